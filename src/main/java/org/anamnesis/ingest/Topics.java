package org.anamnesis.ingest;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.model.Topic;

/** Topics, each on a line, with its specialty in parentheses on the next line or behind it. */
final class Topics {
  private final List<Topic> topics = new ArrayList<>();

  void add(PageLine line) {
    if (line.isBlank()) {
      return;
    }
    if (!line.isInParentheses()) {
      topics.add(new Topic(line.text(), ""));
    } else if (!topics.isEmpty() && topics.getLast().specialty().isEmpty()) {
      topics.add(new Topic(topics.removeLast().name(), line.unwrapped().text()));
    }
  }

  List<Topic> list() {
    return topics.stream().map(Topics::split).toList();
  }

  private static Topic split(Topic topic) {
    PageLine name = PageLine.of(topic.name());
    int open = name.plain().lastIndexOf('(');
    if (!topic.specialty().isEmpty() || open <= 0 || !name.plain().endsWith(")")) {
      return topic;
    }
    int end = name.plain().length();
    return new Topic(name.part(0, open).text(), name.part(open, end).unwrapped().text());
  }
}
