package org.anamnesis.index;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How an index lends its searchers.
 *
 * @param executor searches large segments at the same time; null for the calling thread alone
 * @param lifetime how long a searcher that cursors refer to is kept once a newer one has replaced
 *     it
 */
public record SearcherOptions(@Nullable Executor executor, Duration lifetime) {
  /** The calling thread, and five minutes. */
  public static final SearcherOptions DEFAULT = new SearcherOptions(null, Duration.ofMinutes(5));
}
