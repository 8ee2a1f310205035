package org.anamnesis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.index.IndexOpener;
import org.anamnesis.index.IndexStore;
import org.anamnesis.index.SearcherOptions;
import org.anamnesis.model.IndexException;
import org.anamnesis.model.LexiconException;
import org.anamnesis.model.WeightsException;
import org.anamnesis.ranking.RankingWeights;
import org.jspecify.annotations.Nullable;

/** The options of an index, each with its default. Not thread-safe; {@link #open} ends it. */
public final class SymptomIndexBuilder {
  private static final int MAX_THREADS = 64;
  private static final Duration SHORTEST_PERIOD = Duration.ofMillis(10);
  private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

  private final @Nullable Path path;
  private final List<Path> lexiconFiles = new ArrayList<>();
  private boolean readOnly;
  private RankingWeights weights = RankingWeights.DEFAULT;
  private Optional<Path> weightsFile = Optional.empty();
  private int threads = 1;
  private @Nullable Executor executor;
  private Duration cursorLifetime = SearcherOptions.DEFAULT.lifetime();
  private Optional<Duration> refreshEvery = Optional.empty();

  SymptomIndexBuilder(Path path) {
    this.path = Objects.requireNonNull(path, "path");
  }

  /** An index in memory. */
  SymptomIndexBuilder() {
    this.path = null;
  }

  /**
   * Opens for searching only. Default: for writing, too. Use it in every process but the one that
   * writes.
   *
   * @return this builder
   */
  public SymptomIndexBuilder readOnly() {
    readOnly = true;
    return this;
  }

  /**
   * Sets how much each sort of evidence counts. Default: {@link RankingWeights#DEFAULT}. Change
   * them only with judged queries of your own at hand.
   *
   * @param weights the weights
   * @return this builder
   */
  public SymptomIndexBuilder weights(RankingWeights weights) {
    this.weights = weights;
    weightsFile = Optional.empty();
    return this;
  }

  /**
   * Sets how much each sort of evidence counts by a file, as {@code anamnesis tune} or {@link
   * WeightsFile#write} writes it. Default: none. It is not kept with the index: name it whenever
   * the index is opened.
   *
   * @param file read by {@link #open}, in place of weights set before
   * @return this builder
   */
  public SymptomIndexBuilder weights(Path file) {
    weightsFile = Optional.of(file);
    return this;
  }

  /**
   * Sets how many threads {@link SymptomIndex#addAll(org.anamnesis.ingest.QaReader)} works with.
   * Default: 1. More pay off up to the number of cores. Documents of one id are added in the order
   * of their source all the same.
   *
   * @param threads 1 to {@value #MAX_THREADS}
   * @return this builder
   * @throws IllegalArgumentException if out of range
   */
  public SymptomIndexBuilder indexingThreads(int threads) {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new IllegalArgumentException("threads " + threads + "; allowed: 1 to " + MAX_THREADS);
    }
    this.threads = threads;
    return this;
  }

  /**
   * Lets searches work on several segments of the index at the same time. Default: each search
   * works on the thread that calls it, which gives the most searches a second; an executor makes a
   * single search of a large archive faster.
   *
   * @param executor runs the parts of a search; it is not shut down with the index
   * @return this builder
   */
  public SymptomIndexBuilder executor(Executor executor) {
    this.executor = executor;
    return this;
  }

  /**
   * Refreshes again and again in the background, see {@link SymptomIndex#refresh}: changes become
   * visible without a call, and a read-only index follows its writer. It never commits. Default:
   * off. Cost: a refresh with nothing new costs microseconds, one after changes writes them as a
   * small segment.
   *
   * @param period the pause between two refreshes, at least 10 ms; a second suits most
   * @return this builder
   * @throws IllegalArgumentException if shorter
   */
  public SymptomIndexBuilder refreshEvery(Duration period) {
    if (period.compareTo(SHORTEST_PERIOD) < 0) {
      throw new IllegalArgumentException("period " + period + "; allowed: at least 10 ms");
    }
    this.refreshEvery = Optional.of(period);
    return this;
  }

  /**
   * Sets how long a cursor keeps its state of the archive once that has changed. Default: 5
   * minutes. Cost: files of old states stay on disk as long.
   *
   * @param lifetime 0 (no longer than the archive stays as it is) to a day
   * @return this builder
   * @throws IllegalArgumentException if out of range
   */
  public SymptomIndexBuilder cursorLifetime(Duration lifetime) {
    if (lifetime.isNegative() || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
      throw new IllegalArgumentException("lifetime " + lifetime + "; allowed: 0 to 1 day");
    }
    this.cursorLifetime = lifetime;
    return this;
  }

  /**
   * Adds a table to what the library knows of symptoms and body regions, or replaces a part of
   * that: a table of findings or of regions in the format of the bundled ones, two columns of
   * synonyms, or an ontology in OBO format; told apart by what is in it. May be called several
   * times; a table may name what is in those before. What tables say goes before what is bundled.
   *
   * <p>The index keeps what they say from its next commit on, for all who open it and bring none.
   * Default: what the index keeps; nothing but what is bundled for a new one, and for one that is
   * brought a table without rows. Documents from now on and descriptions are read with the new
   * lexicon; those that an index holds already are as they were, and {@link IndexStats#stale} says
   * so, until {@link SymptomIndex#rebuild}. Cost: reading the tables at each start that brings
   * them, and their size, packed, at each commit.
   *
   * @param file the table, UTF-8, at most 64 MiB; read by {@link #open}
   * @return this builder
   */
  public SymptomIndexBuilder lexicon(Path file) {
    lexiconFiles.add(Objects.requireNonNull(file, "file"));
    return this;
  }

  /**
   * Opens the index.
   *
   * @return the index
   * @throws LexiconException if there is a problem in a table; it says which and where, for all of
   *     them
   * @throws WeightsException if there is a problem in a file of weights; it says where
   * @throws IndexException if it cannot be opened; the subclass says why
   * @throws IOException if the disk fails
   */
  public SymptomIndex open() throws IOException {
    RankingWeights used = weightsFile.isPresent() ? WeightsFile.read(weightsFile.get()) : weights;
    Optional<Lexicon> lexicon =
        lexiconFiles.isEmpty() ? Optional.empty() : Optional.of(Lexicon.with(lexiconFiles));
    SearcherOptions options = new SearcherOptions(executor, cursorLifetime);
    IndexStore store;
    if (path == null) {
      store = IndexOpener.inMemory(lexicon, options);
    } else if (readOnly) {
      store = IndexOpener.openReadOnly(path, lexicon, options);
    } else {
      store = IndexOpener.open(path, lexicon, options);
    }
    return new SymptomIndex(
        store, new ClinicalAnalyzer(store.lexicon()), used, threads, refreshEvery);
  }
}
