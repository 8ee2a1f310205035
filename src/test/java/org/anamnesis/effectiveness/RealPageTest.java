package org.anamnesis.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anamnesis.SymptomIndex;
import org.anamnesis.cli.Baseline;
import org.anamnesis.cli.PlainLucene;
import org.anamnesis.ingest.ArchiveReader;
import org.anamnesis.ingest.QaReader;
import org.anamnesis.ingest.QaRecord;
import org.anamnesis.model.QaDocument;
import org.anamnesis.search.Hit;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.ScoredId;
import org.anamnesis.search.SimilarQuestion;
import org.junit.jupiter.api.Test;

/** A real page among the letters of a real archive. */
class RealPageTest {
  private static final Path PAGE = Path.of("..", "shared", "seeds", "leg-cramps-page.txt");
  private static final Path LETTERS =
      ThirdParty.DATA.resolve("sets/icliniq-title2doc/corpus.jsonl.gz");
  private static final String ID = "leg-cramps-page";
  private static final List<String> OWN =
      IntStream.rangeClosed(1, 4).mapToObj(i -> ID + "#" + i).toList();

  @Test
  void pageAndSimilar_amongOtherLetters_findItsOwnFour() throws Exception {
    ThirdParty.assumeHere(PAGE);
    ThirdParty.assumeHere(LETTERS);
    try (SymptomIndex index = SymptomIndex.inMemory()) {
      try (QaReader reader = ArchiveReader.open(LETTERS, PAGE)) {
        assertThat(index.addAll(reader).toString()).isEqualTo("470 added, 0 rejected");
      }
      index.commit();

      QaPage page = index.page(ID).orElseThrow();
      assertThat(page.document().replies()).hasSize(1);
      assertThat(page.document().article()).hasSize(5);
      assertThat(page.similar()).extracting(SimilarQuestion::id).isEqualTo(OWN);
      assertThat(page.similar())
          .allMatch(one -> !one.excerpt().isBlank() && !one.replyExcerpt().isBlank());
      assertThat(page.relatedTopics()).hasSize(10).isEqualTo(page.document().topics());

      List<String> similar = index.similar(ID).orElseThrow().hits().stream().map(Hit::id).toList();
      System.out.println("similar to the real page: its own at ranks " + ranks(similar));
      assertThat(similar).hasSize(10).containsAll(OWN);
    }
  }

  @Test
  void englishBm25_onTheLetterAlone_findsNoneOfThem() throws Exception {
    ThirdParty.assumeHere(PAGE);
    ThirdParty.assumeHere(LETTERS);
    List<QaDocument> documents = new ArrayList<>();
    try (QaReader reader = ArchiveReader.open(LETTERS, PAGE)) {
      for (var next = reader.read(); next.isPresent(); next = reader.read()) {
        QaRecord.Good good = (QaRecord.Good) next.get();
        documents.add(good.document());
        documents.addAll(good.excerpts());
      }
    }
    QaDocument page =
        documents.stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
    // the first line is the subject, which names the cramps
    String letter = page.question().text().lines().skip(1).reduce("", (a, b) -> a + "\n" + b);
    assertThat(letter).doesNotContainIgnoringCase("cramp").isNotBlank();
    documents.remove(page);
    try (PlainLucene lucene = new PlainLucene(documents)) {
      List<String> found =
          Baseline.ENGLISH_BM25.over(lucene).rank(letter, documents.size()).stream()
              .map(ScoredId::id)
              .toList();
      System.out.println("English BM25 on the letter alone: at ranks " + ranks(found));
      assertThat(found.subList(0, 14)).doesNotContainAnyElementsOf(OWN);
    }
  }

  private static List<Integer> ranks(List<String> found) {
    return OWN.stream().map(id -> found.indexOf(id) + 1).toList();
  }
}
