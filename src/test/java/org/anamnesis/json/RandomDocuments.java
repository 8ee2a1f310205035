package org.anamnesis.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.anamnesis.model.AgeRange;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Question;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;

/** Documents of any shape that the model allows, from a seed. */
final class RandomDocuments {
  private static final String[] PIECES = {
    "a", "Z", " ", "0", "\"", "\\", "/", "\n", "\r", "\t", "\b", "\u0001", "\u001f", "\u007f", "é",
    "ß", "中", "\u2028", "\ufeff", "\ufffd", "😀", "e\u0301", "{", "}", "[", "]", ":", ",", "null"
  };

  private final Random random;

  private RandomDocuments(Random random) {
    this.random = random;
  }

  static QaDocument next(Random random) {
    return new RandomDocuments(random).document();
  }

  private QaDocument document() {
    return new QaDocument(
        needed(),
        needed(),
        text(),
        new Question(text(), date(), new Asker(text(), maybe(this::age), any(Sex.values()))),
        list(() -> new Reply(text(), text(), text(), date())),
        list(() -> new Section(text(), text())),
        list(this::text),
        text(),
        list(() -> new Topic(needed(), text())),
        map(this::text),
        text(),
        map(() -> Json.of(tree(4))));
  }

  private String needed() {
    return "x" + text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(4) == 0 ? 0 : random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(any(PIECES));
    }
    return text.toString();
  }

  private AgeRange age() {
    int from = random.nextInt(AgeRange.MAX_YEARS + 1);
    return new AgeRange(from, from + random.nextInt(AgeRange.MAX_YEARS + 1 - from));
  }

  private Optional<LocalDate> date() {
    return maybe(
        () -> LocalDate.of(1900 + random.nextInt(201), 1, 1).plusDays(random.nextInt(365)));
  }

  /** Never null at the top: a member that is null is missing. */
  private Object tree(int levels) {
    return switch (random.nextInt(levels == 0 ? 3 : 5)) {
      case 0 -> text();
      case 1 -> random.nextBoolean();
      case 2 -> random.nextGaussian() * 1e9;
      case 3 -> list(() -> maybe(() -> tree(levels - 1)));
      default -> map(() -> maybe(() -> tree(levels - 1)));
    };
  }

  private <T> Map<String, T> map(Supplier<T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put("y" + text(), value.get());
    }
    return map;
  }

  private <T> List<T> list(Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T any(T[] choice) {
    return choice[random.nextInt(choice.length)];
  }
}
