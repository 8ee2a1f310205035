package org.anamnesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it indexes leaves the index at its last commit. */
@Timeout(120)
class CrashTest {
  private static final int KILLS = 10;

  /** So that a child that nobody kills ends. */
  private static final int ENOUGH = 20_000;

  @TempDir Path folder;

  @Test
  void kill_atAnyMoment_leavesTheIndexAtTheLastCommit() throws Exception {
    // two indexes at a time, since starting a process takes longest
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      List<Future<?>> all = new ArrayList<>();
      for (long seed : new long[] {20_160_623, 42}) {
        all.add(
            executor.submit(
                () -> {
                  killAndOpen(folder.resolve("index-" + seed), seed);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private static void killAndOpen(Path path, long seed) throws Exception {
    Random random = new Random(seed);
    long committed = 0;
    for (int kill = 0; kill < KILLS / 2; kill++) {
      int every = 1 + random.nextInt(20);
      long acknowledged = killWriter(path, every, 1 + random.nextInt(4), random.nextInt(25_000));
      String where = "kill %d, commit every %d, seed %d".formatted(kill, every, seed);

      assertThat(acknowledged).as(where).isGreaterThan(committed);
      try (SymptomIndex index = SymptomIndex.open(path)) {
        committed = Long.parseLong(index.checkpoint());
        assertThat(committed).as(where).isGreaterThanOrEqualTo(acknowledged);
        assertThat(index.stats().documents()).as(where).isEqualTo(committed);
        assertThat(index.contains("d-" + (committed - 1))).as(where).isTrue();
        assertThat(index.contains("d-" + committed)).as(where).isFalse();
        assertThat(index.verify().problems()).as(where).isEmpty();
      }
    }
  }

  /** Kills a writer some microseconds after some acknowledged commits; gives the last of these. */
  private static long killWriter(Path path, int every, int commits, int microseconds)
      throws Exception {
    Process child = ChildJvm.start(Writer.class, path.toString(), Integer.toString(every));
    try (BufferedReader tokens =
        new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      String last = "";
      for (int i = 0; i < commits; i++) {
        last = tokens.readLine();
        assertThat(last).as("the child ended by itself").isNotNull();
      }
      long until = System.nanoTime() + microseconds * 1_000L;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // the handle, since the process itself would close its output, too
      child.toHandle().destroyForcibly();
      for (String line = tokens.readLine(); line != null; line = tokens.readLine()) {
        last = line;
      }
      assertThat(child.waitFor()).as("exit code of a killed process").isNotZero();
      return Long.parseLong(last);
    } finally {
      child.destroyForcibly();
    }
  }

  /** Indexes from the last commit on, and tells each commit's token. */
  static final class Writer {
    public static void main(String[] arguments) throws IOException {
      int every = Integer.parseInt(arguments[1]);
      try (SymptomIndex index = SymptomIndex.open(Path.of(arguments[0]))) {
        String start = index.checkpoint();
        int from = start.isEmpty() ? 0 : Integer.parseInt(start);
        for (int next = from; next < from + ENOUGH; next++) {
          index.add(SampleArchive.small(next));
          if ((next + 1) % every == 0) {
            index.commit(Integer.toString(next + 1));
            // one write: a kill in between would leave half a number
            System.out.print((next + 1) + "\n");
            System.out.flush();
          }
        }
      }
    }
  }
}
