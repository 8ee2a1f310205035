package org.anamnesis.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anamnesis.SymptomIndex;
import org.anamnesis.model.Finding;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Span;
import org.anamnesis.search.Hit;
import org.anamnesis.search.SymptomQuery;
import org.apache.lucene.search.BooleanQuery;

/**
 * One letter put to this library and to plain Lucene, and where they differ: computed from the two
 * rankings as they are, whoever does better.
 *
 * @param ours the answers of this library, best first
 * @param theirs the answers of plain Lucene, best first
 * @param borrowed the letter's words that it denies, or tells of someone else
 */
record Duel(List<Answer> ours, List<Answer> theirs, List<String> borrowed) {
  private static final int SHOWN = 3;

  /** From here on, such words are what makes an answer look alike. */
  private static final double MISLEADING = .4;

  /** Copies the lists. */
  Duel {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
    borrowed = List.copyOf(borrowed);
  }

  /**
   * An answer in a ranking.
   *
   * @param title the title of its question
   * @param borrowedShare how much of its score with plain Lucene the borrowed words bring, 0 to 1
   */
  record Answer(String title, double borrowedShare) {}

  static Duel of(String letter, SymptomIndex index, List<QaDocument> documents) throws IOException {
    try (PlainLucene lucene = new PlainLucene(documents)) {
      Map<String, String> borrowed = borrowed(letter, index, lucene);
      BooleanQuery like = lucene.tunedMoreLikeThis(letter);
      Map<String, Double> scores = lucene.search(like, documents.size());
      Map<String, Double> part =
          lucene.search(PlainLucene.only(borrowed.keySet(), like), documents.size());
      Map<String, Answer> answers = new HashMap<>();
      for (QaDocument document : documents) {
        double share =
            part.getOrDefault(document.id(), 0.0) / scores.getOrDefault(document.id(), 1.0);
        answers.put(document.id(), new Answer(document.title(), share));
      }
      SymptomQuery query =
          SymptomQuery.describe(letter).withDuplicates().limit(SymptomQuery.MAX_LIMIT);
      return new Duel(
          index.search(query).hits().stream().map(Hit::id).map(answers::get).toList(),
          scores.keySet().stream().map(answers::get).toList(),
          List.copyOf(borrowed.values()));
    }
  }

  /** The titles of the best answers of a ranking. */
  static List<String> best(List<Answer> ranking) {
    return ranking.stream().limit(SHOWN).map(Answer::title).toList();
  }

  /** What the difference is, in a sentence or two. */
  String verdict() {
    String slips =
        slip("MoreLikeThis", theirs, "Anamnesis", ours)
            + slip("Anamnesis", ours, "MoreLikeThis", theirs);
    if (!slips.isEmpty()) {
      return slips.strip();
    }
    return best(ours).equals(best(theirs))
        ? "Both give the same answers here."
        : "Neither is misled here by what the letter denies or tells of someone else; they weigh"
            + " the other words differently.";
  }

  /** The highest answer that one side was misled to, and the other was not, or less. */
  private String slip(
      String name, List<Answer> ranking, String otherName, List<Answer> otherRanking) {
    for (int i = 0; i < Math.min(SHOWN, ranking.size()); i++) {
      Answer answer = ranking.get(i);
      int other = otherRanking.indexOf(answer);
      if (answer.borrowedShare() >= MISLEADING && (other < 0 || other > i)) {
        return String.format(
            Locale.ROOT,
            "%s puts \"%s\" at place %d and %s %s: %.0f %% of MoreLikeThis's score for it comes"
                + " from %s, which the letter denies or tells of someone else. ",
            name,
            answer.title(),
            i + 1,
            otherName,
            other < 0 ? "nowhere" : "at " + (other + 1),
            100 * answer.borrowedShare(),
            String.join(", ", borrowed));
      }
    }
    return "";
  }

  /** The letter's words, by stem, that speak only of what the patient does not have. */
  private static Map<String, String> borrowed(String letter, SymptomIndex index, PlainLucene lucene)
      throws IOException {
    Map<String, String> borrowed = new LinkedHashMap<>();
    Map<String, String> own = new LinkedHashMap<>();
    for (Finding finding : index.understand(letter).findings()) {
      for (Span span : finding.spans()) {
        (finding.assertion().affirms() ? own : borrowed)
            .putAll(lucene.stems(letter.substring(span.start(), span.end())));
      }
    }
    borrowed.keySet().removeAll(own.keySet());
    return borrowed;
  }
}
