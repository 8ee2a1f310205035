package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anamnesis.ingest.Archives.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are damaged: what is whole comes out as it was, and nothing else is lost. */
class PageDamageTest {
  private static final int ROUNDS = 500;

  private static List<LaidOutPage> pages() throws IOException {
    return LaidOutPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_cutAtEveryByte_givesWhatIsWholeOrAnError(LaidOutPage page) throws IOException {
    byte[] all = bytes(page.text);
    int askerEnds = page.end(page.starts[2]);
    for (int cut = 0; cut < all.length; cut++) {
      byte[] start = Arrays.copyOf(all, cut);
      boolean inside = !new String(start, UTF_8).equals(page.text.substring(0, chars(start)));
      List<QaRecord> records = read(start);
      assertThat(records).as("cut at %s", cut).isNotEmpty();
      if (inside) {
        assertThat(records.getFirst().toString()).contains("not valid UTF-8");
      } else if (records.getFirst() instanceof QaRecord.Good good) {
        assertIsStart(good, page, cut);
      } else {
        assertThat(cut).as("the cut of a page that is refused").isLessThan(askerEnds);
        assertThat(records.getFirst().toString()).startsWith("p:1: not a page");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_withoutOneLine_losesNoOtherAndNoReplyChangesHands(LaidOutPage page) {
    QaRecord.Good whole = page.expected;
    List<Reply> replies = whole.document().replies();
    int reply = page.starts[3];
    for (int i = 0; i < page.lines.size(); i++) {
      List<String> lines = new ArrayList<>(page.lines);
      lines.remove(i);
      List<QaRecord> records = PageReader.parse("p", String.join("\n", lines));

      assertThat(records).as("without line %s", i + 1).hasSize(1);
      QaRecord.Good good = (QaRecord.Good) records.getFirst();
      assertNothingLost(good, lines, "without line " + (i + 1));
      if (i < reply - 1 || i >= page.starts[4]) {
        assertThat(good.document().replies()).as("without line %s", i + 1).isEqualTo(replies);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_linesDroppedAndRepeatedAtRandom_leavesTheOthersAsTheyWere(LaidOutPage page) {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      Random random = new Random(seed);
      BitSet touched = new BitSet();
      List<String> lines = new ArrayList<>();
      int mutations = 1 + random.nextInt(6);
      Map<Integer, Integer> copies = new HashMap<>();
      for (int i = 0; i < mutations; i++) {
        copies.put(random.nextInt(page.lines.size()), random.nextInt(4));
      }
      for (int i = 0; i < page.lines.size(); i++) {
        int count = copies.getOrDefault(i, 1);
        lines.addAll(Collections.nCopies(count, page.lines.get(i)));
        touched.set(i, count != 1);
      }
      List<QaRecord> records = PageReader.parse("p", String.join("\n", lines));
      String as = page + ", seed " + seed;

      assertThat(records.getFirst()).as(as).isInstanceOf(QaRecord.Good.class);
      QaRecord.Good good = (QaRecord.Good) records.getFirst();
      assertNothingLost(good, lines, as);
      assertUntouchedPartsAreEqual(good, page, touched, as);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_bytesChangedAtRandom_neverThrows(LaidOutPage page) throws IOException {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] noisy = bytes(page.text);
      for (int i = random.nextInt(40); i >= 0; i--) {
        noisy[random.nextInt(noisy.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) " \n:()-,.#{".charAt(random.nextInt(10));
      }
      List<QaRecord> records = read(noisy);
      assertThat(records).as("%s, seed %s", page, seed).isNotEmpty();
      for (QaRecord record : records) {
        if (record instanceof RecordError error) {
          assertThat(error.reason()).as("%s, seed %s", page, seed).hasSizeLessThan(400);
        }
      }
    }
  }

  private static void assertIsStart(QaRecord.Good good, LaidOutPage page, int cut) {
    String as = page + " cut at " + cut;
    QaDocument part = good.document();
    QaDocument all = page.expected.document();
    int[] starts = page.starts;
    assertThat(part.title()).as(as).isEqualTo(all.title());
    assertThat(part.specialty()).as(as).isEqualTo(all.specialty());
    assertThat(part.question().text()).as(as).isEqualTo(all.question().text());
    assertThat(part.question().asker()).as(as).isEqualTo(all.question().asker());
    if (cut >= page.end(starts[2])) {
      assertThat(part.question()).as(as).isEqualTo(all.question());
    }
    int replyDate = page.first(starts[3], "Reply Date: ");
    if (cut >= page.end(replyDate)) {
      assertThat(part.replies()).as(as).isEqualTo(all.replies());
    } else if (cut >= page.end(starts[3])) {
      assertThat(part.replies()).as(as).hasSize(1);
      assertThat(part.replies().getFirst().doctor()).isEqualTo(all.replies().getFirst().doctor());
    }
    long headings =
        all.article().stream()
            .skip(1)
            .filter(section -> page.end(page.lines.indexOf(section.heading())) < cut)
            .count();
    assertSameStart(as, part.article(), all.article(), headings);
    if (cut >= page.end(starts[5])) {
      assertThat(part.article()).as(as).isEqualTo(all.article());
    }
    assertSameStart(as, good.excerpts(), page.expected.excerpts(), page.count("[Read More]", cut));
    assertSameStart(as, part.topics(), all.topics(), page.count("(", cut));
  }

  private static void assertSameStart(String as, List<?> part, List<?> all, long count) {
    assertThat(part).as(as).hasSizeBetween((int) count, (int) count + 2);
    assertThat(part.stream().limit(count).toList())
        .as(as)
        .isEqualTo(all.stream().limit(count).toList());
  }

  /** Every line that is no mark is somewhere in the record. */
  private static void assertNothingLost(QaRecord.Good good, List<String> lines, String as) {
    String all = Pages.allText(good);
    for (String line : lines) {
      PageMark mark = PageMark.of(PageLine.of(line));
      if (mark == PageMark.TEXT && !line.startsWith("(")) {
        assertThat(all).as(as).contains(line.strip());
      }
    }
  }

  /** A part counts as touched if the line was that starts it, or that starts the next one. */
  private static void assertUntouchedPartsAreEqual(
      QaRecord.Good good, LaidOutPage page, BitSet touched, String as) {
    QaDocument part = good.document();
    QaDocument all = page.expected.document();
    int[] starts = page.starts;
    if (untouched(touched, 0, starts[1])) {
      assertThat(part.title()).as(as).isEqualTo(all.title());
      assertThat(part.specialty()).as(as).isEqualTo(all.specialty());
      if (untouched(touched, starts[1], starts[2])) {
        assertThat(part.question().text()).as(as).isEqualTo(all.question().text());
      }
    }
    if (untouched(touched, starts[2], starts[2])) {
      assertThat(part.question().asker()).as(as).isEqualTo(all.question().asker());
      assertThat(part.question().askedOn()).as(as).isEqualTo(all.question().askedOn());
    }
    if (untouched(touched, starts[3], starts[4])) {
      assertThat(part.replies()).as(as).contains(all.replies().getFirst());
      if (untouched(touched, starts[2], starts[5]) && untouched(touched, starts[5], starts[6])) {
        assertThat(part.replies()).as(as).isEqualTo(all.replies());
      }
    }
    if (untouched(touched, starts[3], starts[5])) {
      assertThat(part.article()).as(as).isEqualTo(all.article());
    }
    if (untouched(touched, starts[5], starts[6])) {
      assertThat(good.excerpts()).as(as).isEqualTo(page.expected.excerpts());
    }
    if (untouched(touched, starts[6], starts[7])) {
      assertThat(part.topics()).as(as).isEqualTo(all.topics());
    }
  }

  private static boolean untouched(BitSet touched, int from, int to) {
    int next = touched.nextSetBit(from);
    return next < 0 || next > to;
  }

  private static List<QaRecord> read(byte[] page) throws IOException {
    List<QaRecord> records = new ArrayList<>();
    try (QaReader reader = PageReader.of(new ByteArrayInputStream(page), "p")) {
      for (var next = reader.read(); next.isPresent(); next = reader.read()) {
        records.add(next.get());
      }
    }
    return records;
  }

  /** How many characters are whole in the start of a text. */
  private static int chars(byte[] start) {
    String text = new String(start, UTF_8);
    return text.endsWith("\uFFFD") ? text.indexOf('\uFFFD') : text.length();
  }
}
