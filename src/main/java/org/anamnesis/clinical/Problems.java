package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.LexiconException;
import org.anamnesis.model.LexiconProblem;

/** Collects what is wrong with tables, so that all of it can be mended at once. */
final class Problems {
  private static final int SHOWN = 20;

  private final List<LexiconProblem> first = new ArrayList<>();
  private int count;

  /** A line of a table. */
  record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  void add(Place place, String reason) {
    count++;
    if (first.size() < SHOWN) {
      first.add(new LexiconProblem(place.file(), place.line(), reason));
    }
  }

  boolean none() {
    return count == 0;
  }

  void throwIfAny() {
    if (count > 0) {
      throw new LexiconException(first, count);
    }
  }
}
