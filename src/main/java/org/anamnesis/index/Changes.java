package org.anamnesis.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The writing half of an index: single changes, their commits, and the change of everything. */
final class Changes {
  private final IndexWriter writer;
  private final AtomicLong uncommitted = new AtomicLong();

  /** Shared by single changes, held alone while all is replaced. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** What new documents are read with. */
  private final IndexManifest current;

  private volatile IndexManifest committed;
  private volatile boolean newDocuments;

  Changes(IndexWriter writer, IndexManifest committed, IndexManifest current) {
    this.writer = writer;
    this.committed = committed;
    this.current = current;
  }

  private interface Change {
    void apply() throws IOException;
  }

  void put(Entry entry) throws IOException {
    newDocuments = true;
    change(entry.size(), () -> entry.writeTo(writer));
  }

  void remove(String id) throws IOException {
    change(
        1,
        () -> {
          boolean interrupted = Thread.interrupted();
          try {
            writer.deleteDocuments(new Term(Schema.KEY, id));
          } finally {
            Uninterrupted.restore(interrupted);
          }
        });
  }

  private void change(int documents, Change change) throws IOException {
    lock.readLock().lock();
    try {
      whole(change);
      uncommitted.addAndGet(documents);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * After a failure that Lucene does not expect it may have lost changes that it accepted: it must
   * not commit any more, or the commit's token would promise them.
   */
  private void whole(Change change) throws IOException {
    try {
      change.apply();
    } catch (AlreadyClosedException | IllegalArgumentException e) {
      // closed anyway; or one document refused, and all others kept
      throw e;
    } catch (RuntimeException | Error e) {
      writer.rollback();
      throw e;
    }
  }

  /** From here to {@link #unlock}, by the same thread, other changes wait. */
  void lock() {
    lock.writeLock().lock();
  }

  void unlock() {
    lock.writeLock().unlock();
  }

  /** From here to {@link #unlockShared}, by the same thread, nobody replaces everything. */
  void lockShared() {
    lock.readLock().lock();
  }

  void unlockShared() {
    lock.readLock().unlock();
  }

  /** Waits a while for who has locked. */
  void awaitUnlocked(Duration longest) {
    boolean interrupted = false;
    try {
      if (lock.readLock().tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        lock.readLock().unlock();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    Uninterrupted.restore(interrupted);
  }

  /** Makes all changes durable, with a token, or the last one if null. */
  void commit(@Nullable String token) throws IOException {
    whole(() -> write(committed.with(current, newDocuments), token));
  }

  private void write(IndexManifest manifest, @Nullable String token) throws IOException {
    IndexManifest next = token == null ? manifest : manifest.withCheckpoint(token);
    long before = uncommitted.get();
    writer.setLiveCommitData(next.toCommitData().entrySet());
    writer.commit();
    boolean learned = !next.learned().equals(committed.learned());
    committed = next;
    uncommitted.addAndGet(-before);
    if (learned) {
      removeUnused();
    }
  }

  /** Removes the learned words that neither the last commit names nor one that is being copied. */
  private void removeUnused() {
    SnapshotDeletionPolicy policy =
        (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
    Set<String> named = new HashSet<>();
    committed.learnedEntry().ifPresent(entry -> named.add(entry.file()));
    try {
      for (IndexCommit commit : policy.getSnapshots()) {
        IndexManifest.learned(commit.getUserData()).ifPresent(entry -> named.add(entry.file()));
      }
      LearnedFile.removeUnused(writer.getDirectory(), named);
    } catch (IOException e) {
      // the commit stands; the next writer that opens tries again
      return;
    }
  }

  /** Makes all changes durable together with what was learned; with nothing, if that is none. */
  LearnedEntry learn(Learner.Lesson lesson) throws IOException {
    Instant now = Instant.now();
    boolean none = lesson.vocabulary().size() == 0;
    LearnedEntry entry =
        none
            ? new LearnedEntry("", 0, now, lesson.pairs(), 0, 0)
            : LearnedFile.write(writer.getDirectory(), lesson, now);
    String learned = none ? "" : entry.text();
    whole(() -> write(committed.with(current, newDocuments).withLearned(learned), null));
    return entry;
  }

  /** Puts an index in the place of everything, and commits that; learned words stay or go. */
  void replaceBy(Directory replacement, @Nullable String token, boolean learned)
      throws IOException {
    try {
      writer.deleteAll();
      writer.addIndexes(replacement);
      write(
          current
              .withCheckpoint(committed.checkpoint())
              .withLearned(learned ? committed.learned() : ""),
          token);
    } catch (IOException | RuntimeException | Error e) {
      // only this takes back the removal: the last commit stays
      writer.rollback();
      throw e;
    }
  }

  void snapshot(Directory source, Path target) throws IOException {
    Snapshot.copy(writer, source, target);
  }

  long uncommitted() {
    return uncommitted.get();
  }

  IndexManifest committed() {
    return committed;
  }
}
