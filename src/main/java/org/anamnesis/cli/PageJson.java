package org.anamnesis.cli;

import java.util.List;
import java.util.Map;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.json.Json;
import org.anamnesis.search.QaPage;
import org.anamnesis.search.SimilarQuestion;

/** A page as JSON. */
final class PageJson {
  private PageJson() {}

  /** The document as in an archive, so that it can be indexed again, then what the page adds. */
  static String of(QaPage page) {
    List<Map<String, Object>> similar = page.similar().stream().map(PageJson::similar).toList();
    String added =
        Json.of(
            ResultsJson.object(
                "similar", similar, "relatedTopics", ResultsJson.topics(page.relatedTopics())));
    return "{\"document\":" + DocumentJson.write(page.document()) + "," + added.substring(1);
  }

  private static Map<String, Object> similar(SimilarQuestion question) {
    return ResultsJson.object(
        "id", question.id(),
        "title", question.title(),
        "excerpt", question.excerpt(),
        "doctor", question.doctor(),
        "specialty", question.specialty(),
        "replyExcerpt", question.replyExcerpt(),
        "readMore", question.readMore());
  }
}
