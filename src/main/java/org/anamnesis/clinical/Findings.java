package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Severity;
import org.anamnesis.model.Side;
import org.anamnesis.model.Span;
import org.anamnesis.model.TimeSpan;

/**
 * Makes findings of mentions: those that name the same concept at the same place in the same sense
 * are one finding, which has all their spans, and of each attribute what is said first.
 */
final class Findings {
  private final Words words;
  private final List<Mention> mentions;
  private final Scopes scopes;

  private Findings(Words words, List<Mention> mentions, Scopes scopes) {
    this.words = words;
    this.mentions = mentions;
    this.scopes = scopes;
  }

  /** The findings, in order of first mention. */
  static List<Finding> group(Words words, List<Mention> mentions, Scopes scopes) {
    return new Findings(words, mentions, scopes).group();
  }

  private List<Finding> group() {
    Map<Key, List<Mention>> groups = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      groups.computeIfAbsent(key(mention), key -> new ArrayList<>(1)).add(mention);
    }
    Durations durations = Durations.read(words, mentions);
    List<Finding> findings = new ArrayList<>(groups.size());
    groups.values().forEach(group -> findings.add(finding(group, durations)));
    return List.copyOf(findings);
  }

  private Key key(Mention mention) {
    return new Key(
        mention.concept().id(), mention.regionId(), mention.side(), scopes.mark(mention.from()));
  }

  private Finding finding(List<Mention> group, Durations durations) {
    Mention first = group.getFirst();
    Severity severity = null;
    TimeSpan duration = null;
    List<Span> spans = new ArrayList<>(group.size());
    Set<Span> triggers = new LinkedHashSet<>();
    Set<String> timing = new LinkedHashSet<>();
    for (Mention mention : group) {
      int next = next(mention);
      spans.add(new Span(words.start(mention.shownFrom()), words.end(mention.shownTo() - 1)));
      triggers.addAll(scopes.spans(mention.from(), words));
      if (mention.concept().complaint()) {
        severity = severity == null ? Severities.of(words, mention, next) : severity;
        duration = duration == null ? durations.of(mention) : duration;
        timing.addAll(Timings.of(words, mention));
      }
    }
    return new Finding(
        first.concept().id(),
        first.concept().name(),
        first.concept().kind(),
        Marks.assertion(scopes.mark(first.from())),
        Optional.ofNullable(first.place()).map(place -> place.region().region()),
        first.side(),
        Optional.ofNullable(severity),
        Optional.ofNullable(duration),
        List.copyOf(timing),
        List.copyOf(triggers),
        spans);
  }

  /** Where the next finding begins: what is said behind it is about that one. */
  private int next(Mention mention) {
    int at = Collections.binarySearch(mentions, mention, Comparator.comparingInt(Mention::from));
    return at >= 0 && at + 1 < mentions.size() ? mentions.get(at + 1).from() : words.size();
  }

  private record Key(String concept, String region, Side side, byte mark) {}
}
