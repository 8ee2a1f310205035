package org.anamnesis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void runOnNewest_noJava_saysWhatToInstall() throws Exception {
    assertThat(Launcher.runOnNewest(Map.of(), new String[0], new PrintStream(err, true, UTF_8)))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "Anamnesis needs Java 21 or newer, but this is Java "
                + System.getProperty("java.version")
                + ", and no other was found.",
            "Install a JDK 21 or newer, or set JAVA_HOME to one, and try again.");
  }

  @Test
  void runOnNewest_oldJavas_saysWhichIsNewest() throws Exception {
    Map<Path, String> javas = Map.of(Path.of("j8"), "1.8.0_402", Path.of("j17"), "17.0.15");
    assertThat(Launcher.runOnNewest(javas, new String[0], new PrintStream(err, true, UTF_8)))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("the newest found is 17.0.15 in j17.");
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_402,8", "17,17", "21-ea,21", "25.0.3,25", "'',0", "x,0"})
  void feature_version_isItsFirstNumber(String version, int feature) {
    assertThat(Launcher.feature(version)).isEqualTo(feature);
  }
}
