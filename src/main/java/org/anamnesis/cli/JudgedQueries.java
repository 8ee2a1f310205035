package org.anamnesis.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Qrels;
import org.anamnesis.evaluation.Queries;
import org.anamnesis.evaluation.RunWriter;
import org.anamnesis.model.QaDocument;

/**
 * The queries of an evaluation that have judgments, with what does not fit together.
 *
 * @param queries those that are measured
 * @param qrels the judgments of these and perhaps other queries
 * @param pairs pairs of queries that there are
 */
record JudgedQueries(Queries queries, Qrels qrels, Optional<PreferencePairs> pairs) {
  private static final int SHOWN = 3;

  /** Leaves out what has no counterpart, and tells so. */
  static JudgedQueries of(
      Queries asked, Qrels qrels, Optional<PreferencePairs> pairs, List<String> warnings)
      throws Failure {
    Map<String, String> judged = new LinkedHashMap<>(asked.texts());
    judged.keySet().retainAll(qrels.queries());
    if (judged.isEmpty()) {
      throw Failure.ofInput(
          "no query has a judgment: the queries are "
              + some(asked.texts().keySet())
              + ", the judgments are of "
              + some(qrels.queries())
              + "; name two files that belong together");
    }
    warn(
        warnings,
        without(asked.texts().keySet(), qrels.queries()::contains),
        "query has no judgment and is left out",
        "queries have no judgment and are left out");
    warn(
        warnings,
        without(qrels.queries(), asked.texts()::containsKey),
        "judged query is not among the queries and is left out",
        "judged queries are not among the queries and are left out");
    warn(
        warnings,
        without(judged.keySet(), query -> hasRelevant(qrels, query)),
        "query has no relevant document and counts 0",
        "queries have no relevant document and count 0");
    return new JudgedQueries(new Queries(judged), qrels, known(pairs, judged.keySet(), warnings));
  }

  /** The ids of documents as judgments write them. */
  static Set<String> ids(List<QaDocument> documents) {
    return documents.stream()
        .map(QaDocument::id)
        .map(RunWriter::column)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tells which judged documents an archive lacks; no search can find them.
   *
   * @param documents their ids as columns
   */
  void checkDocuments(Set<String> documents, List<String> warnings) throws Failure {
    Set<String> judged =
        queries.texts().keySet().stream()
            .flatMap(query -> qrels.grades(query).keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> missing = without(judged, documents::contains);
    if (missing.size() == judged.size()) {
      throw Failure.ofInput(
          "no judged document is in the corpus: the judgments are of "
              + some(judged)
              + ", the corpus has "
              + some(documents)
              + "; name files that belong together");
    }
    warn(
        warnings,
        missing,
        "judged document is not in the corpus; no search can find it",
        "judged documents are not in the corpus; no search can find them");
  }

  /**
   * The queries that are documents of the archive, as in a test that leaves one out; none if the
   * judgments say that a document answers the query of its id, which then is a mere coincidence.
   *
   * @param documents their ids as columns
   */
  List<String> ownDocuments(Set<String> documents) {
    List<String> own = queries.texts().keySet().stream().filter(documents::contains).toList();
    return own.stream().anyMatch(id -> qrels.grades(id).containsKey(id)) ? List.of() : own;
  }

  /** The queries that have pairs. */
  Queries pairedQueries() {
    Map<String, String> paired = new LinkedHashMap<>();
    for (PreferencePairs.Pair pair : pairs.orElseThrow().pairs()) {
      paired.put(pair.query(), queries.texts().getOrDefault(pair.query(), ""));
    }
    return new Queries(paired);
  }

  private static Optional<PreferencePairs> known(
      Optional<PreferencePairs> pairs, Set<String> queries, List<String> warnings) throws Failure {
    if (pairs.isEmpty()) {
      return pairs;
    }
    List<PreferencePairs.Pair> all = pairs.get().pairs();
    List<PreferencePairs.Pair> known =
        all.stream().filter(pair -> queries.contains(pair.query())).toList();
    if (known.isEmpty()) {
      throw Failure.ofInput(
          "no pair is of a query that is measured; the pairs are of "
              + some(all.stream().map(PreferencePairs.Pair::query).distinct().toList())
              + "; name files that belong together");
    }
    List<String> unknown =
        all.stream().map(PreferencePairs.Pair::query).filter(q -> !queries.contains(q)).toList();
    warn(
        warnings,
        unknown,
        "pair is of a query that is not measured and is left out",
        "pairs are of queries that are not measured and are left out");
    return Optional.of(new PreferencePairs(known));
  }

  private static boolean hasRelevant(Qrels qrels, String query) {
    return qrels.grades(query).values().stream().anyMatch(grade -> grade > 0);
  }

  private static List<String> without(Collection<String> ids, Predicate<String> known) {
    return ids.stream().filter(known.negate()).toList();
  }

  private static void warn(List<String> warnings, List<String> ids, String one, String many) {
    if (!ids.isEmpty()) {
      warnings.add(
          String.format(
              Locale.ROOT, "%,d %s: %s", ids.size(), ids.size() == 1 ? one : many, some(ids)));
    }
  }

  /** The first few. */
  private static String some(Collection<String> ids) {
    List<String> shown = ids.stream().limit(SHOWN).toList();
    return Stream.concat(shown.stream(), ids.size() > SHOWN ? Stream.of("…") : Stream.empty())
        .collect(Collectors.joining(", "));
  }
}
