package org.anamnesis.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library has to say goes to System.Logger, which its host may lead anywhere. */
class OutletsTest {
  /** Standard output and error are of the first type, and so is where stack traces are printed. */
  private static final List<String> OTHER_OUTLETS =
      List.of(
          "java/io/PrintStream",
          "java/io/Console",
          "printStackTrace",
          "java/util/logging/",
          "org/slf4j/",
          "org/apache/logging/",
          "org/apache/commons/logging/");

  @TempDir Path folder;

  @Test
  void libraryClasses_outsideTheCommandLine_haveNoOtherOutlet() throws IOException {
    Path library = EmbeddingApp.classes().resolve("org/anamnesis");

    assertThat(users(library).filter(file -> !file.startsWith("cli"))).isEmpty();
    assertThat(users(library)).contains(Path.of("cli", "Main.class"));
    assertThat(names(library.resolve("SymptomIndex.class"))).contains("java/lang/System$Logger");
  }

  @Test
  void plantedOutlet_isFound() throws IOException {
    EmbeddingApp.compile(folder);

    assertThat(users(folder)).containsExactly(Path.of("app", "App.class"));
  }

  private static Stream<Path> users(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> OTHER_OUTLETS.stream().anyMatch(names(file)::contains))
          .map(folder::relativize)
          .toList()
          .stream();
    }
  }

  /** A class file has the names of all that it uses as plain text. */
  private static String names(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
