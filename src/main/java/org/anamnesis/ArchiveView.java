package org.anamnesis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.index.Archive;
import org.anamnesis.index.Catalogue;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.search.Filter;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.anamnesis.search.SymptomSearcher;
import org.anamnesis.search.Understanding;

/**
 * An archive as one searcher sees it: all reading goes through here, so that no way leads around.
 */
final class ArchiveView implements SymptomArchive {
  private final SymptomSearcher searcher;
  private final Archive archive;
  private final Catalogue catalogue;

  ArchiveView(SymptomSearcher searcher) {
    this.searcher = searcher;
    this.archive = searcher.archive();
    this.catalogue = searcher.catalogue();
  }

  @Override
  public SearchResults search(SymptomQuery query) throws IOException {
    return searcher.search(query);
  }

  @Override
  public List<ScoredId> rank(SymptomQuery query) throws IOException {
    return searcher.rank(query);
  }

  @Override
  public Optional<SearchResults> similar(String id, int limit) throws IOException {
    Optional<QaDocument> document = archive.get(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(searcher.similar(document.get(), limit));
  }

  @Override
  public Optional<QaPage> page(String id) throws IOException {
    Optional<QaDocument> document = archive.get(id);
    return document.isEmpty() ? Optional.empty() : Optional.of(searcher.page(document.get()));
  }

  @Override
  public Understanding understand(String description) {
    return searcher.understand(description);
  }

  @Override
  public Optional<QaDocument> get(String id) throws IOException {
    return archive.get(id);
  }

  @Override
  public boolean contains(String id) throws IOException {
    return archive.contains(id);
  }

  @Override
  public Stream<String> ids() throws IOException {
    return archive.ids();
  }

  @Override
  public long count() throws IOException {
    return archive.documents();
  }

  @Override
  public Map<String, Long> specialties() throws IOException {
    return catalogue.specialties();
  }

  @Override
  public Map<Topic, Long> topics() throws IOException {
    return catalogue.topics();
  }

  @Override
  public SymptomArchive restrictedTo(Filter filter) {
    return new ArchiveView(searcher.restrictedTo(filter));
  }

  /** The whole archive's reader, for what is counted and checked of the files. */
  Archive archive() {
    return archive;
  }
}
