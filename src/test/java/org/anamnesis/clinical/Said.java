package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Assertion.Experiencer;
import org.anamnesis.model.Assertion.Polarity;
import org.anamnesis.model.Assertion.Temporality;
import org.anamnesis.model.BodyRegion;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Side;

/** Texts analysed and written down again, short enough to compare in a test. */
final class Said {
  static final ClinicalAnalyzer ANALYZER = new ClinicalAnalyzer(Lexicon.bundled());

  private Said() {}

  static ClinicalText read(String text) {
    return ANALYZER.analyze(text);
  }

  /** The words, {@code |} between sentences: {@code [no, fever, |, cough]}. */
  static List<String> words(String text) {
    ClinicalText read = read(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (i > 0 && read.sentence(i) != read.sentence(i - 1)) {
        words.add("|");
      }
      words.add(read.word(i).text());
    }
    return words;
  }

  /** The concepts with what is not present, recent and the patient's: {@code [no fever, cough]}. */
  static List<String> findings(String text) {
    return read(text).findings().stream()
        .map(finding -> assertion(finding.assertion()) + finding.concept())
        .toList();
  }

  /** The concepts with region and side: {@code [pain calf right]}. */
  static List<String> placed(String text) {
    return read(text).findings().stream().map(Said::placed).toList();
  }

  private static String placed(Finding finding) {
    String region = finding.region().map(BodyRegion::id).orElse("");
    return (finding.concept() + " " + region + " " + side(finding.side())).strip();
  }

  static String side(Side side) {
    return side == Side.NONE ? "" : side.name().toLowerCase(Locale.ROOT);
  }

  private static String assertion(Assertion assertion) {
    StringBuilder said = new StringBuilder();
    if (assertion.experiencer() == Experiencer.OTHER) {
      said.append("other's ");
    }
    if (assertion.temporality() != Temporality.RECENT) {
      said.append(assertion.temporality() == Temporality.HISTORICAL ? "past " : "feared ");
    }
    if (assertion.polarity() != Polarity.PRESENT) {
      said.append(assertion.polarity() == Polarity.ABSENT ? "no " : "maybe ");
    }
    return said.toString();
  }
}
