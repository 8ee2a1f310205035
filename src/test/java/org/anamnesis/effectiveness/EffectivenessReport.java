package org.anamnesis.effectiveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.evaluation.Metric;

/**
 * Measures all that src/docs/effectiveness.md tells, and writes it: the prose from a template, each
 * line {@code {{name}}} of it replaced by the {@link Section} of that name.
 *
 * <pre>{@code
 * mvn -q test-compile exec:exec@effectiveness                                # the report
 * mvn -q test-compile exec:exec@effectiveness -Deffectiveness.args=--accept  # the expectations
 * }</pre>
 *
 * <p>Where sets of others are not beside the project, it is printed instead: their figures in the
 * file are not lost. Cost: ten minutes of a core, half of that on two.
 */
public final class EffectivenessReport {
  private static final Path TEMPLATE = Path.of("src/test/resources/effectiveness/report.md");
  private static final Path REPORT = Path.of("src/docs/effectiveness.md");

  private EffectivenessReport() {}

  /**
   * Measures.
   *
   * @param args {@code --accept} to take today's figures of the samples as the expected ones
   */
  public static void main(String[] args) throws IOException {
    if (List.of(args).equals(List.of("--accept"))) {
      Expectations.write(Expectations.FILE, JudgedSet.samples().ours());
      System.out.println(Expectations.FILE + " has the figures of today");
      return;
    }
    List<String> absent =
        JudgedSet.THIRD_PARTY.stream()
            .filter(name -> !Files.exists(JudgedSet.folder(name)))
            .toList();
    List<String> lines = filled(Files.readAllLines(TEMPLATE), sections());
    if (absent.isEmpty()) {
      Files.write(REPORT, lines);
      System.out.println("written: " + REPORT);
    } else {
      lines.forEach(System.out::println);
      System.out.println(
          "\nNot written to %s, which has figures of more sets: not beside the project are %s"
              .formatted(REPORT, String.join(", ", absent)));
    }
  }

  private static Map<String, Section> sections() throws IOException {
    List<JudgedSet> sets = new ArrayList<>();
    for (String name : JudgedSet.THIRD_PARTY) {
      if (Files.exists(JudgedSet.folder(name))) {
        sets.add(JudgedSet.thirdParty(name));
      }
    }
    JudgedSet samples = JudgedSet.samples();
    sets.add(samples);
    List<MeasuredSet> measured = new ArrayList<>();
    for (JudgedSet set : sets) {
      System.err.println("beside plain Lucene: " + set.name());
      measured.add(MeasuredSet.of(set));
    }
    MeasuredSet ofSamples = measured.getLast();
    Traps traps = Traps.denialPairs();
    MeasuredSet ofTraps = MeasuredSet.of(traps.set());

    Map<String, Section> sections = new HashMap<>();
    sections.put("sets", new SetTable(sets));
    sections.put("ndcg", RetrievalTable.of(Metric.ndcg(10), measured));
    sections.put("mrr", RetrievalTable.of(Metric.mrr(10), measured));
    sections.put(
        "precision",
        RetrievalTable.of(
            Metric.precision(10),
            measured.stream().filter(one -> one.set().name().startsWith("symptom2")).toList()));
    sections.put("pairs", RetrievalTable.ofPairs(measured));
    sections.put("ablation", new AblationTable(sets, traps));
    sections.put("sample-traps", new TrapTable(Traps.ofSamples(samples), ofSamples.deep()));
    sections.put("trap-pairs", new TrapTable(traps, ofTraps.deep()));
    sections.put("worst-queries", new WorstQueries(ofSamples));
    sections.put("wrong-pairs", new WrongPairs(traps, ofTraps.deep().get(0)));
    return sections;
  }

  private static List<String> filled(List<String> template, Map<String, Section> sections)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : template) {
      if (line.startsWith("{{") && line.endsWith("}}")) {
        String name = line.substring(2, line.length() - 2);
        Section section = sections.get(name);
        if (section == null) {
          throw new IOException(TEMPLATE + " asks for " + line + "; allowed: " + sections.keySet());
        }
        lines.addAll(section.lines());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
