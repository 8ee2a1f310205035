package org.anamnesis.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.anamnesis.packaging.EmbeddingApp.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a module: with a JDK, and in an image of its own. */
class ModulePathTest {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;

  @Test
  void module_thatRequiresOursOnly_indexesAndSearches() throws Exception {
    Run run =
        EmbeddingApp.run(
            JAVA_HOME, folder, List.of("--module-path", modulePath(), "--module", main()));

    assertThat(run.errors()).doesNotContain("Exception");
    assertThat(run.output()).isEqualTo(EmbeddingApp.OUTPUT);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void image_ofTheReadmesCommand_indexesAndSearchesAtFullSpeed() throws Exception {
    Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
    assumeTrue(jlink.isPresent(), "no jlink in this Java");
    assumeTrue(canLink(jlink.get()), "this JDK has no modules to link (no folder jmods)");
    Path image = folder.resolve("image");
    List<String> arguments = new ArrayList<>(Recipes.readmeJlink());
    set(arguments, "--module-path", modulePath());
    set(arguments, "--output", image.toString());

    String messages = run(jlink.get(), arguments.toArray(String[]::new));

    assertThat(image).as(messages).isDirectory();
    assertThat(modules(image))
        .contains("app", "org.anamnesis", "org.apache.lucene.core", "jdk.management")
        .doesNotContain("info.picocli", "jdk.localedata", "jdk.unsupported", "jdk.zipfs");
    System.out.println("image of " + size(image) / 1_000_000 + " MB: " + modules(image));
    Run run = EmbeddingApp.run(image, folder, List.of("--module", main()));
    // what Lucene says where it cannot use the CPU's vectors, and what the JDK says of its mmap
    assertThat(run.errors())
        .doesNotContain("Exception", "jdk.management", "is not readable", "Hotspot", "restricted");
    assertThat(run.output()).isEqualTo(EmbeddingApp.OUTPUT);
    assertThat(run.exitCode()).isZero();
  }

  private String modulePath() {
    List<Path> path = new ArrayList<>(EmbeddingApp.library());
    path.add(EmbeddingApp.compileModule(folder.resolve("classes")));
    return EmbeddingApp.path(path);
  }

  private static String main() {
    return EmbeddingApp.MODULE + "/" + EmbeddingApp.MAIN_CLASS;
  }

  /** From packaged modules; since Java 24 some JDKs can do without. */
  private static boolean canLink(ToolProvider jlink) {
    return Files.isDirectory(JAVA_HOME.resolve("jmods"))
        || run(jlink, "--help").contains("run-time image enabled");
  }

  private static String run(ToolProvider tool, String... arguments) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintWriter out = new PrintWriter(messages, true, StandardCharsets.UTF_8);
    tool.run(out, out, arguments);
    return messages.toString(StandardCharsets.UTF_8);
  }

  private static void set(List<String> arguments, String option, String value) {
    int at = arguments.indexOf(option);
    assertThat(at).as(option).isNotNegative();
    arguments.set(at + 1, value);
  }

  private static List<String> modules(Path image) throws IOException {
    Properties release = new Properties();
    try (var in = Files.newInputStream(image.resolve("release"))) {
      release.load(in);
    }
    return Arrays.asList(release.getProperty("MODULES").replace("\"", "").split(" "));
  }

  private static long size(Path image) throws IOException {
    try (Stream<Path> files = Files.walk(image)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
