package org.anamnesis.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages whose parts are missing, in another order, or written in another way. */
class PageLayoutTest {
  private static List<LaidOutPage> pages() throws IOException {
    return LaidOutPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_withoutOnePart_givesTheOthers(LaidOutPage page) {
    QaDocument whole = page.expected.document();

    QaDocument untitled = Pages.good("p", page.without(0)).document();
    assertThat(untitled).isEqualTo(whole.withTitle(""));
    Question letter = whole.question();
    QaDocument unasked = Pages.good("p", page.without(2)).document();
    assertThat(unasked)
        .isEqualTo(
            whole.withQuestion(new Question(letter.text(), Optional.empty(), Asker.UNKNOWN)));
    QaDocument noReply = Pages.good("p", page.without(3)).document();
    assertThat(noReply).isEqualTo(with(whole, List.of(), whole.article(), whole.topics()));
    QaDocument noArticle = Pages.good("p", page.without(4)).document();
    assertThat(noArticle).isEqualTo(with(whole, whole.replies(), List.of(), whole.topics()));
    QaRecord.Good alone = Pages.good("p", page.without(5));
    assertThat(alone.excerpts()).isEmpty();
    assertThat(alone.document()).isEqualTo(similarTo(whole, List.of()));
    QaDocument noTopics = Pages.good("p", page.without(6)).document();
    assertThat(noTopics).isEqualTo(with(whole, whole.replies(), whole.article(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_partsInEveryOrder_givesTheSame(LaidOutPage page) {
    QaRecord.Good expected = page.expected;
    List<List<Integer>> orders = new ArrayList<>();
    permute(new ArrayList<>(List.of(1, 3, 4, 5, 6)), 0, orders);
    assertThat(orders).hasSize(120);

    for (List<Integer> order : orders) {
      List<Integer> parts = new ArrayList<>(List.of(0));
      order.forEach(part -> parts.addAll(part == 1 ? List.of(1, 2) : List.of(part)));
      assertThat(Pages.good("p", page.join(parts))).as("order %s", order).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_someOrManySimilarQuestions_givesSoMany(LaidOutPage page) {
    List<QaDocument> excerpts = page.expected.excerpts();
    List<String> entries = entries(page);
    assertThat(entries).hasSameSizeAs(excerpts);

    for (int count : new int[] {0, 1, 2, 7, 50}) {
      StringBuilder text = new StringBuilder(page.join(List.of(0, 1, 2, 3, 4)) + "Similar Q&A\n\n");
      for (int i = 0; i < count; i++) {
        text.append(entries.get(i % entries.size()));
      }
      QaRecord.Good good = Pages.good("p", text + "\n" + page.part(6));

      assertThat(good.excerpts()).hasSize(count);
      for (int i = 0; i < count; i++) {
        assertThat(good.excerpts().get(i).id()).isEqualTo("p#" + (i + 1));
        assertThat(content(good.excerpts().get(i)))
            .isEqualTo(content(excerpts.get(i % excerpts.size())));
      }
      assertThat(good.document().topics()).isEqualTo(page.expected.document().topics());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_similarQuestionsWithoutReadMoreOrDoctor_areToldApart(LaidOutPage page) {
    QaRecord.Good expected = page.expected;
    assertThat(Pages.good("p", page.text.replaceAll("(?m)^\\[Read More\\].*$", "")))
        .isEqualTo(expected);

    String similar = page.part(5).replaceAll("(?m)^(Dr\\. .* reply|reply) .*\n.*$", "");
    QaRecord.Good doctorless =
        Pages.good("p", page.join(List.of(0, 1, 2, 3, 4)) + similar + page.part(6));
    assertThat(doctorless.document()).isEqualTo(expected.document());
    assertThat(doctorless.excerpts().stream().map(QaDocument::question))
        .containsExactlyElementsOf(expected.excerpts().stream().map(QaDocument::question).toList());
    assertThat(doctorless.excerpts()).allMatch(excerpt -> excerpt.replies().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_otherLineEndsBlanksAndWidths_givesTheSame(LaidOutPage page) {
    QaRecord.Good expected = page.expected;
    String text = page.text;
    String wide =
        text.replace("Share to:", "Share to：")
            .replaceAll(
                "(?m)^(.*), (\\d+)~(\\d+) year (.*)\\. Ask Date: ", "$1，$2～$3 year $4。Ask Date： ")
            .replace("Reply Date: ", "Reply Date：")
            .replace("Similar Q&A", "Similar Q＆A：")
            .replaceAll("(?m)^\\((.*)\\)$", "（$1）");
    assertThat(wide).isNotEqualTo(text);

    assertThat(Pages.good("p", text.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(Pages.good("p", text.replace("\n", " \t\n"))).isEqualTo(expected);
    assertThat(Pages.good("p", "\uFEFF\n" + text.replace("\n", "\u3000\n"))).isEqualTo(expected);
    assertThat(Pages.good("p", text.stripTrailing())).isEqualTo(expected);
    assertThat(Pages.good("p", wide)).isEqualTo(expected);
    assertThat(Pages.good("p", text.replaceAll("Date: (\\d+)/0?(\\d+)/0?(\\d+)", "Date: $1.$2.$3")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void parse_withoutAnyBlankLine_losesHeadingsOnly(LaidOutPage page) {
    QaRecord.Good expected = page.expected;

    QaRecord.Good dense = Pages.good("p", page.text.replaceAll("\n{2,}", "\n"));

    assertThat(dense.document().title()).isEqualTo(expected.document().title());
    assertThat(dense.document().question().asker())
        .isEqualTo(expected.document().question().asker());
    assertThat(dense.document().topics()).isEqualTo(expected.document().topics());
    assertThat(dense.excerpts().stream().map(PageLayoutTest::content))
        .containsExactlyElementsOf(
            expected.excerpts().stream().map(PageLayoutTest::content).toList());
    assertThat(words(Pages.allText(dense))).isEqualTo(words(Pages.allText(expected)));
  }

  /** The similar questions of a page as text, each with the blank lines behind it. */
  private static List<String> entries(LaidOutPage page) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    for (String line : page.part(5).lines().skip(2).toList()) {
      entry.append(line).append('\n');
      if (line.startsWith("[Read More]")) {
        entries.add(entry.append("\n\n").toString().stripLeading());
        entry.setLength(0);
      }
    }
    return entries;
  }

  private static String words(String text) {
    return Stream.of(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList()
        .toString();
  }

  /** An excerpt without what names it. */
  private static List<Object> content(QaDocument excerpt) {
    return List.of(
        excerpt.title(),
        excerpt.specialty(),
        excerpt.question(),
        excerpt.replies(),
        excerpt.excerptOf());
  }

  private static QaDocument with(
      QaDocument page, List<Reply> replies, List<Section> article, List<Topic> topics) {
    return new QaDocument(
        page.id(),
        page.title(),
        page.specialty(),
        page.question(),
        replies,
        article,
        page.similar(),
        "",
        topics,
        Map.of(),
        page.source(),
        Map.of());
  }

  private static QaDocument similarTo(QaDocument page, List<String> similar) {
    return new QaDocument(
        page.id(),
        page.title(),
        page.specialty(),
        page.question(),
        page.replies(),
        page.article(),
        similar,
        "",
        page.topics(),
        Map.of(),
        page.source(),
        Map.of());
  }

  private static void permute(List<Integer> parts, int from, List<List<Integer>> orders) {
    if (from == parts.size()) {
      orders.add(List.copyOf(parts));
    }
    for (int i = from; i < parts.size(); i++) {
      Collections.swap(parts, from, i);
      permute(parts, from + 1, orders);
      Collections.swap(parts, from, i);
    }
  }
}
