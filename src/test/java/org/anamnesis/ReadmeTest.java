package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the README's first screen compiles and does what its comments say. */
class ReadmeTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** What a reader of the fragments has around them. */
  private static final String FRAGMENTS =
      """
      import java.nio.file.Path;
      import java.util.List;
      import java.util.Map;
      import java.util.stream.Stream;
      import org.anamnesis.SymptomArchive;
      import org.anamnesis.SymptomIndex;
      import org.anamnesis.evaluation.Comparison;
      import org.anamnesis.evaluation.Evaluator;
      import org.anamnesis.evaluation.Metric;
      import org.anamnesis.evaluation.Qrels;
      import org.anamnesis.evaluation.Queries;
      import org.anamnesis.evaluation.Run;
      import org.anamnesis.evaluation.Tuner;
      import org.anamnesis.evaluation.Tuning;
      import org.anamnesis.model.QaDocument;
      import org.anamnesis.model.Side;
      import org.anamnesis.ranking.RankingWeights;
      import org.anamnesis.search.Filter;
      import org.anamnesis.search.ScoredId;
      import org.anamnesis.search.SearchResults;
      import org.anamnesis.search.SymptomQuery;

      public class Fragments {
        private static Stream<QaDocument> rowsBehind(String last) {
          return Stream.of(QaDocument.of("row", "My calf cramps.", "Stretch it."));
        }

        private static Run lastWeek() {
          return Run.of("last week", Map.of("s-01", List.of(new ScoredId("q-001", 1))));
        }

      %s}
      """;

  @Test
  void program_onSampleArchive_printsRankedAnswersWithReasons(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Example.java"), program());
    Files.copy(Path.of("sample-data/questions.jsonl"), folder.resolve("medical-qa.jsonl"));
    compile(source, folder);

    Path output = folder.resolve("output.txt");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                "Example")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isZero();

    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo("414 added, 0 rejected");
    assertThat(lines.get(1)).isEqualTo("calf cramp, right, at night; not: back pain");
    assertThat(lines.get(2)).startsWith("1. Calf cramps at night (");
    assertThat(lines).anyMatch(line -> line.contains("your words: "));
    assertThat(lines).anyMatch(line -> line.startsWith("[Neurology: "));
    assertThat(lines.get(lines.size() - 1)).contains("Muscle Cramp (Neurology)");
  }

  @Test
  void fragments_compileAndRun(@TempDir Path folder) throws Exception {
    Matcher blocks = PROGRAM.matcher(Files.readString(Path.of("README.md")));
    assertThat(blocks.find()).as("the program").isTrue();
    StringBuilder methods = new StringBuilder();
    int fragments = 0;
    while (blocks.find()) {
      methods
          .append(
              "  public static void fragment%d(SymptomIndex index) throws Exception {%n"
                  .formatted(fragments++))
          .append(blocks.group(1).indent(4))
          .append("  }\n");
    }
    assertThat(fragments).isEqualTo(6);
    Path source = Files.writeString(folder.resolve("Fragments.java"), FRAGMENTS.formatted(methods));
    compile(source, folder);

    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.all());
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> compiled = loader.loadClass("Fragments");
      String printed = "";
      for (int i = 0; i < fragments; i++) {
        printed += printed(compiled.getMethod("fragment" + i, SymptomIndex.class), index);
      }
      assertThat(printed.lines())
          .hasSize(3)
          .satisfies(
              lines -> {
                assertThat(lines.get(0))
                    .matches("today: nDCG@10 0\\.[5-9].*, MAP 0\\..* \\(108 queries\\)");
                assertThat(lines.get(1)).matches("\\+0\\.[4-9]\\d+ \\[.*], p <0\\.0001");
                assertThat(lines.get(2)).matches("(keep the defaults|use the tuned weights): .*");
              });
      assertThat(index.checkpoint()).isEqualTo("row-4711");
      assertThat(index.contains("row")).isTrue();
    }
  }

  /** What a method writes to standard output. */
  private static String printed(Method method, SymptomIndex index) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      method.invoke(null, index);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String program() throws IOException {
    Matcher program = PROGRAM.matcher(Files.readString(Path.of("README.md")));
    assertThat(program.find()).isTrue();
    return program.group(1);
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-d", folder.toString(), "-Xlint:all"),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(source))
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
    assertThat(messages.toString()).isEmpty();
  }
}
