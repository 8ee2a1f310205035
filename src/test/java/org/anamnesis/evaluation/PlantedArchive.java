package org.anamnesis.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anamnesis.model.QaDocument;

/**
 * Documents and queries of made-up words: for each query one document that has some of its words as
 * its title, and three that have others, often more, in the question.
 */
public final class PlantedArchive {
  private static final int QUERIES = 60;
  private static final int WORDS = 6;

  private final Random random = new Random(11);
  private final List<QaDocument> documents = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> titled = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> anyhow = new LinkedHashMap<>();
  private final List<PreferencePairs.Pair> pairs = new ArrayList<>();

  /** The same each time. */
  public PlantedArchive() {
    for (int i = 0; i < QUERIES; i++) {
      String id = "s-" + i;
      List<String> words = words();
      texts.put(id, String.join(" ", words));
      add(id + "-title", String.join(" ", words.subList(0, 2 + random.nextInt(2))), "");
      for (int other = 0; other < 3; other++) {
        int from = random.nextInt(WORDS - 1);
        add(id + "-text" + other, "", String.join(" ", words.subList(from, WORDS)) + ".");
        pairs.add(new PreferencePairs.Pair(id, id + "-title", id + "-text" + other));
      }
      titled.put(id, Map.of(id + "-title", 1));
      anyhow.put(id, Map.of(documents.get(documents.size() - 1 - random.nextInt(4)).id(), 1));
    }
  }

  /** All documents. */
  public List<QaDocument> documents() {
    return documents;
  }

  /** The queries. */
  public Queries queries() {
    return new Queries(texts);
  }

  /** Judgments for which titles are all that matters. */
  public Qrels titled() {
    return Qrels.of(titled);
  }

  /** Judgments by chance. */
  Qrels anyhow() {
    return Qrels.of(anyhow);
  }

  /** The documents with a title before each of the others. */
  public PreferencePairs pairs() {
    return new PreferencePairs(pairs);
  }

  /** Makes each query a document, too, that is more like it than any other. */
  void addQueries() {
    texts.forEach((id, text) -> add(id, text, ""));
  }

  private void add(String id, String title, String question) {
    documents.add(QaDocument.of(id, question, "Wait and see.").withTitle(title));
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 4; syllable++) {
        word.append("bdfgklmnprtv".charAt(random.nextInt(12)));
        word.append("aeiou".charAt(random.nextInt(5)));
      }
      words.add(word.append('k').toString());
    }
    return words;
  }
}
