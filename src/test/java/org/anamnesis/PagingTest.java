package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.anamnesis.model.Asker;
import org.anamnesis.model.CursorException;
import org.anamnesis.model.CursorExpiredException;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.search.Filter;
import org.anamnesis.search.Hit;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SearchResults;
import org.anamnesis.search.SymptomQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of results by cursor, while the archive changes. */
class PagingTest {
  private static final int TIED = 500;
  private static final SymptomQuery CRAMP =
      SymptomQuery.describe("calf cramps at night").window(1_000).limit(7).withDuplicates();

  @TempDir Path folder;

  @Test
  void next_ofTiedScoresInAChangingArchive_skipsAndRepeatsNothing() throws IOException {
    try (SymptomIndex index = tied()) {
      assertThat(walkWhileChanging(index, CRAMP)).isEqualTo(tiedIds());
    }
  }

  @Test
  void next_ofFiltersAloneInAChangingArchive_skipsAndRepeatsNothing() throws IOException {
    try (SymptomIndex index = tied()) {
      assertThat(walkWhileChanging(index, SymptomQuery.browse().limit(7))).isEqualTo(tiedIds());
    }
  }

  @Test
  void browse_documentsWithAndWithoutDates_comeNewestFirstThenById() throws IOException {
    try (SymptomIndex index =
        SampleArchive.indexOf(
            dated("b", "2016-06-23"),
            dated("undated-2", ""),
            dated("c", "2019-01-01"),
            dated("old", "1969-07-20"),
            dated("undated-1", ""),
            dated("a", "2016-06-23"))) {
      SearchResults all = index.search(SymptomQuery.browse());
      assertThat(all.hits())
          .extracting(Hit::id)
          .containsExactly("c", "a", "b", "old", "undated-1", "undated-2");
      assertThat(all.hits()).extracting(Hit::rank).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(all.hits()).allMatch(hit -> hit.score() == 0 && hit.reasons().isEmpty());
      assertThat(all.hits().get(0).excerpt()).isEqualTo("The calf cramps.");
      assertThat(all.hasMore()).isFalse();
      assertThat(all.understood().toString()).isEmpty();

      SymptomQuery one = SymptomQuery.browse().limit(1);
      List<String> ids = new ArrayList<>();
      for (Optional<String> at = Optional.of(""); at.isPresent(); ) {
        SearchResults page = index.search(one.after(at.get()));
        ids.add(page.hits().get(0).id());
        assertThat(page.hits().get(0).rank()).isEqualTo(ids.size());
        at = page.next();
      }
      assertThat(ids).containsExactly("c", "a", "b", "old", "undated-1", "undated-2");
      assertThat(index.rank(SymptomQuery.browse().limit(2)))
          .containsExactly(new ScoredId("c", 0), new ScoredId("a", 0));
    }
  }

  @Test
  void browse_emptyArchive_findsNothing() throws IOException {
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      assertThat(index.search(SymptomQuery.browse()).isEmpty()).isTrue();
      assertThat(index.search(SymptomQuery.browse()).hasMore()).isFalse();
    }
  }

  @Test
  void pages_ofOneWindow_areTheWindowInOrder() throws IOException {
    try (SymptomIndex index = SampleArchive.indexOf(SampleArchive.documents())) {
      SymptomQuery query = SymptomQuery.describe("pain in my leg at night").window(50);
      SearchResults whole = index.search(query.limit(1_000));
      assertThat(whole.hits()).hasSize(50);
      assertThat(whole.hasMore()).as("the window ends").isFalse();

      SearchResults page = index.search(query.limit(13));
      List<Hit> hits = new ArrayList<>(page.hits());
      while (page.hasMore()) {
        assertThat(page.specialties()).isEqualTo(whole.specialties());
        assertThat(page.relatedTopics()).isEqualTo(whole.relatedTopics());
        page = index.search(query.limit(13).after(page.next().orElseThrow()));
        hits.addAll(page.hits());
      }
      assertThat(hits).isEqualTo(whole.hits());
    }
  }

  @Test
  void cursor_afterItsLifetime_isExpired() throws IOException {
    try (SymptomIndex index =
        SymptomIndex.builder(folder.resolve("i")).cursorLifetime(Duration.ZERO).open()) {
      index.addAll(SampleArchive.small(0, 30));
      index.commit();
      SymptomQuery query = SymptomQuery.describe("calf cramps");
      String cursor = index.search(query.limit(1)).next().orElseThrow();

      index.refresh();
      assertThat(index.search(query.after(cursor)).hits()).as("nothing has changed").isNotEmpty();

      index.add(SampleArchive.small(30));
      index.refresh();
      assertThatThrownBy(() -> index.search(query.after(cursor)))
          .isInstanceOf(CursorExpiredException.class)
          .hasMessageContaining("start again");
    }
  }

  @Test
  void cursor_ofAnotherQueryViewOrIndex_isRefused() throws IOException {
    Filter tenant = Filter.specialty("Neurology");
    try (SymptomIndex index = tied();
        SymptomIndex other = tied()) {
      String cursor = index.search(CRAMP).next().orElseThrow();
      String browsing = index.search(SymptomQuery.browse()).next().orElseThrow();
      assertThat(index.search(CRAMP.limit(3).after(cursor)).hits()).hasSize(3);

      refused(() -> other.search(CRAMP.after(cursor)));
      refused(() -> index.search(CRAMP.window(999).after(cursor)));
      refused(() -> index.search(CRAMP.filter(tenant).after(cursor)));
      refused(
          () ->
              index.search(CRAMP.asker(Asker.of(40, org.anamnesis.model.Sex.MALE)).after(cursor)));
      refused(() -> index.search(SymptomQuery.describe("fever").after(cursor)));
      refused(() -> index.search(SymptomQuery.browse().after(cursor)));
      refused(() -> index.search(CRAMP.after(browsing)));
      refused(() -> index.restrictedTo(tenant).search(CRAMP.after(cursor)));
    }
  }

  @Test
  void cursor_forged_isRefusedWhateverItIs() throws IOException {
    long seed = 20_260_623;
    Random random = new Random(seed);
    try (SymptomIndex index = tied()) {
      String cursor = index.search(SymptomQuery.browse()).next().orElseThrow();
      for (int i = 0; i < cursor.length(); i++) {
        char changed = cursor.charAt(i) == 'A' ? 'B' : 'A';
        String forged = cursor.substring(0, i) + changed + cursor.substring(i + 1);
        refused(() -> index.search(SymptomQuery.browse().after(forged)));
        String cut = cursor.substring(0, i);
        if (!cut.isEmpty()) {
          refused(() -> index.search(SymptomQuery.browse().after(cut)));
        }
      }
      for (String nonsense : List.of(" ", "%", "AAAA", "\uD83D\uDE00", "x".repeat(10_000))) {
        refused(() -> index.search(SymptomQuery.browse().after(nonsense)));
      }
      for (int i = 0; i < 200; i++) {
        byte[] bytes = new byte[random.nextInt(60) + 1];
        random.nextBytes(bytes);
        String forged = java.util.Base64.getUrlEncoder().encodeToString(bytes);
        refused(() -> index.search(SymptomQuery.browse().after(forged)));
      }
    }
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable search) {
    assertThatThrownBy(search)
        .isExactlyInstanceOf(CursorException.class)
        .hasMessageContaining("start again from the first page");
  }

  /** Pages to the end; between pages documents are replaced, removed and added. */
  private static List<String> walkWhileChanging(SymptomIndex index, SymptomQuery query)
      throws IOException {
    long seed = 4_711;
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>();
    SearchResults page = index.search(query);
    while (true) {
      page.forEach(hit -> ids.add(hit.id()));
      if (!page.hasMore()) {
        return ids;
      }
      for (int i = 0; i < 20; i++) {
        String id = id(random.nextInt(TIED));
        switch (random.nextInt(3)) {
          case 0 -> index.remove(id);
          case 1 -> index.add(dated(id, "2020-02-02"));
          default -> index.add(dated("0" + id, "2016-06-23"));
        }
      }
      if (random.nextBoolean()) {
        index.refresh();
      } else {
        index.commit();
      }
      page = index.search(query.after(page.next().orElseThrow()));
    }
  }

  private static SymptomIndex tied() throws IOException {
    return SampleArchive.indexOf(
        IntStream.range(0, TIED).mapToObj(i -> dated(id((i * 7) % TIED), "2016-06-23")).toList());
  }

  private static List<String> tiedIds() {
    return IntStream.range(0, TIED).mapToObj(PagingTest::id).toList();
  }

  private static String id(int number) {
    return "t-%03d".formatted(number);
  }

  private static QaDocument dated(String id, String day) {
    Optional<LocalDate> askedOn =
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    return QaDocument.of(id, "?", "")
        .withQuestion(new Question("The calf cramps.", askedOn, Asker.UNKNOWN));
  }
}
