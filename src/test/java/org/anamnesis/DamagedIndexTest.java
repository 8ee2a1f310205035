package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anamnesis.model.IndexCorruptException;
import org.anamnesis.model.IndexMissingException;
import org.anamnesis.search.SymptomQuery;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are met with typed exceptions or reports, on open, search and verify. */
class DamagedIndexTest {
  private static final int FLIPS = 25;

  @TempDir Path folder;
  private final Map<String, byte[]> sound = new TreeMap<>();

  @BeforeEach
  void writeIndex() throws IOException {
    Path path = folder.resolve("sound");
    try (SymptomIndex index = SymptomIndex.open(path)) {
      index.addAll(SampleArchive.small(0, 200));
      index.add(SampleArchive.full("full"));
      index.commit();
      index.remove("d-7");
      index.commit("token");
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          sound.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    assertThat(sound).hasSizeGreaterThan(3);
  }

  @Test
  void missingFile_ofTheIndex_isTyped() throws IOException {
    for (String file : sound.keySet()) {
      List<String> outcome = damage(file, bytes -> Optional.empty());
      String expected =
          file.startsWith("segments_")
              ? IndexMissingException.class.getSimpleName()
              : IndexCorruptException.class.getSimpleName();
      assertThat(outcome).as(file).containsExactly(expected);
    }
  }

  @Test
  void truncatedFile_isCorruptOnOpen() throws IOException {
    for (String file : sound.keySet()) {
      for (int length : new int[] {0, 1, sound.get(file).length / 2, sound.get(file).length - 1}) {
        assertThat(damage(file, bytes -> Optional.of(Arrays.copyOf(bytes, length))))
            .as("%s cut to %d", file, length)
            .containsExactly("IndexCorruptException");
      }
    }
  }

  @Test
  void changedByte_anywhere_isTypedAndNeverUnnoticed() throws IOException {
    long seed = 42;
    Random random = new Random(seed);
    for (String file : sound.keySet()) {
      for (int i = 0; i < FLIPS; i++) {
        int at = random.nextInt(sound.get(file).length);
        int flip = 1 << random.nextInt(8);
        List<String> outcome =
            damage(
                file,
                bytes -> {
                  byte[] changed = bytes.clone();
                  changed[at] ^= (byte) flip;
                  return Optional.of(changed);
                });
        assertThat(outcome)
            .as("%s, byte %d, bit %d, seed %d", file, at, flip, seed)
            .isNotEmpty()
            .allMatch(
                what ->
                    what.equals("IndexCorruptException")
                        || what.equals("IndexFormatException")
                        || what.startsWith("problem: "));
      }
    }
  }

  /** What opening, searching and verifying say of an index with one changed file. */
  private List<String> damage(String file, Function<byte[], Optional<byte[]>> change)
      throws IOException {
    Path path = folder.resolve("damaged");
    Files.createDirectories(path);
    try {
      for (Map.Entry<String, byte[]> each : sound.entrySet()) {
        Optional<byte[]> bytes = Optional.of(each.getValue());
        if (each.getKey().equals(file)) {
          bytes = change.apply(each.getValue());
        }
        if (bytes.isPresent()) {
          Files.write(path.resolve(each.getKey()), bytes.get());
        }
      }
      List<String> outcome = new ArrayList<>();
      try (SymptomIndex index = SymptomIndex.openReadOnly(path)) {
        attempt(outcome, () -> index.search(SymptomQuery.describe("calf cramps at night word3")));
        attempt(outcome, () -> index.page("full"));
        attempt(
            outcome,
            () -> index.verify().problems().forEach(problem -> outcome.add("problem: " + problem)));
      } catch (IOException | RuntimeException e) {
        outcome.add(name(e));
      }
      return outcome;
    } finally {
      try (Stream<Path> files = Files.list(path)) {
        for (Path left : files.toList()) {
          Files.delete(left);
        }
      }
    }
  }

  private interface Call {
    void run() throws IOException;
  }

  private static void attempt(List<String> outcome, Call call) {
    try {
      call.run();
    } catch (IOException | RuntimeException e) {
      outcome.add(name(e));
    }
  }

  /** The type, with the origin where the type is not ours. */
  private static String name(Exception e) {
    String name = e.getClass().getSimpleName();
    return e.getClass().getPackageName().equals("org.anamnesis.model")
        ? name
        : name + " from " + e.getStackTrace()[0];
  }
}
