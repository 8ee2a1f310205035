package org.anamnesis.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalAnalyzerTest {
  /** What random texts are made of: words that mean something, all scripts, and broken text. */
  private static final String[] PIECES = {
    "no ",
    "fever",
    " pain in my ",
    "left ",
    "right ",
    "knee",
    " and ",
    "but ",
    "I am ",
    "34F",
    " my mother has ",
    "can't sleep",
    "history of ",
    "Dr. ",
    "e.g. ",
    "?",
    ". ",
    ", ",
    "; ",
    "\n",
    " ",
    " ",
    " ",
    "'s",
    "’s",
    "_",
    ".",
    ":",
    "-",
    "a",
    "Z",
    "é",
    "e\u0301",
    "\u0301\u0308",
    "ß",
    "İ",
    "ﬁ",
    "ʀ",
    "Æ",
    "\u00AD",
    "\uFEFF",
    "\u200D",
    "\u200B",
    "痛",
    "かた",
    "カタ",
    "통증",
    "כאב",
    "ألم",
    "ปวด",
    "दर्द",
    "\uD83D\uDE00",
    "\uD83D\uDC69\u200D\u2695\uFE0F",
    "\uD83C\uDDFA\uD83C\uDDF8",
    "\uD835\uDC00",
    "\uD83D",
    "\uDE00",
    "\0",
    "\u0007",
    "\uFFFF",
    "1",
    "2.5",
    "3,000",
    "٣٤",
    "½",
    "²",
    "#",
    "@x.yz",
    "www.ab.com",
    "\u2028",
    "\r\n",
  };

  @Test
  void analyze_randomUnicode_givesValidIncreasingOffsetsThatReReadTheSameWords() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder("fever ");
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(8) == 0) {
          text.append((char) random.nextInt(0x10000));
        }
      }
      check(text.toString(), "seed " + seed + " round " + round);
    }
  }

  @Test
  void words_alone_areThoseOfTheWholeReading() {
    String text = "My calf cramps at night. I don't have a fever, but my son has.";
    ClinicalText whole = Said.ANALYZER.analyze(text);
    ClinicalText words = Said.ANALYZER.words(text);

    assertThat(words.size()).isEqualTo(whole.size());
    for (int i = 0; i < whole.size(); i++) {
      assertThat(words.word(i)).isEqualTo(whole.word(i));
      assertThat(words.start(i)).isEqualTo(whole.start(i));
      assertThat(words.end(i)).isEqualTo(whole.end(i));
      assertThat(words.sentence(i)).isEqualTo(whole.sentence(i));
      assertThat(words.mark(i)).isZero();
    }
    assertThat(words.findings()).isEmpty();
    assertThat(words.places()).isEmpty();
    assertThat(whole.findings()).isNotEmpty();
  }

  private static void check(String text, String where) {
    String as = where + ": " + escaped(text);
    ClinicalText read = Said.read(text);
    assertThat(read.word(0).text()).as(as).isEqualTo("fever");
    int end = 0;
    int sentence = 0;
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.start(i)).as(as).isGreaterThanOrEqualTo(end);
      end = read.end(i);
      assertThat(end).as(as).isGreaterThan(read.start(i)).isLessThanOrEqualTo(text.length());
      assertThat(read.sentence(i)).as(as).isBetween(sentence, sentence + 1);
      sentence = read.sentence(i);
      assertThat(read.mark(i)).as(as).isBetween((byte) 0, (byte) 17);
      String word = read.word(i).text();
      assertThat(word).as(as).isNotEmpty().doesNotMatch(".*[A-Z].*");
      ClinicalText again = Said.read(text.substring(read.start(i), end));
      assertThat(again.size()).as(as + " word " + i).isEqualTo(1);
      assertThat(again.word(0).text()).as(as).isEqualTo(word);
    }
    assertThat(read.sentences()).as(as).isEqualTo(sentence + 1);
    for (Finding finding : read.findings()) {
      for (Span span : finding.spans()) {
        assertThat(span.end()).as(as).isLessThanOrEqualTo(text.length());
        assertThat(Said.read(text.substring(span.start(), span.end())).findings())
            .as(as)
            .extracting(Finding::concept)
            .contains(finding.concept());
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7F) {
                shown.append((char) c);
              } else {
                shown.append(String.format("\\u%04X", c));
              }
            });
    return shown.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"headache ", "headache", ",", "?!. ", "no pain, (my knee, (", "\uD83D"})
  void analyze_tenTimesTheText_takesNoMoreThanThirtyTimesAsLong(String piece) {
    String small = piece.repeat(100_000 / piece.length());
    String large = piece.repeat(1_000_000 / piece.length());
    Said.read(small);
    long once = Math.min(nanos(small), nanos(small));

    // quadratic cost would be a hundred times
    assertThat(nanos(large)).isLessThan(30 * once + 2_000_000_000L);
  }

  private static long nanos(String text) {
    long start = System.nanoTime();
    ClinicalText read = Said.read(text);
    long nanos = System.nanoTime() - start;
    assertThat(read.text()).isSameAs(text);
    return nanos;
  }

  @Test
  void analyze_byManyThreads_givesTheSame() throws Exception {
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(
          "Letter " + i + ": no fever, pain in my left knee. Word" + i + "s? I am " + (i + 20));
    }
    List<String> alone = texts.stream().map(text -> described(analyzer, text)).toList();
    List<Future<List<String>>> together = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        together.add(
            threads.submit(() -> texts.stream().map(text -> described(analyzer, text)).toList()));
      }
      for (Future<List<String>> result : together) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  /** A text four times as long takes some four times as long; squared, it would take sixteen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my 3 year old ",
        "pain in my right knee and ",
        "no fever or cough or ",
        "aspirin 2 weeks "
      })
  void text_ofTenMegabytesOfRepetition_isReadInLinearTime(String piece) {
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Lexicon.bundled());
    String quarter = piece.repeat(2_500_000 / piece.length());
    String whole = piece.repeat(10_000_000 / piece.length());

    long small = Math.min(nanos(analyzer, quarter), nanos(analyzer, quarter));
    long large = nanos(analyzer, whole);
    if (large > 10 * small) {
      // other processes only ever slow one down
      large = Math.min(large, nanos(analyzer, whole));
    }

    assertThat((double) large / small).isLessThan(10);
  }

  private static long nanos(ClinicalAnalyzer analyzer, String text) {
    long start = System.nanoTime();
    assertThat(analyzer.analyze(text).findings()).isNotNull();
    return System.nanoTime() - start;
  }

  private static String described(ClinicalAnalyzer analyzer, String text) {
    ClinicalText read = analyzer.analyze(text);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < read.size(); i++) {
      all.append(read.word(i)).append(read.start(i)).append(read.end(i)).append(read.mark(i));
    }
    return all.append(read.findings()).append(read.places()).append(read.asker()).toString();
  }
}
