package org.anamnesis.ingest;

import static org.anamnesis.ingest.Archives.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page that has all parts but perhaps the article, in the usual order, cut into its parts. */
final class LaidOutPage {
  final String name;
  final String text;
  final List<String> lines;
  final QaRecord.Good expected;
  private final int[] ends;

  /** Where parts start: title, letter, asker, reply, article, similar questions, topics. */
  final int[] starts;

  LaidOutPage(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = text.lines().toList();
    this.ends = new int[lines.size()];
    for (int i = 0, start = 0; i < ends.length; i++) {
      ends[i] = start + bytes(lines.get(i)).length;
      start = ends[i] + 1;
    }
    this.expected = Pages.good("p", text);
    int letter = lines.indexOf("Share to:");
    int asker = first(letter, "Ask Date: ");
    int reply = first(asker, " reply ");
    int similar = lines.indexOf("Similar Q&A");
    int article = lines.contains("More Info") ? lines.indexOf("More Info") : similar;
    starts =
        new int[] {
          0, letter, asker, reply, article, similar, lines.indexOf("Related FAQ"), lines.size()
        };
  }

  /** Those of our own pages that have the usual order, and the real one where it is. */
  static List<LaidOutPage> all() throws IOException {
    List<LaidOutPage> pages = new ArrayList<>();
    for (String id : List.of("night-cough", "child-earache", "stiff-knee")) {
      pages.add(new LaidOutPage(id, Pages.text(id)));
    }
    if (Pages.realIsHere()) {
      pages.add(new LaidOutPage("real", Pages.real()));
    }
    return pages;
  }

  String part(int index) {
    return String.join("\n", lines.subList(starts[index], starts[index + 1])) + "\n";
  }

  String without(int part) {
    return join(IntStream.range(0, 7).filter(i -> i != part).boxed().toList());
  }

  String join(List<Integer> parts) {
    StringBuilder joined = new StringBuilder();
    parts.forEach(part -> joined.append(part(part)));
    return joined.toString();
  }

  /** The offset in bytes behind a line, without its newline. */
  int end(int line) {
    return ends[line];
  }

  /** How many lines of the similar questions and topics start so and end before an offset. */
  long count(String start, int offset) {
    return IntStream.range(starts[5], lines.size())
        .filter(i -> ends[i] <= offset && lines.get(i).startsWith(start))
        .count();
  }

  @Override
  public String toString() {
    return name;
  }

  /** The first line from here on that has this in it. */
  int first(int from, String part) {
    return IntStream.range(from, lines.size())
        .filter(i -> lines.get(i).contains(part))
        .findFirst()
        .orElseThrow();
  }
}
