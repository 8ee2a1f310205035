package org.anamnesis.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.model.RecordException;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single lines of a page say, and the parts that are made of several. */
class PageLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Ruth E., 40~49 year old female. Ask Date: 2016/06/23   | Ruth E.        | 40-49  | FEMALE
          Ruth, 40-49 years old, FEMALE. ask date:2016/06/23     | Ruth           | 40-49  | FEMALE
          Ruth，40〜49 year old Female。Ask Date： 2016/06/23       | Ruth           | 40-49  | FEMALE
          Ruth, 40 ~ 49 year old male. Ask Date: 2016/06/23      | Ruth           | 40-49  | MALE
          Dr. Lin, Mei, 45-year-old male Ask Date: 2016/06/23    | Dr. Lin, Mei   | 45     | MALE
          Doris Day, 3 year old female. Ask Date: 2016/06/23     | Doris Day      | 3      | FEMALE
          45 year old male. Ask Date: 2016/06/23                 | ''             | 45     | MALE
          , 45 year old male. Ask Date: 2016/06/23               | ''             | 45     | MALE
          Unknown, 45 year old, unknown. Ask Date: 2016/06/23    | ''             | 45     | UNKNOWN
          Mei, female. Ask Date: 2016/06/23                      | Mei            | -      | FEMALE
          Mei, unknown age. Ask Date: 2016/06/23                 | Mei            | -      | UNKNOWN
          Mei Lin. Ask Date: 2016/06/23                          | Mei Lin        | -      | UNKNOWN
          Ask Date: 2016/06/23                                   | ''             | -      | UNKNOWN
          Mei, under 1 year old male. Ask Date: 2016/06/23       | Mei            | 0      | MALE
          Mei, under 20 years old male. Ask Date: 2016/06/23     | Mei            | 0-19   | MALE
          Mei, over 80 year old female. Ask Date: 2016/06/23     | Mei            | 80-130 | FEMALE
          Mei, 18 months old female. Ask Date: 2016/06/23        | Mei            | 1      | FEMALE
          Mei, 2 years 3 months old female. Ask Date: 2016/06/23 | Mei            | 2      | FEMALE
          Mei, 6 weeks old female. Ask Date: 2016/06/23          | Mei            | 0      | FEMALE
          """)
  void asker_inEveryForm_isRead(String line, String name, String age, String sex)
      throws RecordException {
    AskerLine asker = AskerLine.of(PageLine.of(line)).orElseThrow();

    assertThat(PageMark.of(PageLine.of(line))).isEqualTo(PageMark.ASKER);
    assertThat(asker.name()).isEqualTo(name);
    assertThat(AgeWords.age(asker.words()).map(Object::toString).orElse(null)).isEqualTo(age);
    assertThat(asker.sex()).hasToString(sex);
    assertThat(PageDate.of(asker.date())).contains(LocalDate.of(2016, 6, 23));
  }

  @ParameterizedTest
  @ValueSource(strings = {"450", "49~40", "40~", "1~2~3", "99999999999"})
  void age_thatIsNone_isAnError(String number) {
    AskerLine asker =
        AskerLine.of(PageLine.of("Mei, " + number + " year old male. Ask Date: ")).orElseThrow();

    assertThatThrownBy(() -> AgeWords.age(asker.words()))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "the asker's age is \""
                + number
                + "\"; allowed: 45, 40~49 or 40-49, from 0 to 130 years");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016/06/03",
        "2016-06-03",
        "2016-6-3",
        "2016.6.3",
        "2016.06.03.",
        "２０１６／０６／０３",
        "2016年6月3日",
        "2016/06/03 14:05",
        "2016-06-03T14:05:00Z"
      })
  void date_inEveryForm_isRead(String text) throws RecordException {
    assertThat(PageDate.of(PageLine.of(text))).contains(LocalDate.of(2016, 6, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016/13/01",
        "2016/02/30",
        "03/06/2016",
        "June 3, 2016",
        "2016",
        "16/6/3",
        "1899/12/31",
        "2101/01/01"
      })
  void date_thatIsNone_isAnError(String text) {
    assertThatThrownBy(() -> PageDate.of(PageLine.of(text)))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "the date is \"" + text + "\"; allowed: a day such as 2016/06/23, from 1900 to 2100");
  }

  @Test
  void date_thatIsASentence_isNotRepeated() {
    assertThatThrownBy(() -> PageDate.of(PageLine.of("on the day when I fell off my horse in May")))
        .hasMessage("the date is too long; allowed: a day such as 2016/06/23, from 1900 to 2100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dr. Ilse Varga-Brandt reply Neurology           | Dr. Ilse Varga-Brandt | Neurology
          Dr.Ilse Varga reply: Ear, Nose and Throat       | Dr.Ilse Varga         | Ear, Nose and Throat
          Dr. Wen de la Cruz reply（ENT）                   | Dr. Wen de la Cruz    | ENT
          Dr. 高 reply 神經科                                 | Dr. 高                 | 神經科
          Dr Ilse Varga reply                             | Dr Ilse Varga         | ''
          Dr. reply Neurology                             | ''                    | Neurology
          reply Neurology                                 | ''                    | Neurology
          """)
  void reply_inEveryForm_isRead(String line, String doctor, String specialty) {
    assertThat(PageMark.of(PageLine.of(line))).isEqualTo(PageMark.REPLY);
    assertThat(ReplyLine.of(PageLine.of(line))).contains(new ReplyLine(doctor, specialty));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Lee did not reply",
        "Dr. Lee did not reply to my letter.",
        "Dr. Lee's reply helped me",
        "Dr. Lee reply was short",
        "Drew Lee reply Neurology",
        "Please reply",
        "Please reply ASAP",
        "reply",
        "reply soon",
        "Dr. reply",
        "I hope that Dr. Lee will reply Monday",
        "Dr. Lee reply Neurology is not what I need, my whole leg hurts",
        "Dr. Lee replying Neurology",
      })
  void reply_inALetter_isText(String line) {
    assertThat(PageMark.of(PageLine.of(line))).isEqualTo(PageMark.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '\uFEFF Share to： \t' | SHARE
          Share to             | SHARE
          SHARE TO: mail       | SHARE
          share to me          | TEXT
          More Info            | ARTICLE
          More info:           | ARTICLE
          More info: see below | TEXT
          Similar Ｑ＆Ａ：        | SIMILAR
          Related FAQ          | TOPICS
          Reply Date：2016/6/3  | REPLY_DATE
          Reply Date           | TEXT
          [Read More]          | READ_MORE
          ［read more］ Cramp     | READ_MORE
          '\u00A0\u3000\t\u200B' | BLANK
          Source: https://x.org/1 | SOURCE
          Link：http://x.org/1  | SOURCE
          Source: a friend     | TEXT
          Link: https://x.org and more | TEXT
          """)
  void mark_inEveryForm_isKnown(String line, PageMark mark) {
    assertThat(PageMark.of(PageLine.of(line))).isEqualTo(mark);
  }

  @Test
  void mark_ofALineThatIsTooLong_isText() {
    String name = "N".repeat(400);

    assertThat(PageMark.of(PageLine.of(name + ". Ask Date: 2016/06/23"))).isEqualTo(PageMark.TEXT);
    assertThat(PageMark.of(PageLine.of("Dr. " + name + " reply ENT"))).isEqualTo(PageMark.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Leg Cramps: Causes - Neurology          | Leg Cramps: Causes      | Neurology
          Non-Stop Pain - Why? - Family Medicine  | Non-Stop Pain - Why?    | Family Medicine
          Leg Cramps － 神經科                        | Leg Cramps              | 神經科
          Leg Cramps                              | Leg Cramps              | ''
          Leg Cramps - what can I do?             | Leg Cramps - what can I do? | ''
          Leg Cramps – Causes                     | Leg Cramps – Causes     | ''
          """)
  void title_withAndWithoutSpecialty_isSplitAtTheLastHyphen(
      String line, String title, String specialty) {
    Draft draft = new Draft();
    draft.title(PageLine.of(line));

    assertThat(draft.title).isEqualTo(title);
    assertThat(draft.specialty).isEqualTo(specialty);
  }

  @Test
  void article_headingsBehindTwoBlankLines_startSections() {
    assertThat(
            sections(
                """
                It is common.


                Causes
                1. One: this.

                2. Two: that.


                3. Three


                Is It Dangerous?

                Hardly ever.

                Almost never
                in children.

                Most Often
                Not at all.


                A last word.


                Treatment


                Prevention
                """))
        .containsExactly(
            new Section("", "It is common."),
            new Section("Causes", "1. One: this.\n\n2. Two: that.\n\n3. Three"),
            new Section(
                "Is It Dangerous?",
                "Hardly ever.\n\n"
                    + "Almost never\n"
                    + "in children.\n\n"
                    + "Most Often\n"
                    + "Not at all.\n\n"
                    + "A last word."),
            new Section("Treatment", ""),
            new Section("Prevention", ""));
  }

  @Test
  void article_firstLineThatLooksLikeAHeading_isOne() {
    assertThat(sections("Causes\nThere are many.\n"))
        .containsExactly(new Section("Causes", "There are many."));
  }

  @Test
  void article_brokenLinesBehindTwoBlankLines_areText() {
    String text =
        "Most people have a cramp now and then,\n"
            + "and many\n\n\n"
            + "Of those who ask a doctor\n"
            + "have none.";

    assertThat(sections(text)).containsExactly(new Section("", text.replace("\n\n\n", "\n\n")));
  }

  @Test
  void article_withoutBlankLines_isOneSectionAndWhole() {
    String text = "It is common.\nCauses\n1. One.\nTreatment\nRest.";

    assertThat(sections(text)).containsExactly(new Section("", text));
  }

  @Test
  void topics_specialtyBelowOrBehind_isTheTopics() {
    Topics topics = new Topics();
    """
    (Orphan)
    Muscle Cramp

    （Neurology）
    (Twice)
    Leg (Orthopedics)
    Diabetes (Type 2)
    (Endocrinology)
    Sleep
    """
        .lines()
        .map(PageLine::of)
        .forEach(topics::add);

    assertThat(topics.list())
        .containsExactly(
            new Topic("Muscle Cramp", "Neurology"),
            new Topic("Leg", "Orthopedics"),
            new Topic("Diabetes (Type 2)", "Endocrinology"),
            new Topic("Sleep", ""));
  }

  private static List<Section> sections(String text) {
    Article article = new Article();
    text.lines().map(PageLine::of).forEach(article::add);
    return article.sections();
  }
}
