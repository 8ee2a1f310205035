package org.anamnesis.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;

/** Pages for tests, and what is to become of them. */
final class Pages {
  /** A page as the archive shows it that the layout is from. It cannot be shipped. */
  static final Path REAL = Path.of("..", "shared", "seeds", "leg-cramps-page.txt");

  /** The pages of our own, by their ids. */
  static final List<String> OWN =
      List.of("night-cough", "itchy-hands", "child-earache", "stiff-knee");

  private static final Path SAMPLES = Path.of("sample-data", "pages");

  private Pages() {}

  static String text(String id) throws IOException {
    Path sample = SAMPLES.resolve(id + ".txt");
    return Files.exists(sample) ? Files.readString(sample) : resource(id + ".txt");
  }

  /** What the page is to become, as it was checked by reading. */
  static QaRecord.Good expected(String id) throws IOException, RecordException {
    List<QaDocument> documents = new ArrayList<>();
    for (String line : resource(id + ".jsonl").lines().toList()) {
      documents.add(DocumentJson.read(line));
    }
    return new QaRecord.Good(documents.getFirst(), documents.subList(1, documents.size()));
  }

  /** The real page; skips the test where it is not. */
  static String real() throws IOException {
    assumeTrue(realIsHere());
    return Files.readString(REAL);
  }

  /** Says so on the console if the real page is not here. */
  static boolean realIsHere() {
    boolean here = Files.exists(REAL);
    if (!here) {
      System.out.println("skipped: the third-party page " + REAL + " is not beside the project");
    }
    return here;
  }

  /** The one record that a page is. */
  static QaRecord.Good good(String id, String text) {
    List<QaRecord> records = PageReader.parse(id, text);
    assertThat(records).hasSize(1);
    assertThat(records.getFirst()).isInstanceOf(QaRecord.Good.class);
    return (QaRecord.Good) records.getFirst();
  }

  /** All texts of a record, for what must be somewhere in it. */
  static String allText(QaRecord.Good good) {
    StringBuilder all = new StringBuilder();
    Stream.concat(Stream.of(good.document()), good.excerpts().stream())
        .forEach(
            document -> {
              all.append(document.title()).append(" - ").append(document.specialty()).append('\n');
              all.append(document.question().text()).append('\n');
              document
                  .replies()
                  .forEach(
                      reply ->
                          all.append(reply.doctor())
                              .append(" reply ")
                              .append(reply.specialty())
                              .append('\n')
                              .append(reply.text())
                              .append('\n'));
              document
                  .article()
                  .forEach(part -> all.append(part.heading() + "\n" + part.text() + "\n"));
              document.topics().forEach(topic -> all.append(topic.name()).append('\n'));
            });
    return all.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream("/pages/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
