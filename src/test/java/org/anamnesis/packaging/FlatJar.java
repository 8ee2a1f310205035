package org.anamnesis.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** Lays jars and folders of classes flat into one jar, as shading does. */
final class FlatJar {
  /** What becomes of the service files that several jars have. */
  enum ServiceFiles {
    /** Their lines come together, as by Maven's ServicesResourceTransformer. */
    MERGED,
    /** As of any other file, the first stays: what shading does unless it is told. */
    FIRST
  }

  private static final String SERVICES = "META-INF/services/";

  private final ServiceFiles serviceFiles;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private FlatJar(ServiceFiles serviceFiles) {
    this.serviceFiles = serviceFiles;
  }

  static void write(
      Path jar, List<Path> sources, ServiceFiles serviceFiles, Map<String, String> manifest)
      throws IOException {
    FlatJar flat = new FlatJar(serviceFiles);
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        flat.addAll(source);
      } else {
        try (FileSystem files = FileSystems.newFileSystem(source)) {
          flat.addAll(files.getPath("/"));
        }
      }
    }
    flat.write(jar, manifest);
  }

  private void addAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> add(folder, file));
    }
  }

  private void add(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    if (name.equals("META-INF/MANIFEST.MF") || name.endsWith("module-info.class")) {
      return;
    }
    try {
      entries.merge(name, Files.readAllBytes(file), (old, next) -> both(name, old, next));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] both(String name, byte[] old, byte[] next) {
    if (serviceFiles == ServiceFiles.FIRST || !name.startsWith(SERVICES)) {
      return old;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(old);
    lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(next);
    return lines.toByteArray();
  }

  private void write(Path jar, Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach(manifest.getMainAttributes()::putValue);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }
}
