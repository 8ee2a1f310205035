package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The door of the room: text in, {@link ClinicalText} out.
 *
 * <p>Thread-safe: each call borrows a worker with buffers and a word table of its own, so that
 * threads share nothing but the lexicon.
 */
public final class ClinicalAnalyzer {
  private static final int MAX_PLACES = 8;

  /** Changes when the same text and lexicon would give other words, marks or findings. */
  public static final int RULES = 4;

  private final Lexicon lexicon;
  private final FindingExtractor extractor;
  private final AssertionTagger tagger = new AssertionTagger();

  /** As many as can be busy at once; a worker more is dropped. */
  private final LinkedBlockingDeque<Worker> idle =
      new LinkedBlockingDeque<>(2 * Runtime.getRuntime().availableProcessors());

  /**
   * Creates an analyzer.
   *
   * @param lexicon the concepts and regions to find
   */
  public ClinicalAnalyzer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.extractor = new FindingExtractor(lexicon);
  }

  /**
   * The concepts and regions this analyzer finds.
   *
   * @return the lexicon
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * Reads a text.
   *
   * @param text any Unicode text
   * @return its words, findings, regions and asker facts
   */
  public ClinicalText analyze(String text) {
    return borrow(
        worker -> {
          Words words = worker.reader.read(text);
          List<RegionMention> regions = extractor.regions(words);
          List<Mention> mentions = extractor.findings(words, regions);
          return new ClinicalText(
              words, regions, mentions, tagger.scopes(words, regions, mentions));
        });
  }

  /**
   * Reads the words and sentences of a text and nothing more, for the sake of speed.
   *
   * @param text any Unicode text
   * @return its words as {@link #analyze} has them, all of mark 0; no findings, regions or facts
   */
  public ClinicalText words(String text) {
    return borrow(
        worker -> {
          Words words = worker.reader.read(text);
          return new ClinicalText(words, List.of(), List.of(), new Scopes(words.size()));
        });
  }

  /**
   * Reads a text and how a phrase of it is meant, whatever the lexicon knows of the phrase. Where
   * the phrase stands more than once ("Migraine: a long history of migraine"), the first place
   * counts that says more than that it is there, of the first {@value #MAX_PLACES}.
   *
   * @param text any Unicode text
   * @param phrase words of it; in another case if they do not stand there as written
   * @return a finding without a concept; nothing if the text does not hold the phrase
   */
  public Optional<Finding> target(String text, String phrase) {
    Optional<Finding> exact = target(text, phrase, false);
    return exact.isPresent() ? exact : target(text, phrase, true);
  }

  private Optional<Finding> target(String text, String phrase, boolean anyCase) {
    if (phrase.isBlank()) {
      return Optional.empty();
    }
    Finding first = null;
    int length = phrase.length();
    int places = 0;
    for (int i = 0; i + length <= text.length() && places < MAX_PLACES; i++) {
      if (text.regionMatches(anyCase, i, phrase, 0, length)) {
        places++;
        Finding found = target(text, new Span(i, i + length)).orElse(null);
        first = first == null ? found : first;
        if (found != null && Marks.of(found.assertion()) != 0) {
          return Optional.of(found);
        }
      }
    }
    return Optional.ofNullable(first);
  }

  /** How the phrase at one place is meant. */
  Optional<Finding> target(String text, Span phrase) {
    return borrow(
        worker -> {
          Words words = worker.reader.read(text);
          int from = 0;
          while (from < words.size() && words.end(from) <= phrase.start()) {
            from++;
          }
          int to = from;
          while (to < words.size() && words.start(to) < phrase.end()) {
            to++;
          }
          if (from == to) {
            return Optional.empty();
          }
          Mention target = new Mention(Concept.UNKNOWN, from, to, null, false);
          List<RegionMention> regions = extractor.regions(words);
          List<Mention> mentions = new ArrayList<>();
          boolean added = false;
          for (Mention mention : extractor.findings(words, regions)) {
            if (!added && mention.from() >= to) {
              mentions.add(target);
              added = true;
            }
            if (mention.to() <= from || mention.from() >= to) {
              mentions.add(mention);
            }
          }
          if (!added) {
            mentions.add(target);
          }
          Scopes scopes = tagger.scopes(words, regions, mentions);
          return Optional.of(Findings.group(words, List.of(target), scopes).getFirst());
        });
  }

  /**
   * The word of a form that an index holds.
   *
   * @param text lower case and folded, as {@link Word#text()}
   * @return the word with its stem and role; it begins no name
   */
  public Word word(String text) {
    return borrow(worker -> worker.vocabulary.archived(text));
  }

  private <T> T borrow(Function<Worker, T> work) {
    Worker worker = idle.pollFirst();
    if (worker == null) {
      worker = new Worker();
    }
    T result = work.apply(worker);
    // not in a finally block: a worker that failed is dropped, its buffers may be in any state
    idle.offerFirst(worker);
    return result;
  }

  private final class Worker {
    final Vocabulary vocabulary = new Vocabulary(new Starts());
    final WordReader reader = new WordReader(vocabulary);
  }

  private final class Starts implements Word.Phrases {
    @Override
    public PhraseTrie.@Nullable Node<Concept> finding(String stem) {
      return lexicon.findingNames().start(stem);
    }

    @Override
    public PhraseTrie.@Nullable Node<Region> region(String stem) {
      return lexicon.regionNames().start(stem);
    }

    @Override
    public PhraseTrie.@Nullable Node<Trigger> trigger(String text) {
      return tagger.trigger(text);
    }

    @Override
    public boolean startsPerson(String text) {
      return tagger.startsPerson(text);
    }

    @Override
    public String nameStem(String text, String stem) {
      return lexicon.nameStem(text, stem);
    }
  }
}
