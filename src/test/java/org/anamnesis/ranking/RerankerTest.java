package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.anamnesis.clinical.Word;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerankerTest {
  private static final Reranker RERANKER = new Reranker(RankingWeights.DEFAULT);

  private static final String[] PHRASES = {
    "fever",
    "no fever",
    "chest pain",
    "no chest pain",
    "my left knee is swollen",
    "pain in my right knee",
    "both knees hurt",
    "my mother has diabetes",
    "I have a cough",
    "if I get a rash",
    "calf cramps at night",
    "low grade fever",
    "feverish",
    "what should I do?",
    "please help doctor",
    "I am 34",
    "a 60 year old man",
    "blarg",
    "blargs gromp",
    "headaches.",
    "headache",
    "and",
  };

  private static String letter(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(PHRASES[random.nextInt(PHRASES.length)]);
      text.append(random.nextInt(3) == 0 ? ". " : random.nextBoolean() ? ", " : " ");
    }
    return text.toString();
  }

  static Candidate candidate(Random random, String id) {
    return Letters.candidate(
        id,
        random.nextInt(4) == 0 ? "" : letter(random, 2),
        random.nextInt(8) == 0 ? "" : letter(random, 8),
        random.nextInt(4) == 0 ? "" : letter(random, 8),
        random.nextBoolean() ? Optional.empty() : Optional.of(AgeRange.of(random.nextInt(100))),
        Sex.values()[random.nextInt(3)]);
  }

  static QueryModel query(Random random) {
    Asker asker =
        random.nextBoolean()
            ? Asker.UNKNOWN
            : Asker.of(random.nextInt(100), Sex.values()[random.nextInt(3)]);
    Archive archive = new Archive(200).with("fever", 80).with("pain", 150).with("pleas", 190);
    archive.withTranslation("cramp", "headach", .4).withTranslation("cough", "rash", .2);
    return Letters.query(letter(random, 6), asker, archive.withSymptom("fever", 40));
  }

  @Test
  void reasons_ofRandomLetters_sumToTheScore() {
    long seed = 4711;
    Random random = new Random(seed);
    Set<MatchReason.Kind> seen = EnumSet.noneOf(MatchReason.Kind.class);
    Reranker reranker = new Reranker(Letters.all());
    for (int round = 0; round < 60; round++) {
      QueryModel query = query(random);
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        candidates.add(candidate(random, "c" + i));
      }
      for (Ranked one : reranker.rank(query, candidates)) {
        String as = "seed " + seed + " round " + round + " " + one.candidate().id();
        List<MatchReason> reasons = reranker.reasons(query, one.candidate());
        double sum = reasons.stream().mapToDouble(MatchReason::contribution).sum();
        assertThat(sum).as(as).isCloseTo(one.score(), within(1e-9));
        assertThat(Double.isFinite(one.score())).as(as).isTrue();
        double before = Double.POSITIVE_INFINITY;
        Set<MatchReason.Kind> kinds = new HashSet<>();
        for (MatchReason reason : reasons) {
          assertThat(kinds.add(reason.kind())).as(as + reason).isTrue();
          assertThat(reason.contribution()).as(as + reason).isNotZero();
          assertThat(Math.abs(reason.contribution())).as(as).isLessThanOrEqualTo(before);
          before = Math.abs(reason.contribution());
        }
        seen.addAll(kinds);
      }
    }
    // every sort of evidence took part
    assertThat(seen).containsExactlyInAnyOrder(MatchReason.Kind.values());
  }

  @Test
  void rank_candidatesInAnyOrder_givesTheSameScoresAsEachAlone() {
    long seed = 42;
    Random random = new Random(seed);
    QueryModel query = query(random);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      candidates.add(candidate(random, "c" + i));
    }
    List<Ranked> ranked = RERANKER.rank(query, candidates);
    Collections.shuffle(candidates, random);

    assertThat(RERANKER.rank(query, candidates)).isEqualTo(ranked);
    for (Ranked one : ranked) {
      assertThat(RERANKER.rank(query, List.of(one.candidate()))).containsExactly(one);
    }
    assertThat(ranked)
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
  }

  @Test
  void rank_equalScores_areInOrderOfIds() {
    QueryModel query = Letters.query("fever", new Archive(100));
    List<Candidate> candidates = new ArrayList<>();
    for (String id : List.of("q-2", "q-10", "q-1", "q-3")) {
      candidates.add(Letters.candidate(id, "fever", "fever", ""));
    }
    candidates.add(Letters.candidate("q-0", "rash", "rash", ""));

    assertThat(RERANKER.rank(query, candidates))
        .extracting(one -> one.candidate().id())
        .containsExactly("q-1", "q-10", "q-2", "q-3", "q-0");
  }

  @Test
  void rank_noCandidates_isEmpty() {
    assertThat(RERANKER.rank(Letters.query("fever", new Archive(1)), List.of())).isEmpty();
  }

  @Test
  void reasons_nothingShared_areNone() {
    QueryModel query = Letters.query("fever", new Archive(100));

    assertThat(RERANKER.reasons(query, Letters.candidate("c", "rash", "rash", "rash"))).isEmpty();
  }

  @Test
  void reasons_positive_allNameWhatTheyRestOn() {
    QueryModel query = Letters.query("blarg gromp", new Archive(100));
    Candidate candidate = Letters.candidate("c", "", "tvix. blarg gromp", "");

    assertThat(RERANKER.reasons(query, candidate))
        .extracting(MatchReason::toString)
        .containsExactlyInAnyOrder(
            "your words: blarg, gromp",
            "words spelled alike: blarg, gromp",
            "said together: blarg gromp",
            "question about the same: blarg, gromp",
            "in one sentence: blarg, gromp");
  }

  @Test
  void reasons_knee_nameWhatTheyRestOn() {
    Asker asker = Asker.of(34, Sex.FEMALE);
    QueryModel query =
        Letters.query("swelling of my left knee, a cough, no fever", asker, new Archive(100));
    Candidate candidate =
        Letters.candidate(
            "c",
            "Knee swelling",
            "My right knee has a swelling, no fever and no cough",
            "",
            Optional.of(AgeRange.of(34)),
            Sex.FEMALE);

    assertThat(RERANKER.reasons(query, candidate))
        .extracting(MatchReason::toString)
        .contains(
            "same part of the body: knee",
            "other side: right knee, not left",
            "has what the other has not: cough",
            "also without: fever",
            "like asker: 34 years, female");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "wordParts",
        "phrases",
        "questionCoverage",
        "titleCoverage",
        "title",
        "sentence"
      })
  void value_oneMoreOccurrenceAtTheSameLength_isNeverLower(String feature) {
    long seed = 99;
    Random random = new Random(seed);
    Reranker one = new Reranker(Letters.only(feature, 1));
    // of one length, and without a 4-gram in common
    String[] asked = {"abcdef", "bcdefg", "cdefgh", "fedcba"};
    String[] noise = {"nopqrs", "opqrst", "pqrstu", "srqpon", "utsrqp"};
    int higher = 0;
    for (int round = 0; round < 60; round++) {
      Archive archive = new Archive(1000);
      for (String word : asked) {
        archive.with(Letters.ANALYZER.word(word).stem(), 1 + random.nextInt(900));
      }
      String description = text(random, asked, 6);
      QueryModel query = Letters.query(description, archive);
      String[] wanted = description.split(" ");
      String[] words = text(random, noise, 20).split(" ");
      double before = one.rank(query, List.of(cut(words))).get(0).score();
      assertThat(before).isZero();
      for (int i = 0; i < words.length; i++) {
        words[i] = wanted[random.nextInt(wanted.length)];
        double after = one.rank(query, List.of(cut(words))).get(0).score();
        assertThat(after)
            .as(feature + " seed " + seed + " round " + round + " word " + i)
            .isGreaterThanOrEqualTo(before - 1e-12);
        higher += after > before ? 1 : 0;
        before = after;
      }
    }
    assertThat(higher).isGreaterThan(30);
  }

  @Test
  void score_oneMoreOccurrenceAtTheSameLength_isNeverLower() {
    // the cosine with the question alone may fall where one word drowns the others
    long seed = 1;
    Random random = new Random(seed);
    String[] asked = {"abcdef", "bcdefg", "cdefgh"};
    String[] noise = {"nopqrs", "opqrst", "pqrstu"};
    for (int round = 0; round < 60; round++) {
      Archive archive = new Archive(1000);
      for (String word : asked) {
        archive.with(Letters.ANALYZER.word(word).stem(), 1 + random.nextInt(300));
      }
      for (String word : noise) {
        archive.with(Letters.ANALYZER.word(word).stem(), 1 + random.nextInt(999));
      }
      QueryModel query = Letters.query(String.join(" ", asked), archive);
      String[] words = text(random, noise, 30).split(" ");
      double before = 0;
      for (int i = 0; i < words.length; i++) {
        words[i] = asked[random.nextInt(4) > 0 ? 0 : random.nextInt(asked.length)];
        Candidate candidate = Letters.candidate("c", "", String.join(" ", words), "");
        double after = RERANKER.rank(query, List.of(candidate)).get(0).score();
        assertThat(after)
            .as("seed " + seed + " round " + round + " word " + i)
            .isGreaterThanOrEqualTo(before - 1e-12);
        before = after;
      }
    }
  }

  private static String text(Random random, String[] from, int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      words.add(from[random.nextInt(from.length)]);
    }
    return String.join(" ", words);
  }

  /** The first half is the title, the rest the question. */
  private static Candidate cut(String[] words) {
    List<String> all = List.of(words);
    int half = words.length / 2;
    return Letters.candidate(
        "c",
        String.join(" ", all.subList(0, half)),
        String.join(" ", all.subList(half, words.length)),
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"symptoms", "bodyRegion", "bothDeny", "side"})
  void value_oneMoreAgreement_isNeverLower(String feature) {
    String description = "fever, cough, my left knee, my left elbow, no rash, no headache";
    QueryModel query = Letters.query(description, new Archive(100));
    String[] agreements = description.split(", ");
    StringBuilder question = new StringBuilder("nothing");
    double before = Letters.value(feature, query, Letters.candidate("c", "", "nothing", ""));
    double first = before;
    for (String agreement : agreements) {
      question.append(". ").append(agreement);
      double after =
          Letters.value(feature, query, Letters.candidate("c", "", question.toString(), ""));
      assertThat(after).as(feature + " " + agreement).isGreaterThanOrEqualTo(before);
      before = after;
    }
    assertThat(before).isGreaterThan(first);
  }

  @Test
  void score_isTheWeightedSumOfTheFeatures() {
    Random random = new Random(7);
    QueryModel query = query(random);
    Candidate candidate = candidate(random, "c");
    for (String name : Letters.weights()) {
      double value = Letters.value(name, query, candidate);
      assertThat(value).as(name).isBetween(-1.0, 1.0);
      assertThat(
              new Reranker(Letters.only(name, 2.5)).rank(query, List.of(candidate)).get(0).score())
          .as(name)
          .isCloseTo(2.5 * value, within(1e-12));
    }
  }

  @Test
  void askingForTheSame_raisesTheScore_andSaysSo() {
    QueryModel query = Letters.query("What causes a swollen knee?", new Archive(100));
    Candidate same = Letters.candidate("a", "", "My knee is swollen. What is the reason?", "");
    Candidate other = Letters.candidate("b", "", "My knee is swollen. What is the price?", "");

    assertThat(RERANKER.reasons(query, same).toString()).contains("also asks: what causes it");
    assertThat(RERANKER.reasons(query, other).toString()).doesNotContain("also asks");
    assertThat(RERANKER.rank(query, List.of(other, same)).getFirst().candidate()).isEqualTo(same);
    assertThat(RERANKER.reasons(query, same).stream().mapToDouble(MatchReason::contribution).sum())
        .isCloseTo(RERANKER.rank(query, List.of(same)).getFirst().score(), within(1e-9));
  }

  @Test
  void candidate_withoutAnyWord_isRanked() {
    Candidate empty =
        new Candidate(
            0,
            "c",
            new Word[0],
            new int[0],
            new byte[0],
            new int[0],
            new byte[0],
            List.of(),
            0,
            Optional.empty(),
            Sex.UNKNOWN);
    QueryModel query = Letters.query("fever", new Archive(100));

    assertThat(RERANKER.rank(query, List.of(empty)).get(0).score()).isZero();
  }
}
