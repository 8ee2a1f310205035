package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.ingest.JsonLinesReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.json.Json;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;

/** An archive with queries and graded judgments. */
record JudgedSet(
    List<QaDocument> documents,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> qrels) {

  static JudgedSet read(Path corpus, Path queries, Path qrels) throws IOException {
    List<QaDocument> documents = new ArrayList<>();
    try (JsonLinesReader reader = JsonLinesReader.open(corpus)) {
      for (Optional<QaRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (!(next.get() instanceof QaRecord.Good good)) {
          throw new IOException(next.get().toString());
        }
        documents.add(good.document());
      }
    }
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(qrels)) {
      String[] cells = line.split("\\s+");
      grades
          .computeIfAbsent(cells[0], q -> new HashMap<>())
          .put(cells[1], Integer.valueOf(cells[2]));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(queries)) {
      try {
        Map<String, String> fields = Json.fields(line);
        texts.put(fields.getOrDefault("id", ""), fields.getOrDefault("text", ""));
      } catch (RecordException e) {
        throw new IOException(queries + ": " + e.getMessage(), e);
      }
    }
    // a query that nobody found an answer to says nothing about a ranking
    texts
        .keySet()
        .removeIf(q -> grades.getOrDefault(q, Map.of()).values().stream().noneMatch(g -> g > 0));
    return new JudgedSet(documents, texts, grades);
  }

  /** The ids of the documents that a query's own text is one of. */
  boolean isSelf(String query, String document) {
    return query.equals(document);
  }

  Map<String, Integer> grades(String query) {
    return qrels.getOrDefault(query, Map.of());
  }

  Set<String> queryIds() {
    return queries.keySet();
  }
}
