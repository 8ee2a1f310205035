package org.anamnesis.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.index.DocumentMapper;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Topic;
import org.anamnesis.ranking.Ranked;
import org.anamnesis.ranking.Votes;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;

/** Reads specialty and topics of ranked documents from doc values, for the vote. */
final class Neighbours {
  private Neighbours() {}

  static List<Votes.Neighbour> of(IndexSearcher lucene, List<Ranked> ranked) throws IOException {
    List<LeafReaderContext> leaves = lucene.getIndexReader().leaves();
    List<Votes.Neighbour> nearest = new ArrayList<>();
    for (Ranked one : ranked) {
      int key = one.candidate().key();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(key, leaves));
      int doc = key - leaf.docBase;
      nearest.add(
          new Votes.Neighbour(
              one.score(), specialty(leaf.reader(), doc), topics(leaf.reader(), doc)));
    }
    return nearest;
  }

  private static String specialty(LeafReader reader, int doc) throws IOException {
    SortedDocValues values = reader.getSortedDocValues(Schema.SPECIALTY);
    return values != null && values.advanceExact(doc)
        ? values.lookupOrd(values.ordValue()).utf8ToString()
        : "";
  }

  private static List<Topic> topics(LeafReader reader, int doc) throws IOException {
    List<Topic> topics = new ArrayList<>();
    SortedSetDocValues values = reader.getSortedSetDocValues(Schema.TOPIC);
    if (values != null && values.advanceExact(doc)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        topics.add(DocumentMapper.topic(values.lookupOrd(values.nextOrd()).utf8ToString()));
      }
    }
    return topics;
  }
}
