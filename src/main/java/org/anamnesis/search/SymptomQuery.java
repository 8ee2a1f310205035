package org.anamnesis.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Assertion;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Side;

/**
 * What to search for: a description in a patient's own words, who asks, and what every hit must
 * meet. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * SymptomQuery query =
 *     SymptomQuery.describe("my right calf cramps at night; no back pain")
 *         .asker(45, Sex.FEMALE)
 *         .specialty("Neurology")
 *         .limit(5);
 * }</pre>
 */
public final class SymptomQuery {
  /** The longest description, in UTF-16 units. */
  public static final int MAX_LENGTH = 200_000;

  /** The most hits of one search. */
  public static final int MAX_LIMIT = 1_000;

  /** The most conditions of one search. */
  public static final int MAX_FILTERS = 100;

  /** The largest window of a described search. */
  public static final int MAX_WINDOW = 1_000;

  private static final int DEFAULT_LIMIT = 10;

  /** The most findings and places that can be stated. */
  public static final int MAX_STATED = 100;

  /**
   * On six development sets, and on four of them hidden in 16,407 further documents, 100 candidates
   * rank as well as 200 within .0003 nDCG@10, and better on one of them (+.003); 70 cost .003 on
   * the samples.
   */
  static final int DEFAULT_WINDOW = 100;

  private static final SymptomQuery EVERYTHING =
      new SymptomQuery(
          "", List.of(), Asker.UNKNOWN, List.of(), DEFAULT_LIMIT, DEFAULT_WINDOW, false, "");

  private final String description;
  private final List<Stated> stated;
  private final Asker asker;
  private final List<Filter> filters;
  private final int limit;
  private final int window;
  private final boolean duplicates;
  private final String cursor;

  private SymptomQuery(
      String description,
      List<Stated> stated,
      Asker asker,
      List<Filter> filters,
      int limit,
      int window,
      boolean duplicates,
      String cursor) {
    this.description = description;
    this.stated = stated;
    this.asker = asker;
    this.filters = filters;
    this.limit = limit;
    this.window = window;
    this.duplicates = duplicates;
    this.cursor = cursor;
  }

  /**
   * Starts a query without a description: whatever meets its filters, the newest first, then those
   * without a date; equal dates by id. Nothing is scored. Its pages go on to the end.
   *
   * @return a query for the 10 newest documents
   */
  public static SymptomQuery browse() {
    return EVERYTHING;
  }

  /**
   * Starts a query.
   *
   * @param text the symptoms as the patient tells them, in any length up to {@value #MAX_LENGTH}
   * @return a query without filters, for the best 10
   * @throws IllegalArgumentException if the text is blank or too long
   */
  public static SymptomQuery describe(String text) {
    if (text.codePoints().allMatch(SymptomQuery::isBlank)) {
      throw new IllegalArgumentException(
          "the description is empty; tell in a few words what is wrong, where and since when");
    }
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the description has "
              + text.length()
              + " characters; allowed: at most "
              + MAX_LENGTH
              + "; leave out what is not about the symptoms");
    }
    return new SymptomQuery(
        text, List.of(), Asker.UNKNOWN, List.of(), DEFAULT_LIMIT, DEFAULT_WINDOW, false, "");
  }

  /**
   * Tells who asks. Soft: like askers are preferred, nobody is hidden. What the description itself
   * says ("I'm 34") is used where this says nothing.
   *
   * @param years the age in whole years, 0 to {@value AgeRange#MAX_YEARS}
   * @param sex the sex
   * @return the changed copy
   */
  public SymptomQuery asker(int years, Sex sex) {
    return asker(Asker.of(years, sex));
  }

  /**
   * Tells who asks, as far as it is known. Soft, see {@link #asker(int, Sex)}.
   *
   * @param asker the asker
   * @return the changed copy
   */
  public SymptomQuery asker(Asker asker) {
    return new SymptomQuery(description, stated, asker, filters, limit, window, duplicates, cursor);
  }

  /**
   * States that the patient has something, such as a tick of a checklist. Soft: it counts like a
   * finding of the description, and the words of the description keep their weight. A query that
   * has no description is ranked by what is stated alone.
   *
   * @param finding an id or name of the lexicon, such as {@code "fever"}; region, side and the like
   *     are understood: {@code "cramp in the right calf"}
   * @return the changed copy; searching with it throws {@link IllegalArgumentException} if no such
   *     finding is known
   * @throws IllegalArgumentException if it is blank, longer than 200 characters, or one too many
   */
  public SymptomQuery present(String finding) {
    return stated(new Stated(finding, Assertion.PRESENT, false, Side.NONE));
  }

  /**
   * States that the patient does not have something, see {@link #present}: questions about it count
   * less, and those that deny it, too, a little more.
   *
   * @param finding an id or name of the lexicon
   * @return the changed copy
   * @throws IllegalArgumentException as for {@link #present}
   */
  public SymptomQuery absent(String finding) {
    return stated(new Stated(finding, Assertion.ABSENT, false, Side.NONE));
  }

  /**
   * States where in the body it is, such as a place on a body map. Soft, unlike {@link
   * #bodyRegion}: nothing is hidden.
   *
   * @param region an id or name of the lexicon, such as {@code "calf"}
   * @param side the side, {@link Side#NONE} if it has none or is not known
   * @return the changed copy
   * @throws IllegalArgumentException as for {@link #present}
   */
  public SymptomQuery place(String region, Side side) {
    return stated(new Stated(region, Assertion.PRESENT, true, side));
  }

  private SymptomQuery stated(Stated one) {
    if (stated.contains(one)) {
      return this;
    }
    if (stated.size() == MAX_STATED) {
      throw new IllegalArgumentException(
          "one stated finding or place too many; allowed: at most " + MAX_STATED);
    }
    List<Stated> more = new ArrayList<>(stated);
    more.add(one);
    return new SymptomQuery(
        description, List.copyOf(more), asker, filters, limit, window, duplicates, cursor);
  }

  /**
   * Adds a condition that every hit must meet.
   *
   * @param filter the condition; several must all be met, at most {@value #MAX_FILTERS}
   * @return the changed copy
   * @throws IllegalArgumentException if there are too many
   */
  public SymptomQuery filter(Filter filter) {
    if (filters.contains(filter)) {
      return this;
    }
    if (filters.size() == MAX_FILTERS) {
      throw new IllegalArgumentException("one filter too many; allowed: at most " + MAX_FILTERS);
    }
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new SymptomQuery(
        description, stated, asker, List.copyOf(more), limit, window, duplicates, cursor);
  }

  /**
   * Keeps to a specialty, see {@link Filter#specialty}.
   *
   * @param name its name, case does not matter
   * @return the changed copy
   */
  public SymptomQuery specialty(String name) {
    return filter(Filter.specialty(name));
  }

  /**
   * Keeps to a topic, see {@link Filter#topic}.
   *
   * @param name its name, case does not matter
   * @return the changed copy
   */
  public SymptomQuery topic(String name) {
    return filter(Filter.topic(name));
  }

  /**
   * Keeps to a body region with all its parts, see {@link Filter#bodyRegion}.
   *
   * @param name id or everyday name
   * @return the changed copy
   */
  public SymptomQuery bodyRegion(String name) {
    return filter(Filter.bodyRegion(name));
  }

  /**
   * Keeps to askers of a sex, see {@link Filter#sex}.
   *
   * @param sex female or male
   * @return the changed copy
   */
  public SymptomQuery sex(Sex sex) {
    return filter(Filter.sex(sex));
  }

  /**
   * Keeps to askers of an age, see {@link Filter#age}.
   *
   * @param from youngest age in whole years
   * @param to oldest age in whole years
   * @return the changed copy
   */
  public SymptomQuery ages(int from, int to) {
    return filter(Filter.age(new AgeRange(from, to)));
  }

  /**
   * Keeps to a span of days, see {@link Filter#dates}.
   *
   * @param from the first day
   * @param to the last day
   * @return the changed copy
   */
  public SymptomQuery dates(LocalDate from, LocalDate to) {
    return filter(Filter.dates(from, to));
  }

  /**
   * Keeps to documents with a tag, see {@link Filter#tag}.
   *
   * @param key the key
   * @param value the value
   * @return the changed copy
   */
  public SymptomQuery tag(String key, String value) {
    return filter(Filter.tag(key, value));
  }

  /**
   * Keeps to what an expression says, see {@link Filter#matching}.
   *
   * @param expression such as {@code symptoms:cramp asked:[2015 TO 2016] "restless legs" -pregnant}
   * @return the changed copy
   */
  public SymptomQuery matching(String expression) {
    return filter(Filter.matching(expression));
  }

  /**
   * Sets how many hits a page has.
   *
   * @param hits 1 to {@value #MAX_LIMIT}, default 10; of a described search never more than its
   *     window
   * @return the changed copy
   * @throws IllegalArgumentException if out of range
   */
  public SymptomQuery limit(int hits) {
    checkLimit(hits);
    return new SymptomQuery(description, stated, asker, filters, hits, window, duplicates, cursor);
  }

  /**
   * Sets how many candidates a described search ranks. All its pages come from this one window, so
   * that no limit changes the order. Cost: proportional to it.
   *
   * @param candidates 1 to {@value #MAX_WINDOW}, default 100; more only to page deeper
   * @return the changed copy
   * @throws IllegalArgumentException if out of range
   */
  public SymptomQuery window(int candidates) {
    if (candidates < 1 || candidates > MAX_WINDOW) {
      throw new IllegalArgumentException("window " + candidates + "; allowed: 1 to " + MAX_WINDOW);
    }
    return new SymptomQuery(
        description, stated, asker, filters, limit, candidates, duplicates, cursor);
  }

  /**
   * Shows every copy of a letter as a hit of its own. Without it, letters that say the same stand
   * as one, the best-ranked, and {@link Hit#duplicates} names the others. A search without a
   * description always shows all.
   *
   * @return the changed copy
   */
  public SymptomQuery withDuplicates() {
    return new SymptomQuery(description, stated, asker, filters, limit, window, true, cursor);
  }

  /**
   * Goes on behind an earlier page of the same query, whose limit alone may differ. The archive is
   * seen as it was at the first page: nothing is skipped or shown twice, whatever has changed
   * since.
   *
   * @param cursor what {@link SearchResults#next} gave; it works in the opened index that gave it,
   *     until some time (five minutes by default) after the archive has changed
   * @return the changed copy; searching with it throws {@link org.anamnesis.model.CursorException}
   *     if the cursor is no longer good, or never was
   */
  public SymptomQuery after(String cursor) {
    return new SymptomQuery(description, stated, asker, filters, limit, window, duplicates, cursor);
  }

  /**
   * The description.
   *
   * @return the text, {@code ""} if the query only filters
   */
  public String description() {
    return description;
  }

  /**
   * Who asks, as the caller said.
   *
   * @return the asker, {@link Asker#UNKNOWN} if not told
   */
  public Asker asker() {
    return asker;
  }

  /**
   * What every hit must meet.
   *
   * @return the conditions, in the order they were added
   */
  public List<Filter> filters() {
    return filters;
  }

  /**
   * How many hits to return.
   *
   * @return 1 to {@value #MAX_LIMIT}
   */
  public int limit() {
    return limit;
  }

  /**
   * How many candidates are ranked.
   *
   * @return 1 to {@value #MAX_WINDOW}
   */
  public int window() {
    return window;
  }

  /**
   * Whether every copy of a letter is a hit of its own.
   *
   * @return what {@link #withDuplicates} sets, default false
   */
  public boolean duplicates() {
    return duplicates;
  }

  /**
   * Where to go on.
   *
   * @return a cursor, {@code ""} for the first page
   */
  public String cursor() {
    return cursor;
  }

  /** White space, also of the kinds that do not break a line or have no width. */
  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  static void checkLimit(int hits) {
    if (hits < 1 || hits > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + hits + "; allowed: 1 to " + MAX_LIMIT);
    }
  }

  List<Stated> stated() {
    return stated;
  }

  /** What tells this query from others, but for the place in its pages. */
  String identity() {
    StringBuilder all = new StringBuilder();
    all.append(description.length()).append(':').append(description);
    stated.forEach(one -> all.append(one.identity()));
    return all.append(asker).append(filters).append(window).append(duplicates).toString();
  }

  /** What is searched and kept to, without the description: a patient's text belongs in no log. */
  @Override
  public String toString() {
    return "SymptomQuery["
        + description.length()
        + " characters, "
        + (stated.isEmpty() ? "" : stated.size() + " stated, ")
        + filters.size()
        + " filters, limit "
        + limit
        + (cursor.isEmpty() ? "]" : ", a further page]");
  }
}
