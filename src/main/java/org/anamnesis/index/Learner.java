package org.anamnesis.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Learns which words answers use for those of questions. A link is as probable as the geometric
 * mean of two translations, that of the question's word into the answer's and that back: the one
 * alone prefers words that are in every answer, and the other words that are in hardly any.
 *
 * <p>A word that fewer than {@value #DOCUMENTS} documents hold is never learned, as what it tells
 * might be one patient's. A word is never linked to itself.
 */
final class Learner {
  static final int DOCUMENTS = 5;
  static final int LINKS = 10;

  /** Links below say little: one word in fifty. */
  private static final double LEAST = .02;

  private final PairReader pairs;
  private final @Nullable String[] forms;

  private Learner(PairReader pairs) {
    this.pairs = pairs;
    this.forms = new String[pairs.stems().size()];
  }

  /**
   * What was learned.
   *
   * @param pairs documents with a question and a reply
   * @param vocabulary the words
   */
  record Lesson(long pairs, LearnedVocabulary vocabulary) {}

  /** Learns from what a searcher sees. */
  static Lesson learn(IndexSearcher searcher, ClinicalAnalyzer analyzer) throws IOException {
    PairReader pairs = new PairReader(analyzer);
    pairs.read(searcher);
    Learner learner = new Learner(pairs);
    learner.nameStems();
    return new Lesson(pairs.questions().size(), learner.vocabulary());
  }

  /** Each stem by the form that most documents hold, if enough do. */
  private void nameStems() {
    int[] most = new int[forms.length];
    for (PairReader.Form form : pairs.forms()) {
      String known = forms[form.stem];
      boolean first = known == null || form.text.compareTo(known) < 0;
      if (form.documents >= DOCUMENTS
          && (form.documents > most[form.stem] || form.documents == most[form.stem] && first)) {
        most[form.stem] = form.documents;
        forms[form.stem] = form.text;
      }
    }
  }

  private LearnedVocabulary vocabulary() {
    int vocabulary = forms.length;
    Bags questions = pairs.questions().withWordsOf(DOCUMENTS, vocabulary);
    Bags replies = pairs.replies().withWordsOf(DOCUMENTS, vocabulary);
    TranslationModel forth = TranslationModel.train(questions, replies, vocabulary);
    TranslationModel back = TranslationModel.train(replies, questions, vocabulary);
    SortedMap<String, List<LearnedVocabulary.Link>> learned = new TreeMap<>();
    for (int source = 0; source < vocabulary; source++) {
      List<LearnedVocabulary.Link> links = new ArrayList<>();
      for (int target : forth.links(source)) {
        double probability =
            LearnedFile.rounded(
                Math.sqrt(forth.probability(source, target) * back.probability(target, source)));
        String form = forms[target];
        if (target != source && form != null && probability >= LEAST) {
          links.add(new LearnedVocabulary.Link(pairs.stems().get(target), form, probability));
        }
      }
      if (!links.isEmpty() && forms[source] != null) {
        links.sort(
            Comparator.comparingDouble(LearnedVocabulary.Link::probability)
                .reversed()
                .thenComparing(LearnedVocabulary.Link::form));
        learned.put(pairs.stems().get(source), links.subList(0, Math.min(LINKS, links.size())));
      }
    }
    return LearnedVocabulary.of(learned);
  }
}
