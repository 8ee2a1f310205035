package org.anamnesis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.anamnesis.SymptomIndex;

/**
 * A small application that embeds the library, packed and started in the ways that the README
 * tells. It reads JSON, writes an index, opens it again and uses every module that the library
 * brings along.
 */
final class EmbeddingApp {
  static final String MODULE = "app";
  static final String MAIN_CLASS = "app.App";

  /** What it prints. */
  static final List<String> OUTPUT =
      List.of(
          "report 2 added, 0 rejected",
          "search [calf, wake]",
          "understood calf cramp; not in the archive: calff; did you mean calf?",
          "matching [ear]",
          "similar [wake]",
          "page [wake]",
          "verify []");

  private static final String MODULE_INFO = "module app { requires org.anamnesis; }";

  private static final String SOURCE =
      """
      package app;

      import java.io.ByteArrayInputStream;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Path;
      import java.util.List;
      import org.anamnesis.SymptomIndex;
      import org.anamnesis.ingest.JsonLinesReader;
      import org.anamnesis.model.QaDocument;
      import org.anamnesis.search.Hit;
      import org.anamnesis.search.SearchResults;
      import org.anamnesis.search.SymptomQuery;

      public final class App {
        private static final String LINES =
            "{\\"id\\":\\"calf\\",\\"title\\":\\"Calf cramps\\",\\"question\\":\\"My calf cramps.\\"}\\n"
                + "{\\"id\\":\\"wake\\",\\"question\\":\\"A cramp in the calf wakes me.\\"}\\n";

        public static void main(String[] arguments) throws Exception {
          Path folder = Path.of(arguments[0]);
          try (SymptomIndex index = SymptomIndex.open(folder)) {
            byte[] lines = LINES.getBytes(StandardCharsets.UTF_8);
            print(
                "report",
                index.addAll(JsonLinesReader.of(new ByteArrayInputStream(lines), "lines")));
            index.add(QaDocument.of("ear", "My ear hurts.", "Keep it warm."));
            index.commit();
          }
          try (SymptomIndex index = SymptomIndex.openReadOnly(folder)) {
            print("search", ids(index.search(SymptomQuery.describe("charley horse in my calf"))));
            print(
                "understood", index.search(SymptomQuery.describe("my calff cramps")).understood());
            print(
                "matching",
                ids(index.search(SymptomQuery.browse().matching("(ear OR walk*) -title:calf"))));
            print("similar", ids(index.similar("calf").orElseThrow()));
            print(
                "page",
                index.page("calf").orElseThrow().similar().stream()
                    .map(question -> question.id())
                    .toList());
            print("verify", index.verify().problems());
          }
        }

        private static List<String> ids(SearchResults results) {
          return results.hits().stream().map(Hit::id).toList();
        }

        private static void print(String what, Object found) {
          System.out.println(what + " " + found);
        }
      }
      """;

  private EmbeddingApp() {}

  /** Compiles it as one with the library on its class path. */
  static Path compile(Path folder) {
    return compile(
        folder, List.of("-classpath", path(library())), List.of(source("app/App.java", SOURCE)));
  }

  /** Compiles it as a module. */
  static Path compileModule(Path folder) {
    return compile(
        folder,
        List.of("--module-path", path(library())),
        List.of(source("module-info.java", MODULE_INFO), source("app/App.java", SOURCE)));
  }

  /** The library's classes and the jars that it brings along, on the path of these tests. */
  static List<Path> library() {
    List<Path> library = new ArrayList<>(List.of(classes()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(file -> file.getFileName().toString().matches("(lucene|jackson|jspecify)-.*\\.jar"))
        .forEach(library::add);
    return library;
  }

  static Path classes() {
    try {
      return Path.of(
          SymptomIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String path(List<Path> files) {
    return String.join(File.pathSeparator, files.stream().map(Path::toString).toList());
  }

  /** What a process has printed, and how it ended. */
  record Run(int exitCode, List<String> output, String errors) {}

  /** Runs a Java, with the folder for the application's index behind the options. */
  static Run run(Path javaHome, Path folder, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(options);
    command.add(folder.resolve("index").toString());
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readAllLines(output), Files.readString(errors));
  }

  private static Path compile(Path folder, List<String> options, List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", folder.toString(), "-proc:none", "-Xlint:all"));
    StringWriter messages = new StringWriter();
    boolean compiled = compiler.getTask(messages, null, null, all, null, sources).call();
    assertThat(compiled).as(messages.toString()).isTrue();
    assertThat(messages.toString()).isEmpty();
    return folder;
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
