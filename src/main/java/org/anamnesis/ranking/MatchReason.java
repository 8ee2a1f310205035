package org.anamnesis.ranking;

import java.util.List;
import java.util.Locale;
import org.anamnesis.model.Span;

/**
 * One reason why a question matches a description. The contributions of all reasons of a hit sum to
 * its score. Immutable.
 *
 * @param kind what sort of evidence it is; hosts that show another language go by it
 * @param contribution what it adds to the score; negative for what speaks against the match
 * @param terms what it rests on, the weightiest first: words as written, or names of findings
 * @param spans where those terms stand in the hit's excerpt
 */
public record MatchReason(Kind kind, double contribution, List<String> terms, List<Span> spans) {

  /** The sorts of evidence. */
  public enum Kind {
    /** Words of the description occur, the rare ones counting most. */
    WORDS("your words: %s"),
    /** Parts of words agree: other endings, spellings and compounds. */
    WORD_PARTS("words spelled alike: %s"),
    /** Neighbouring words of the description stand together. */
    PHRASES("said together: %s"),
    /** The patient's question as a whole is about the same. */
    QUESTION("question about the same: %s"),
    /** One sentence is much like one of the description's. */
    SENTENCE("in one sentence: %s"),
    /** The title is about it. */
    TITLE("title about: %s"),
    /** What the description tells of is called otherwise: words of its other names. */
    OTHER_WORDS("in other words: %s"),
    /** A reply has words that replies of this archive tend to use for those of the description. */
    LEARNED_WORDS("words that answers here use for yours: %s"),
    /** The same symptom, condition, medicine or test is told of. */
    SYMPTOMS("in common: %s"),
    /** It is in the same part of the body. */
    BODY_REGION("same part of the body: %s"),
    /** It is on the same side of the body. */
    SAME_SIDE("same side: %s"),
    /** It is on the other side of the body. */
    OTHER_SIDE("other side: %s"),
    /** It speaks of parts of the body that the description does not name. */
    OTHER_PLACES("also about: %s"),
    /** It is in a part of the body that the other says is well. */
    ELSEWHERE("elsewhere, while the other is well there: %s"),
    /** It asks for the same: the cause, the treatment, whether it is normal. */
    INTENT("also asks: %s"),
    /** One has what the other denies. */
    DENIED("has what the other has not: %s"),
    /** It is about another person: the asker's own, not a sister's. */
    OTHER_PERSON("somebody else's: %s"),
    /** Both deny it. */
    BOTH_DENY("also without: %s"),
    /** The asker is alike. */
    LIKE_ASKER("like asker: %s"),
    /** The asker differs. */
    OTHER_ASKER("other asker: %s");

    private final String wording;

    Kind(String wording) {
      this.wording = wording;
    }
  }

  /** Copies the lists. */
  public MatchReason {
    terms = List.copyOf(terms);
    spans = List.copyOf(spans);
  }

  /**
   * This reason with the places of its terms.
   *
   * @param spans offsets in the hit's excerpt
   * @return the copy
   */
  public MatchReason withSpans(List<Span> spans) {
    return new MatchReason(kind, contribution, terms, spans);
  }

  /** The reason in English: {@code your words: calf, night}. */
  @Override
  public String toString() {
    return kind.wording.formatted(String.join(", ", terms)).toLowerCase(Locale.ROOT);
  }
}
