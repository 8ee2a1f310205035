package org.anamnesis.search;

import static org.anamnesis.search.ExpressionIndex.find;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What expressions of the advanced syntax keep. */
class ExpressionTest {
  private static final String PAGE = "Page 1:2";

  @Test
  void example_meetsEveryClause() {
    String example =
        "symptoms:cramp body_region:calf specialty:neurology asked:[2015 TO 2016]"
            + " \"restless legs\" -pregnant";

    assertThat(find(example)).containsExactly("legs");
  }

  @Test
  void words_areSearchedInAllTheirForms() {
    assertThat(find("cramp")).containsExactly("legs", "mother");
    assertThat(find("CRAMPING")).containsExactly("legs", "mother");
    assertThat(find("text:knees")).containsExactly("knee");
    assertThat(find("title:leg")).containsExactly("legs", "mother");
    assertThat(find("title:cramp")).isEmpty();
    assertThat(find("article:wrists")).containsExactly(PAGE);
    assertThat(find("wrist")).isEmpty();
    assertThat(find("Title:leg")).containsExactly("legs", "mother");
  }

  @Test
  void clauses_withoutOperator_mustAllBeMet() {
    assertThat(find("calf night")).containsExactly("legs");
    assertThat(find("calf AND night")).containsExactly("legs");
    assertThat(find("calf && night")).containsExactly("legs");
    assertThat(find("+calf +night")).containsExactly("legs");
    assertThat(find("calf\n\tnight\u3000toes")).containsExactly("legs");
    assertThat(find("calf knee")).isEmpty();
  }

  @Test
  void or_needsOneOfTheClauses() {
    assertThat(find("night OR knee")).containsExactly("knee", "legs");
    assertThat(find("night || knee || wrist")).containsExactly("knee", "legs");
    assertThat(find("(night OR knee) calf")).containsExactly("legs");
    assertThat(find("(calf night) OR knee")).containsExactly("knee", "legs");
    assertThat(find("calf AND (night OR knee)")).containsExactly("legs");
    assertThat(find("title:(knee OR night)")).containsExactly("knee", "legs");
  }

  @Test
  void negation_worksAloneNestedAndBesideOr() {
    assertThat(find("-pregnant")).containsExactly(PAGE, "knee", "legs", "toddler");
    assertThat(find("NOT pregnant")).containsExactly(PAGE, "knee", "legs", "toddler");
    assertThat(find("!pregnant")).containsExactly(PAGE, "knee", "legs", "toddler");
    assertThat(find("calf -pregnant")).containsExactly("legs");
    assertThat(find("calf NOT pregnant")).containsExactly("legs");
    assertThat(find("calf AND NOT pregnant")).containsExactly("legs");
    assertThat(find("calf (-pregnant)")).containsExactly("legs");
    assertThat(find("pregnant OR -calf")).containsExactly(PAGE, "knee", "mother", "toddler");
    assertThat(find("-calf OR -pregnant")).containsExactly(PAGE, "knee", "legs", "toddler");
    assertThat(find("-calf -knee")).containsExactly(PAGE, "toddler");
    assertThat(find("-(calf OR knee)")).containsExactly(PAGE, "toddler");
    assertThat(find("-(-calf)")).containsExactly("legs", "mother");
    assertThat(find("-sex:female")).containsExactly(PAGE, "knee", "toddler");
  }

  @Test
  void phrase_keepsOrderAndTheGapsOfWordsThatAreNotIndexed() {
    assertThat(find("\"restless legs\"")).containsExactly("legs", "mother");
    assertThat(find("\"legs restless\"")).isEmpty();
    assertThat(find("\"calf cramps at night\"")).containsExactly("legs");
    assertThat(find("\"calf cramps by night\"")).containsExactly("legs");
    assertThat(find("\"calf cramps night\"")).isEmpty();
    assertThat(find("title:\"swollen in the knee\"")).containsExactly("knee");
    assertThat(find("title:\"swollen knee\"")).isEmpty();
    assertThat(find("\"the knee\"")).containsExactly("knee");
    assertThat(find("\"the toes\"")).containsExactly("legs");
  }

  @Test
  void phrase_withSlop_allowsWordsBetween() {
    assertThat(find("title:\"swollen knee\"~2")).containsExactly("knee");
    assertThat(find("title:\"swollen knee\"~1")).isEmpty();
    assertThat(find("\"calf night\"~2")).containsExactly("legs");
    assertThat(find("\"restless cramps\"~49")).isEmpty();
  }

  @Test
  void wordOfSeveralTokens_isAPhrase() {
    assertThat(find("x-ray")).containsExactly("knee");
    assertThat(find("ray-x")).isEmpty();
    assertThat(find("\"diarrhea/nausea\"")).containsExactly("toddler");
    assertThat(find("diarrhea\\/nausea")).containsExactly("toddler");
  }

  @Test
  void wordsThatAreNotIndexed_areLeftOut() {
    assertThat(find("the calf")).containsExactly("legs", "mother");
    assertThat(find("calf -the")).containsExactly("legs", "mother");
    assertThat(find("knee OR the")).containsExactly("knee");
    assertThat(find("the OR knee")).containsExactly("knee");
    assertThat(find("night OR the OR knee")).containsExactly("knee", "legs");
    assertThat(find("(the \"with a\") knee")).containsExactly("knee");
    assertThat(find("-(the) ... knee")).containsExactly("knee");
  }

  @Test
  void wildcards_fitWordsAsWritten_notTheirStems() {
    assertThat(find("cramp*")).containsExactly("legs", "mother");
    assertThat(find("inflammat*")).containsExactly("knee");
    assertThat(find("vomitin*")).containsExactly("toddler");
    assertThat(find("inflammation*")).containsExactly("knee");
    assertThat(find("INFLAMM*")).containsExactly("knee");
    assertThat(find("di?rrh*a")).containsExactly("toddler");
    assertThat(find("kne?")).containsExactly("knee");
    assertThat(find("knee?")).isEmpty();
    assertThat(find("title:infl*")).isEmpty();
    assertThat(find("title:rest*")).containsExactly("legs", "mother");
    assertThat(find("-cramp*")).containsExactly(PAGE, "knee", "toddler");
  }

  @Test
  void wildcards_inArticles_fitStemsToo() {
    assertThat(find("article:tenosyn*")).containsExactly(PAGE);
    assertThat(find("article:teno?ynovit*")).containsExactly(PAGE);
    assertThat(find("tenosyn*")).isEmpty();
  }

  @Test
  void fuzzyWords_allowForWrongLetters() {
    assertThat(find("diarrea~")).containsExactly("toddler");
    assertThat(find("diarea~1")).isEmpty();
    assertThat(find("diarea~2")).containsExactly("toddler");
    assertThat(find("diarea~")).containsExactly("toddler");
    assertThat(find("clf~")).containsExactly("legs", "mother");
    assertThat(find("kalf~")).isEmpty();
    assertThat(find("title:kneee~")).containsExactly("knee");
  }

  @Test
  void symptoms_areNamedByIdOrAnyNameAndIncludeNarrowerOnes() {
    assertThat(find("symptoms:cramp")).containsExactly("knee", "legs", "mother");
    assertThat(find("symptoms:Cramps")).containsExactly("knee", "legs", "mother");
    assertThat(find("symptoms:\"Charley horses\" -cramp")).containsExactly("knee");
    assertThat(find("symptoms:MUSCLE-CRAMP")).containsExactly("knee", "legs", "mother");
    assertThat(find("symptoms:(diarrhea vomiting)")).containsExactly("toddler");
    assertThat(find("symptoms:\"throwing up\"")).containsExactly("toddler");
  }

  @Test
  void bodyRegion_includesItsParts() {
    assertThat(find("body_region:calf")).containsExactly("legs", "mother");
    assertThat(find("body_region:leg")).containsExactly("knee", "legs", "mother");
    assertThat(find("body_region:\"Lower leg\"")).containsExactly("legs", "mother");
    assertThat(find("body_region:calves")).containsExactly("legs", "mother");
  }

  @Test
  void keywords_areWholeValuesWithoutCase() {
    assertThat(find("specialty:neurology")).containsExactly("legs", "mother");
    assertThat(find("specialty:\" Sports MEDICINE \"")).containsExactly("knee");
    assertThat(find("specialty:sports")).isEmpty();
    assertThat(find("topic:\"muscle cramp\"")).containsExactly("legs");
    assertThat(find("specialty:(neurology OR \"sports medicine\")"))
        .containsExactly("knee", "legs", "mother");
  }

  @Test
  void sex_hasShortForms() {
    assertThat(find("sex:female")).containsExactly("legs", "mother");
    assertThat(find("sex:F")).containsExactly("legs", "mother");
    assertThat(find("sex:m")).containsExactly("knee");
    assertThat(find("sex:Male")).containsExactly("knee");
  }

  @Test
  void age_overlaps() {
    assertThat(find("age:45")).containsExactly("legs");
    assertThat(find("age:39-45")).containsExactly("legs", "mother");
    assertThat(find("age:\"39-45\"")).containsExactly("legs", "mother");
    assertThat(find("age:\"39~45\"")).containsExactly("legs", "mother");
    assertThat(find("age:[39 TO 45]")).containsExactly("legs", "mother");
    assertThat(find("age:{39 TO 45]")).containsExactly("legs");
    assertThat(find("age:{39 TO 45}")).isEmpty();
    assertThat(find("age:[45 TO *]")).containsExactly("knee", "legs");
    assertThat(find("age:[* TO 30}")).containsExactly("toddler");
    assertThat(find("age:{40-44 TO \"50-60\"}")).containsExactly("legs");
  }

  @Test
  void asked_takesYearsMonthsAndDays() {
    assertThat(find("asked:2016")).containsExactly("knee", "mother");
    assertThat(find("asked:2016-06")).containsExactly("mother");
    assertThat(find("asked:2016-06-23")).containsExactly("mother");
    assertThat(find("asked:\"2016-06-22\"")).isEmpty();
    assertThat(find("asked:[2015 TO 2016]")).containsExactly("knee", "legs", "mother");
    assertThat(find("asked:[2015-03 TO 2016-06]")).containsExactly("legs", "mother");
    assertThat(find("asked:[2015-03-02 TO 2016-06-22]")).isEmpty();
    assertThat(find("asked:{2015 TO 2017}")).containsExactly("knee", "mother");
    assertThat(find("asked:{2015-03-01 TO 2016-12-31}")).containsExactly("mother");
    assertThat(find("asked:[2016-06-23 TO *]")).containsExactly("knee", "mother");
    assertThat(find("asked:{2016-06-23 TO *]")).containsExactly("knee");
    assertThat(find("asked:[* TO 2016-06]")).containsExactly("legs", "mother");
    assertThat(find("asked:[* TO 2016}")).containsExactly("legs");
    assertThat(find("asked:{* TO *}")).containsExactly("knee", "legs", "mother");
    assertThat(find("asked:[\"2016\" TO \"2016-06\"]")).containsExactly("mother");
  }

  @Test
  void tag_isKeyAndValueAroundTheFirstSign() {
    assertThat(find("tag:tenant=acme")).containsExactly("legs");
    assertThat(find("tag:TENANT=Acme")).containsExactly("legs");
    assertThat(find("tag:\"tenant=acme corp\"")).containsExactly("mother");
    assertThat(find("tag:lang=en=gb")).containsExactly("knee");
    assertThat(find("tag:tenant=")).isEmpty();
  }

  @Test
  void id_isExact() {
    assertThat(find("id:legs")).containsExactly("legs");
    assertThat(find("id:Legs")).isEmpty();
    assertThat(find("id:\"Page 1:2\"")).containsExactly(PAGE);
    assertThat(find("id:Page\\ 1\\:2")).containsExactly(PAGE);
    assertThat(find("id:(legs OR knee)")).containsExactly("knee", "legs");
  }

  @Test
  void star_keepsWhatHasAnyValue() {
    assertThat(find("text:*")).containsExactly(PAGE, "knee", "legs", "mother", "toddler");
    assertThat(find("*")).containsExactly(PAGE, "knee", "legs", "mother", "toddler");
    assertThat(find("title:*")).containsExactly("knee", "legs", "mother");
    assertThat(find("article:*")).containsExactly(PAGE);
    assertThat(find("symptoms:*")).contains("legs", "mother", "toddler").doesNotContain(PAGE);
    assertThat(find("body_region:*")).containsExactly("knee", "legs", "mother");
    assertThat(find("specialty:*")).containsExactly("knee", "legs", "mother");
    assertThat(find("topic:*")).containsExactly("legs");
    assertThat(find("sex:*")).containsExactly("knee", "legs", "mother");
    assertThat(find("-age:*")).containsExactly(PAGE);
    assertThat(find("-asked:*")).containsExactly(PAGE, "toddler");
    assertThat(find("tag:*")).containsExactly("knee", "legs", "mother");
    assertThat(find("id:*")).containsExactly(PAGE, "knee", "legs", "mother", "toddler");
  }
}
