package org.anamnesis.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Span;

/**
 * The passage of a document that fits a description best, with the places of its words.
 *
 * <p>The text is read again by the same analyzer, so that what is highlighted is what matched. The
 * best run of whole sentences within {@value #LENGTH} characters wins, the patient's question
 * before the replies; a longer sentence is cut at word borders around its first match. Cost: one
 * analysis of question and replies, for the hits of a page only.
 *
 * @param text the passage, with an ellipsis where something is left out
 * @param analyzed the passage as read
 * @param highlights where words of the description stand in it
 */
record Excerpt(String text, ClinicalText analyzed, List<Span> highlights) {
  private static final int LENGTH = 240;

  /** A reply must fit this much better than the question to be shown instead. */
  private static final double QUESTION_FIRST = 2;

  private static final String ELLIPSIS = "…";

  /** Signs before the first and behind the last word that may be shown; ruled lines are longer. */
  private static final int MOST_SIGNS = 20;

  static Excerpt of(
      QaDocument document,
      ClinicalText question,
      ToDoubleFunction<String> gain,
      ClinicalAnalyzer analyzer) {
    Passage best = Passage.best(question, gain);
    for (Reply reply : document.replies()) {
      Passage other = Passage.best(analyzer.words(reply.text()), gain);
      if (best.isEmpty() || other.gain > best.gain * QUESTION_FIRST) {
        best = other;
      }
    }
    String text = best.isEmpty() ? document.title() : best.cut();
    ClinicalText analyzed = analyzer.words(text);
    return new Excerpt(text, analyzed, highlights(analyzed, gain));
  }

  /** Where the passage has words of these stems. */
  List<Span> spans(Set<String> stems) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < analyzed.size(); i++) {
      if (analyzed.word(i).role().indexed() && stems.contains(analyzed.word(i).stem())) {
        spans.add(new Span(analyzed.start(i), analyzed.end(i)));
      }
    }
    return spans;
  }

  private static List<Span> highlights(ClinicalText text, ToDoubleFunction<String> gain) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.word(i).role().informative() && gain.applyAsDouble(text.word(i).stem()) > 0) {
        spans.add(new Span(text.start(i), text.end(i)));
      }
    }
    return spans;
  }

  /** A run of words of a text: {@code from} to {@code to}, exclusive. */
  private record Passage(ClinicalText text, int from, int to, double gain) {

    boolean isEmpty() {
      return from == to;
    }

    /** Slides over the sentences; a run is as long as fits. */
    static Passage best(ClinicalText text, ToDoubleFunction<String> gain) {
      Passage best = new Passage(text, 0, 0, -1);
      int start = 0;
      while (start < text.size()) {
        int end = start;
        int sentenceEnd = start;
        while (end < text.size() && text.end(end) - text.start(start) <= LENGTH) {
          end++;
          if (end == text.size() || text.sentence(end) != text.sentence(end - 1)) {
            sentenceEnd = end;
          }
        }
        if (sentenceEnd == start) {
          sentenceEnd = Math.max(end, start + 1);
        }
        double sum = gain(text, start, sentenceEnd, gain);
        if (sum > best.gain) {
          best = new Passage(text, start, sentenceEnd, sum);
        }
        start = next(text, start, sentenceEnd);
      }
      return best;
    }

    /** The next sentence; within a sentence that is too long, half a passage on. */
    private static int next(ClinicalText text, int start, int end) {
      for (int i = start + 1; i < end; i++) {
        if (text.sentence(i) != text.sentence(i - 1)) {
          return i;
        }
      }
      boolean cutShort = end < text.size() && text.sentence(end) == text.sentence(end - 1);
      return cutShort ? Math.max(start + 1, (start + end) / 2) : end;
    }

    private static double gain(ClinicalText text, int from, int to, ToDoubleFunction<String> gain) {
      Set<String> seen = new HashSet<>();
      double sum = 0;
      for (int i = from; i < to; i++) {
        String stem = text.word(i).stem();
        sum += seen.add(stem) ? gain.applyAsDouble(stem) : 0;
      }
      return sum;
    }

    String cut() {
      String all = text.text();
      boolean toEnd = to == text.size() || text.sentence(to) != text.sentence(to - 1);
      int last = text.end(to - 1);
      int end = toEnd ? (to == text.size() ? all.length() : text.start(to)) : last;
      end = end - last > MOST_SIGNS ? last : end;
      int start = from == 0 && text.start(0) <= MOST_SIGNS ? 0 : text.start(from);
      // brackets and quotation marks that open the next sentence are not this one's
      String cut = all.substring(start, end).strip();
      String oneLine = cut.replaceAll("\\s+", " ");
      return (from == 0 ? "" : ELLIPSIS + " ")
          + oneLine
          + (to == text.size() ? "" : toEnd ? " " + ELLIPSIS : ELLIPSIS);
    }
  }
}
