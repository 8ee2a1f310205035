package org.anamnesis.effectiveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anamnesis.evaluation.PreferencePairs;
import org.anamnesis.evaluation.Run;
import org.anamnesis.model.QaDocument;

/**
 * The pairs of documents that the library has in the wrong order, by kind.
 *
 * @param ours its rankings
 */
record WrongPairs(Traps traps, Run ours) implements Section {
  @Override
  public List<String> lines() {
    Map<String, String> titles =
        traps.set().documents().stream()
            .collect(Collectors.toMap(QaDocument::id, QaDocument::title));
    List<String> lines = new ArrayList<>();
    traps
        .byKind()
        .forEach(
            (kind, pairs) -> {
              for (PreferencePairs.Pair pair : pairs.pairs()) {
                if (new PreferencePairs(List.of(pair)).accuracy(ours).right() == 0) {
                  lines.add(
                      "- %s `%s`: “%s” is above “%s”"
                          .formatted(
                              kind,
                              pair.query(),
                              titles.get(pair.other()),
                              titles.get(pair.preferred())));
                }
              }
            });
    return lines.isEmpty() ? List.of("None.") : lines;
  }
}
