package org.anamnesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The library's own compiled classes. */
final class MainClasses {
  private MainClasses() {}

  /**
   * Copies the classes to a folder. The module's descriptor stays behind: with it the tools would
   * ask for all modules that it names.
   */
  static void copyTo(Path folder) throws IOException {
    Path classes = location();
    if (Files.isDirectory(classes)) {
      copy(classes, folder);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(classes)) {
        copy(jar.getPath("/"), folder);
      }
    }
  }

  /** Where the classes are: a folder or a jar. */
  static Path location() {
    try {
      return Path.of(
          SymptomIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.getFileName().toString().equals("module-info.class"))
          .forEach(
              file -> {
                try {
                  Path target = to.resolve(from.relativize(file).toString());
                  Files.createDirectories(target.getParent());
                  Files.copy(file, target);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
