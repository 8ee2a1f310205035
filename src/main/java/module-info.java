/** Finds answered medical questions by a patient's own description of symptoms, and says why. */
module org.anamnesis {
  requires java.logging;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.lucene.queries;
  requires org.apache.lucene.queryparser;
  requires tools.jackson.databind;
  requires static transitive org.jspecify;
  requires static info.picocli;

  exports org.anamnesis;
  exports org.anamnesis.ingest;
  exports org.anamnesis.model;
  exports org.anamnesis.ranking;
  exports org.anamnesis.search;

  opens org.anamnesis.cli to
      info.picocli;
}
