package org.anamnesis.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenIdsTest {
  private static final int IDS = 200_000;

  @ParameterizedTest
  @ValueSource(strings = {"#", "https://example.org/questions/#.html"})
  void add_200000Ids_isExact(String form) {
    String[] ids = new String[IDS];
    for (int i = 0; i < IDS; i++) {
      ids[i] = form.replace("#", Integer.toString(i));
    }
    SeenIds seen = new SeenIds();

    int added = 0;
    for (int i = 0; i < IDS; i++) {
      added += seen.add(ids[i]) ? 1 : 0;
      added += seen.add(ids[i / 2]) ? 1_000_000 : 0;
    }

    assertThat(added).isEqualTo(IDS);
    assertThat(seen.size()).isEqualTo(IDS);
  }

  @Test
  void add_manyIds_takesAtMost16BytesEach() {
    SeenIds seen = new SeenIds();
    assertThat(seen.bytes()).isEqualTo(8_192);
    for (int i = 1; i <= IDS; i++) {
      seen.addHash(i * 0x9e3779b97f4a7c15L);
      if (i >= 512 && seen.bytes() > 16L * i) {
        assertThat(seen.bytes()).as("bytes of %d ids", i).isLessThanOrEqualTo(16L * i);
      }
    }
    assertThat(seen.size()).isEqualTo(IDS);
    assertThat(seen.bytes()).isGreaterThan(8L * IDS);
  }

  @Test
  void addHash_zero_isAnIdLikeOthers() {
    SeenIds seen = new SeenIds();

    assertThat(seen.addHash(0)).isTrue();
    assertThat(seen.addHash(0)).isFalse();
    assertThat(seen.addHash(1)).isTrue();
    assertThat(seen.size()).isEqualTo(2);
  }

  @Test
  void addHash_atTheEndOfTheTable_goesOnAtItsStart() {
    SeenIds seen = new SeenIds();
    for (long hash = -1; hash >= -100; hash--) {
      assertThat(seen.addHash(hash)).isTrue();
    }
    for (long hash = -1; hash >= -100; hash--) {
      assertThat(seen.addHash(hash)).isFalse();
    }
  }

  @Test
  void hash_consecutiveIds_spreadsEvenly() {
    int[] first = new int[256];
    int[] last = new int[256];
    for (int i = 0; i < IDS; i++) {
      long hash = SeenIds.hash("q-" + i);
      first[(int) (hash >>> 56)]++;
      last[(int) (hash & 255)]++;
    }
    // 781 are expected in each, with a standard deviation of 28.
    for (int i = 0; i < 256; i++) {
      assertThat(first[i]).isBetween(640, 920);
      assertThat(last[i]).isBetween(640, 920);
    }
  }

  @Test
  void hash_ofAnagramsAndPrefixes_differs() {
    assertThat(SeenIds.hash("ab")).isNotEqualTo(SeenIds.hash("ba"));
    assertThat(SeenIds.hash("AaAa")).isNotEqualTo(SeenIds.hash("BBBB"));
    assertThat(SeenIds.hash("")).isNotEqualTo(SeenIds.hash("\0"));
    assertThat(SeenIds.hash("\0")).isNotEqualTo(SeenIds.hash("\0\0"));
  }
}
