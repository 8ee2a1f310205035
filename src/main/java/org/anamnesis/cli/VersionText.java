package org.anamnesis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.lucene.util.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  private static final String OWN = "/META-INF/maven/org.anamnesis/anamnesis/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "Anamnesis " + own() + " (Lucene " + Version.LATEST + ", Java " + Runtime.version() + ")"
    };
  }

  private static String own() throws IOException {
    try (InputStream in = VersionText.class.getResourceAsStream(OWN)) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      return build.getProperty("version", "built from source");
    }
  }
}
