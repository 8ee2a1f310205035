package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Baseline;
import org.anamnesis.cli.PlainLucene;
import org.anamnesis.evaluation.Evaluation;
import org.anamnesis.evaluation.Ranker;
import org.anamnesis.evaluation.Run;

/**
 * What the library and plain Lucene make of a set.
 *
 * @param systems the library, then {@link #BASELINES}
 */
record MeasuredSet(JudgedSet set, List<Measured> systems) {
  /** What the library is compared with, the best first. */
  static final List<Baseline> BASELINES =
      List.of(Baseline.ENGLISH_BM25, Baseline.TUNED_MORE_LIKE_THIS, Baseline.MORE_LIKE_THIS);

  /** What tables call the systems. */
  static final List<String> NAMES = names();

  /**
   * One system.
   *
   * @param deep its rankings for pairs, if the set has any
   */
  record Measured(Evaluation evaluation, Optional<Run> deep) {}

  static MeasuredSet of(JudgedSet set) throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory();
        PlainLucene lucene = new PlainLucene(set.documents())) {
      index.addAll(set.documents().stream());
      index.commit();
      List<Measured> systems = new ArrayList<>();
      systems.add(measured(set, NAMES.get(0), JudgedSet.ranker(index)));
      for (Baseline baseline : BASELINES) {
        systems.add(measured(set, baseline.title(), baseline.over(lucene)));
      }
      return new MeasuredSet(set, systems);
    }
  }

  private static Measured measured(JudgedSet set, String name, Ranker ranker) throws IOException {
    return new Measured(
        set.evaluate(name, ranker),
        set.pairs().isPresent() ? Optional.of(set.deep(name, ranker)) : Optional.empty());
  }

  Evaluation ours() {
    return systems.get(0).evaluation();
  }

  /** The best plain default. */
  Evaluation english() {
    return systems.get(1).evaluation();
  }

  /** Rankings deep enough for pairs, by system. */
  List<Run> deep() {
    return systems.stream().map(one -> one.deep().orElseThrow()).toList();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("ours"));
    BASELINES.forEach(baseline -> names.add(baseline.title()));
    return List.copyOf(names);
  }
}
