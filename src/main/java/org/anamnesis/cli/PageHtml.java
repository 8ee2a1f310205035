package org.anamnesis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Topic;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SimilarQuestion;

/**
 * A page for browsers in one file, without scripts. Texts of the archive may be in any script, so
 * each block and name of theirs finds its own direction ({@code dir="auto"}, {@code bdi}).
 */
final class PageHtml {
  /** What may become a link; anything else that calls itself a source stays text. */
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s\"'<>\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);

  private final HtmlWriter html = new HtmlWriter();
  private final LocalDate today;

  private PageHtml(LocalDate today) {
    this.today = today;
  }

  static String of(QaPage page, LocalDate today) {
    return new PageHtml(today).write(page);
  }

  /** The name that the page of a document has, as a link next to it. */
  static String link(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20") + ".html";
  }

  private String write(QaPage page) {
    QaDocument document = page.document();
    html.open("html", "lang", "en");
    head(document);
    html.open("body").open("main").open("article");
    heading(document);
    new LetterHtml(html, today).write(document);
    html.close();
    similar(page.similar());
    topics(page.relatedTopics());
    html.close();
    html.open("footer").element("p", PageWords.NO_DIAGNOSIS).close();
    return html.finish();
  }

  private void head(QaDocument document) {
    String title = PageWords.title(document);
    String specialty = document.specialty();
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        // a second lock: even a mistake in escaping would run no script and load nothing
        .empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .element("title", specialty.isBlank() ? title : title + " - " + specialty)
        .element("style", PageStyle.CSS)
        .close();
  }

  private void heading(QaDocument document) {
    html.open("header");
    if (!document.specialty().isBlank()) {
      html.element("p", document.specialty(), "class", "specialty", "dir", "auto");
    }
    html.element("h1", PageWords.title(document), "dir", "auto");
    if (!document.excerptOf().isEmpty()) {
      String page = document.excerptOf();
      html.open("p", "class", "note").text(PageWords.EXCERPT).open("a", "href", link(page));
      html.element("bdi", page).close().text(".").close();
    }
    if (!document.source().isBlank()) {
      html.open("p", "class", "source").text("Source: ");
      source(document.source().strip());
      html.close();
    }
    html.close();
  }

  private void source(String source) {
    boolean link =
        LINK.matcher(source).matches() && source.codePoints().allMatch(HtmlWriter::isHarmless);
    if (link) {
      html.open("a", "href", source, "rel", "external nofollow noopener noreferrer");
    }
    html.element("bdi", source);
    if (link) {
      html.close();
    }
  }

  private void similar(List<SimilarQuestion> questions) {
    if (questions.isEmpty()) {
      return;
    }
    html.open("nav", "aria-labelledby", "similar");
    html.element("h2", "Similar questions", "id", "similar")
        .open("ul", "class", "similar", "role", "list");
    for (SimilarQuestion question : questions) {
      html.open("li").element("h3", question.title(), "dir", "auto");
      html.paragraphs(question.excerpt());
      if (!(question.doctor() + question.specialty()).isBlank()) {
        html.open("p", "class", "byline");
        html.name(question.doctor()).name(question.specialty()).close();
      }
      html.paragraphs(question.replyExcerpt());
      html.open("p").open("a", "href", link(question.readMore())).text("Read more");
      html.open("span", "class", "unseen").text(": ").element("bdi", question.title());
      html.close().close().close().close();
    }
    html.close().close();
  }

  private void topics(List<Topic> topics) {
    if (topics.isEmpty()) {
      return;
    }
    html.open("section")
        .element("h2", "Related topics")
        .open("ul", "class", "topics", "role", "list");
    for (Topic topic : topics) {
      html.open("li").element("bdi", topic.name());
      if (!topic.specialty().isBlank()) {
        html.text(" ").open("span").text("(").element("bdi", topic.specialty()).text(")").close();
      }
      html.close();
    }
    html.close().close();
  }
}
