package org.anamnesis.effectiveness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data of others that cannot be shipped with the project, in a folder beside it. */
final class ThirdParty {
  static final Path DATA = Path.of("..", "shared", "data");

  private ThirdParty() {}

  /** Skips a test, and says so on the console, where the data it needs is not here. */
  static void assumeHere(Path data) {
    if (!Files.exists(data)) {
      System.out.println("skipped: the third-party data " + data + " is not beside the project");
    }
    assumeTrue(Files.exists(data));
  }
}
