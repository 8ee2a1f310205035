/** Finds answered medical questions by a patient's own description of symptoms, and says why. */
module org.anamnesis {
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.lucene.queryparser;
  requires org.apache.lucene.suggest;
  requires tools.jackson.core;
  requires static transitive org.jspecify;

  // the command line only
  requires static info.picocli;
  requires static java.logging;
  requires static org.apache.lucene.queries;

  exports org.anamnesis;
  exports org.anamnesis.evaluation;
  exports org.anamnesis.ingest;
  exports org.anamnesis.model;
  exports org.anamnesis.ranking;
  exports org.anamnesis.search;

  opens org.anamnesis.cli to
      info.picocli;
}
