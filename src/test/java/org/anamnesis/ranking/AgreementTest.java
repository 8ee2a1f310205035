package org.anamnesis.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Marks;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More agreement never lowers a score: random candidates become like the description, one step
 * after the other, while all that is not of the step stays as it is.
 */
class AgreementTest {
  private static final double ROUNDING = 1e-12;

  private static final String[] SENTENCES = {
    "I have a fever",
    "no fever",
    "a low grade fever",
    "I cough",
    "no cough",
    "my left knee is swollen",
    "my right knee is swollen",
    "both my knees hurt",
    "my knees are fine",
    "my left knee is fine",
    "my hands itch",
    "my elbows itch",
    "my hands are fine",
    "my feet are fine",
    "a rash on my right calf",
    "no rash",
    "a headache on the left side",
    "my mother has diabetes",
    "I had asthma as a child",
    "could it be asthma?",
    "I take ibuprofen",
    "what causes it?",
    "how long does it last?",
    "how is it treated?",
    "is it normal?",
    "what is it?",
  };

  private static String letter(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      sentences.add(SENTENCES[random.nextInt(SENTENCES.length)]);
    }
    return String.join(". ", sentences);
  }

  private static QueryModel query(Random random) {
    Asker asker = Asker.of(random.nextInt(100), Sex.values()[random.nextInt(3)]);
    Archive archive = new Archive(200).withSymptom("fever", 40);
    QueryModel query = Letters.query(letter(random), asker, archive);
    return isWellWhereItHurts(query) ? query(random) : query;
  }

  /** Such a description is at odds with itself; whatever agrees with it conflicts with it, too. */
  private static boolean isWellWhereItHurts(QueryModel query) {
    for (Fact well : query.facts) {
      for (Fact complaint : query.facts) {
        if (well.concept().isEmpty()
            && Marks.assertion(well.mark()).denies()
            && Marks.affirms(complaint.mark())
            && query.lexicon.withWhole(complaint.region()).contains(well.region())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Candidate candidate(Random random) {
    return Letters.candidate(
        "c",
        "",
        letter(random),
        "",
        Optional.of(AgeRange.of(random.nextInt(100))),
        Sex.values()[random.nextInt(3)]);
  }

  private static double score(QueryModel query, Candidate candidate) {
    return new Reranker(RankingWeights.DEFAULT).rank(query, List.of(candidate)).get(0).score();
  }

  /** Everything that makes a candidate more like a description, but for words. */
  private static List<UnaryOperator<Candidate>> steps(QueryModel query, Random random) {
    List<UnaryOperator<Candidate>> steps = new ArrayList<>();
    for (Fact fact : query.facts) {
      steps.add(candidate -> with(candidate, fact));
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long intent = query.intents & 1L << bit;
      if (intent != 0) {
        steps.add(candidate -> asking(candidate, candidate.intents() | intent));
      }
    }
    for (int i = 0; i < 3; i++) {
      steps.add(candidate -> by(candidate, nearer(candidate, query.asker), candidate.sex()));
    }
    steps.add(candidate -> by(candidate, candidate.age(), query.asker.sex()));
    Collections.shuffle(steps, random);
    return steps;
  }

  @Test
  void score_oneMoreAgreement_isNeverLower() {
    long seed = 31;
    Random random = new Random(seed);
    int higher = 0;
    for (int round = 0; round < 600; round++) {
      QueryModel query = query(random);
      Candidate candidate = candidate(random);
      double before = score(query, candidate);
      for (UnaryOperator<Candidate> step : steps(query, random)) {
        Candidate nearer = step.apply(candidate);
        double after = score(query, nearer);
        assertThat(after)
            .as(() -> "seed " + seed + ": " + query.facts + " of " + nearer.facts())
            .isGreaterThanOrEqualTo(before - ROUNDING);
        higher += after > before + ROUNDING ? 1 : 0;
        candidate = nearer;
        before = after;
      }
    }
    assertThat(higher).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"symptoms", "bodyRegion", "otherPlaces", "side", "denial", "bothDeny"})
  void value_oneMoreFactInCommon_isNeverLower(String feature) {
    long seed = 13;
    Random random = new Random(seed);
    int higher = 0;
    for (int round = 0; round < 200; round++) {
      QueryModel query = query(random);
      Candidate candidate = candidate(random);
      double before = Letters.value(feature, query, candidate);
      List<Fact> facts = new ArrayList<>(query.facts);
      Collections.shuffle(facts, random);
      for (Fact fact : facts) {
        Candidate nearer = with(candidate, fact);
        double after = Letters.value(feature, query, nearer);
        assertThat(after)
            .as(() -> "seed " + seed + ": " + query.facts + " of " + nearer.facts())
            .isGreaterThanOrEqualTo(before - ROUNDING);
        higher += after > before + ROUNDING ? 1 : 0;
        candidate = nearer;
        before = after;
      }
    }
    assertThat(higher).isPositive();
  }

  @Test
  void synonyms_oneMoreAtTheSameLength_areNeverLess() {
    QueryModel query = Letters.query("throwing up, a runny nose", new Archive(100));
    String[] others = {"vomiting", "emesis", "rhinorrhea"};
    String[] words = "nopqrs opqrst pqrstu srqpon utsrqp nopqrs opqrst pqrstu".split(" ");
    Random random = new Random(5);
    double before = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = others[random.nextInt(others.length)];
      Candidate candidate = Letters.candidate("c", "", "", String.join(" ", words));
      double after = Letters.value("synonyms", query, candidate);
      assertThat(after).isGreaterThanOrEqualTo(before - ROUNDING);
      before = after;
    }
    assertThat(before).isPositive();
  }

  private static Candidate with(Candidate c, Fact fact) {
    List<Fact> facts = new ArrayList<>(c.facts());
    facts.add(fact);
    return with(c, facts, c.intents(), c.age(), c.sex());
  }

  private static Candidate asking(Candidate c, long intents) {
    return with(c, c.facts(), intents, c.age(), c.sex());
  }

  private static Candidate by(Candidate c, Optional<AgeRange> age, Sex sex) {
    return with(c, c.facts(), c.intents(), age, sex);
  }

  private static Candidate with(
      Candidate c, List<Fact> facts, long intents, Optional<AgeRange> age, Sex sex) {
    return new Candidate(
        c.key(),
        c.id(),
        c.dictionary(),
        c.words(),
        c.sequence(),
        c.parts(),
        c.sentences(),
        c.marks(),
        facts,
        intents,
        age,
        sex);
  }

  /** Half the way from a candidate's age to the asker's. */
  private static Optional<AgeRange> nearer(Candidate candidate, Asker asker) {
    int goal = asker.age().orElseThrow().from();
    return Optional.of(AgeRange.of(goal + (candidate.age().orElseThrow().from() - goal) / 2));
  }
}
