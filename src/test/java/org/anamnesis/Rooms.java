package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/**
 * The rooms of some compiled classes, held against the architecture's table.
 *
 * @param names the rooms there are
 * @param violations what breaks the table, in words; sorted
 */
record Rooms(Set<String> names, Set<String> violations) {
  private static final String LUCENE = "org.apache.lucene";

  private static final String JACKSON = "tools.jackson";
  private static final String PICOCLI = "picocli";
  private static final String ROOT = "org.anamnesis";

  /** What every room may use: the JDK and the annotations for null. */
  private static final List<String> EVERYWHERE = List.of("java", "javax", "org.jspecify");

  /** Each room, the rooms it may import, and the foreign packages. */
  private static final Map<String, Row> TABLE =
      Map.ofEntries(
          row("model", List.of(), List.of()),
          row("json", List.of("model"), List.of(JACKSON)),
          row("ingest", List.of("json", "model"), List.of()),
          row("clinical", List.of("model"), List.of(LUCENE + ".analysis", LUCENE + ".util")),
          row("ranking", List.of("clinical", "model"), List.of()),
          row("index", List.of("json", "clinical", "model"), List.of(LUCENE)),
          row("search", List.of("index", "ranking", "clinical", "json", "model"), List.of(LUCENE)),
          row(
              "",
              List.of("search", "index", "ranking", "clinical", "ingest", "json", "model"),
              List.of(LUCENE)),
          row("evaluation", library(), List.of()),
          row("cluster", library(), List.of(LUCENE)),
          row("cli", everythingBelow(), List.of(LUCENE, PICOCLI)),
          row("demo", everythingBelow(), List.of(LUCENE)));

  private record Row(List<String> rooms, List<String> foreign) {}

  private static Map.Entry<String, Row> row(String room, List<String> rooms, List<String> foreign) {
    return Map.entry(room, new Row(rooms, foreign));
  }

  /** The root and all below it. */
  private static List<String> library() {
    return List.of("", "search", "index", "ranking", "clinical", "ingest", "json", "model");
  }

  private static List<String> everythingBelow() {
    List<String> rooms = new ArrayList<>(library());
    rooms.addAll(List.of("evaluation", "cluster"));
    return rooms;
  }

  /** Looks at a folder of classes, with the JDK's own jdeps. */
  static Rooms of(Path classes) {
    Set<String> names = new TreeSet<>();
    Set<String> violations = new TreeSet<>();
    Map<String, Set<String>> imports = new TreeMap<>();
    for (String[] use : uses(classes)) {
      String from = packageOf(use[0]);
      String to = packageOf(use[1]);
      names.add(room(from));
      if (from.equals(to)) {
        continue;
      }
      Row row = TABLE.get(room(from));
      if (row == null) {
        violations.add("package " + from + " is not in the table");
      } else if (ours(to) ? !row.rooms.contains(room(to)) : !foreignAllowed(row, to)) {
        violations.add(use[0] + " -> " + use[1]);
      }
      if (ours(to)) {
        imports.computeIfAbsent(from, p -> new TreeSet<>()).add(to);
      }
    }
    for (String start : imports.keySet()) {
      if (reaches(imports, start)) {
        violations.add("package " + start + " is part of a cycle");
      }
    }
    return new Rooms(names, violations);
  }

  /** Pairs of class names: who uses whom. */
  private static List<String[]> uses(Path classes) {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        jdeps.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "--multi-release",
            "base",
            "-verbose:class",
            "-filter:none",
            classes.toString());
    assertThat(code).as("jdeps: %s%s", out, err).isZero();
    List<String[]> uses = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      String[] words = line.strip().split("\\s+");
      // lines at the margin are about whole modules
      if (line.startsWith(" ") && words.length > 2 && words[1].equals("->")) {
        uses.add(new String[] {words[0], words[2]});
      }
    }
    return uses;
  }

  private static boolean reaches(Map<String, Set<String>> imports, String start) {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(imports.getOrDefault(start, Set.of()));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (at.equals(start)) {
        return true;
      }
      if (seen.add(at)) {
        next.addAll(imports.getOrDefault(at, Set.of()));
      }
    }
    return false;
  }

  private static boolean foreignAllowed(Row row, String to) {
    return EVERYWHERE.stream().anyMatch(allowed -> within(to, allowed))
        || row.foreign.stream().anyMatch(allowed -> within(to, allowed));
  }

  private static boolean ours(String name) {
    return within(name, ROOT);
  }

  private static boolean within(String name, String parent) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }

  private static String room(String name) {
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }
}
