package org.anamnesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.index.IndexManifest;
import org.anamnesis.index.IndexStore;
import org.anamnesis.model.IndexException;
import org.anamnesis.ranking.RankingWeights;
import org.jspecify.annotations.Nullable;

/** The options of an index, each with its default. Not thread-safe; {@link #open} ends it. */
public final class SymptomIndexBuilder {
  private static final int MAX_THREADS = 64;

  private final @Nullable Path path;
  private boolean readOnly;
  private RankingWeights weights = RankingWeights.DEFAULT;
  private int threads = 1;

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
    return this;
  }

  /**
   * Sets how many threads {@link SymptomIndex#addAll(org.anamnesis.ingest.QaReader)} works with.
   * Default: 1. More pay off up to the number of cores.
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
   * Opens the index.
   *
   * @return the index
   * @throws IndexException if it cannot be opened; the subclass says why
   * @throws IOException if the disk fails
   */
  public SymptomIndex open() throws IOException {
    Lexicon lexicon = Lexicon.bundled();
    IndexManifest current = IndexManifest.current(lexicon);
    IndexStore store =
        path == null
            ? IndexStore.inMemory(current)
            : readOnly ? IndexStore.openReadOnly(path, current) : IndexStore.open(path, current);
    return new SymptomIndex(store, lexicon, weights, threads);
  }
}
