package org.anamnesis.search;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;

/**
 * An archived question as something to search for.
 *
 * @param text what is asked: title and question, or the first reply where there is neither
 * @param background the replies and the article
 */
record ArchivedQuestion(ClinicalText text, List<ClinicalText> background) {
  static ArchivedQuestion of(QaDocument document, ClinicalAnalyzer analyzer) {
    List<String> about = new ArrayList<>();
    document.replies().stream().map(Reply::text).forEach(about::add);
    for (Section section : document.article()) {
      about.add(section.heading());
      about.add(section.text());
    }
    about.removeIf(String::isBlank);
    String asked = (document.title() + "\n" + document.question().text()).strip();
    String text = asked.isEmpty() && !about.isEmpty() ? about.remove(0) : asked;
    return new ArchivedQuestion(
        analyzer.analyze(text), about.stream().map(analyzer::analyze).toList());
  }
}
