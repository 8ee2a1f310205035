package org.anamnesis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The entry point of the runnable jar: runs {@code Main} on Java 21 or newer, whichever Java was
 * asked to run the jar.
 *
 * <p>This class alone is compiled for Java 8, so that an old JVM can load it. There it looks for a
 * newer Java on the machine and runs {@code Main} on that one, with the same standard streams, JVM
 * options, arguments and exit code. Where there is none it says so and exits with 1.
 */
public final class Launcher {
  private static final int REQUIRED = 21;
  private static final String MAIN = "org.anamnesis.cli.Main";

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  /** Where installers put a Java, each in a directory of its own below these. */
  private static final List<String> UNIX_DIRECTORIES =
      Arrays.asList(
          "/usr/lib/jvm",
          "/usr/lib64/jvm",
          "/usr/java",
          "/opt/java",
          "/Library/Java/JavaVirtualMachines");

  private static final List<String> HOME_DIRECTORIES =
      Arrays.asList(".sdkman/candidates/java", ".jdks", "Library/Java/JavaVirtualMachines");

  private static final List<String> WINDOWS_DIRECTORIES =
      Arrays.asList("Java", "Eclipse Adoptium", "Microsoft", "Amazon Corretto", "Zulu");

  private Launcher() {}

  /** Runs {@code Main} with these arguments, in this JVM or in a newer one. */
  public static void main(String[] args) throws Exception {
    if (feature(System.getProperty("java.specification.version")) >= REQUIRED) {
      runHere(args);
    } else {
      System.exit(runOnNewest(installedJavas(), args, System.err));
    }
  }

  private static void runHere(String[] args) throws Exception {
    try {
      Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception) {
        throw (Exception) e.getCause();
      }
      throw (Error) e.getCause();
    }
  }

  /**
   * Runs {@code Main} on the newest of these (home to version) and returns its exit code, or
   * explains on {@code err} that none will do and returns 1.
   */
  static int runOnNewest(Map<Path, String> javas, String[] args, PrintStream err)
      throws IOException, InterruptedException {
    Path newest = null;
    for (Path home : javas.keySet()) {
      if (newest == null || feature(javas.get(home)) > feature(javas.get(newest))) {
        newest = home;
      }
    }
    if (newest != null && feature(javas.get(newest)) >= REQUIRED) {
      return run(command(newest, args));
    }
    err.printf(
        "Anamnesis needs Java %d or newer, but this is Java %s, and %s.%n",
        REQUIRED,
        System.getProperty("java.version"),
        newest == null
            ? "no other was found"
            : "the newest found is " + javas.get(newest) + " in " + newest);
    err.printf("Install a JDK %d or newer, or set JAVA_HOME to one, and try again.%n", REQUIRED);
    return 1;
  }

  private static List<String> command(Path home, String[] args) {
    List<String> command = new ArrayList<>();
    command.add(executable(home).toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    // What this JVM was given, such as -Xmx4g, is meant for the one that does the work.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(MAIN);
    command.addAll(Arrays.asList(args));
    return command;
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    // Stopping this JVM means stopping the other, and waiting until it has closed its index.
    Thread stop =
        new Thread(
            () -> {
              process.destroy();
              try {
                process.waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(stop);
    return process.waitFor();
  }

  /** Returns home and version of each Java found; of JAVA_HOME alone, if that one will do. */
  private static Map<Path, String> installedJavas() {
    Map<Path, String> javas = new LinkedHashMap<>();
    String javaHome = System.getenv("JAVA_HOME");
    if (javaHome != null && !javaHome.isEmpty()) {
      addJava(javas, Paths.get(javaHome));
      for (String version : javas.values()) {
        if (feature(version) >= REQUIRED) {
          return javas;
        }
      }
    }
    Path running = Paths.get(System.getProperty("java.home")).toAbsolutePath();
    if (running.endsWith("jre")) {
      running = running.getParent();
    }
    addJavasIn(javas, running.getParent());
    if (WINDOWS) {
      String programs = System.getenv("ProgramFiles");
      for (String name : programs == null ? Collections.<String>emptyList() : WINDOWS_DIRECTORIES) {
        addJavasIn(javas, Paths.get(programs, name));
      }
    } else {
      for (String directory : UNIX_DIRECTORIES) {
        addJavasIn(javas, Paths.get(directory));
      }
    }
    for (String directory : HOME_DIRECTORIES) {
      addJavasIn(javas, Paths.get(System.getProperty("user.home"), directory));
    }
    return javas;
  }

  private static void addJavasIn(Map<Path, String> javas, Path directory) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        addJava(javas, entry);
        addJava(javas, entry.resolve("Contents/Home")); // macOS
      }
    } catch (IOException e) {
      // Most of these directories exist on some machines only.
    }
  }

  private static void addJava(Map<Path, String> javas, Path home) {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return; // Not a Java, or none that tells its version.
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    if (feature(version) > 0 && Files.isExecutable(executable(home))) {
      javas.put(home, version);
    }
  }

  private static Path executable(Path home) {
    return home.resolve("bin").resolve(WINDOWS ? "java.exe" : "java");
  }

  /** Returns 8 for 1.8.0_402, 21 for 21-ea, 25 for 25.0.3, and 0 for what is no version. */
  static int feature(String version) {
    String number = version.replaceFirst("^1\\.", "").replaceFirst("[^0-9].*", "");
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }
}
