package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anamnesis.index.Schema;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** The newest documents first, those without a date last, equal dates by id: a total order. */
final class DateOrder {
  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Schema.DATE, SortField.Type.INT, true, Integer.MIN_VALUE),
          new SortField(Schema.ID, SortField.Type.STRING_VAL));

  private DateOrder() {}

  /**
   * A document of the order.
   *
   * @param key Lucene's number of it
   * @param day its day, the least int if it has none
   * @param id its id
   */
  record Place(int key, int day, String id) {}

  /** The documents behind a cursor. */
  static List<Place> page(IndexSearcher lucene, Query query, Cursor from, int limit)
      throws IOException {
    int documents = lucene.getIndexReader().maxDoc();
    if (documents == 0) {
      return List.of();
    }
    FieldDoc after = null;
    if (!from.id().isEmpty()) {
      // no two documents are equal in this order: the number only has to be a possible one
      after = new FieldDoc(documents - 1, 0, new Object[] {from.day(), new BytesRef(from.id())});
    }
    int most = Math.min(limit, documents);
    List<Place> page = new ArrayList<>();
    for (ScoreDoc found :
        lucene.search(query, new TopFieldCollectorManager(NEWEST_FIRST, most, after, 1))
            .scoreDocs) {
      Object[] values = Objects.requireNonNull(((FieldDoc) found).fields);
      BytesRef id = (BytesRef) values[1];
      page.add(new Place(found.doc, (Integer) values[0], id == null ? "" : id.utf8ToString()));
    }
    return page;
  }
}
