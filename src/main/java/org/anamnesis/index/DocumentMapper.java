package org.anamnesis.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Fact;
import org.anamnesis.clinical.Intents;
import org.anamnesis.clinical.Lexicon;
import org.anamnesis.clinical.Marks;
import org.anamnesis.json.DocumentJson;
import org.anamnesis.model.Asker;
import org.anamnesis.model.QaDocument;
import org.anamnesis.model.Reply;
import org.anamnesis.model.Section;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Topic;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * Turns a {@link QaDocument} into Lucene fields. Each text is analysed once; symptoms and body
 * regions come from title and question only, since a reply lists what the patient might have.
 * Thread-safe.
 */
public final class DocumentMapper {
  /** In words. */
  private static final int LONG_TITLE = 40;

  private final ClinicalAnalyzer analyzer;

  /**
   * Creates a mapper.
   *
   * @param analyzer reads the texts
   */
  public DocumentMapper(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Maps a document and the excerpts on its page to what a store takes as one change.
   *
   * @param document what the archive holds
   * @param excerpts those that its page shows, empty if they come on their own or not at all
   * @return all their fields, and what they replace
   * @throws IllegalArgumentException if an excerpt is of another page
   */
  public Entry entry(QaDocument document, List<QaDocument> excerpts) {
    List<Document> block = new ArrayList<>(1 + excerpts.size());
    block.add(map(document));
    for (QaDocument excerpt : excerpts) {
      if (!excerpt.excerptOf().equals(document.id())) {
        throw new IllegalArgumentException(
            "\"excerptOf\" of "
                + excerpt.id()
                + " is \""
                + excerpt.excerptOf()
                + "\"; allowed beside the document "
                + document.id()
                + ": its own excerpts");
      }
      block.add(map(excerpt));
    }
    return Entry.of(document, excerpts, block);
  }

  /**
   * Maps a document.
   *
   * @param document what the archive holds
   * @return its fields
   */
  public Document map(QaDocument document) {
    Document fields = new Document();
    fields.add(new StringField(Schema.ID, document.id(), Field.Store.NO));
    fields.add(new BinaryDocValuesField(Schema.ID, new BytesRef(document.id())));
    fields.add(new StoredField(Schema.RECORD, DocumentJson.write(document)));
    fields.add(new StringField(Schema.KEY, document.id(), Field.Store.NO));
    if (!document.excerptOf().isEmpty()) {
      fields.add(new StringField(Schema.KEY, document.excerptOf(), Field.Store.NO));
    }
    ClinicalText title = analyzer.analyze(document.title());
    ClinicalText question = analyzer.analyze(document.question().text());
    addTexts(fields, document, title, question);
    addFacts(fields, title, question);
    addIntents(fields, title, question);
    addKeywords(fields, document);
    addAsker(fields, document.question().asker(), question.asker());
    day(document)
        .ifPresent(
            day -> {
              fields.add(new IntPoint(Schema.DATE, day));
              fields.add(new NumericDocValuesField(Schema.DATE, day));
            });
    return fields;
  }

  private void addTexts(
      Document fields, QaDocument document, ClinicalText title, ClinicalText question) {
    List<ClinicalText> texts = new ArrayList<>(List.of(title, question));
    for (Reply reply : document.replies()) {
      texts.add(analyzer.analyze(reply.text()));
    }
    byte[] parts = new byte[texts.size()];
    Arrays.fill(parts, TermList.Part.REPLY);
    parts[0] = TermList.Part.TITLE;
    parts[1] = TermList.Part.QUESTION;
    fields.add(new TextField(Schema.TEXT, new StemStream(texts)));
    if (title.size() > 0) {
      fields.add(new TextField(Schema.TITLE, new StemStream(List.of(title))));
    }
    TermListWriter terms = new TermListWriter(texts, parts);
    for (BytesRef word : terms.words()) {
      fields.add(new SortedSetDocValuesField(Schema.WORD, word));
    }
    fields.add(new BinaryDocValuesField(Schema.TERMS, terms.encode()));
    if (!document.article().isEmpty()) {
      List<ClinicalText> article = new ArrayList<>();
      for (Section section : document.article()) {
        article.add(analyzer.analyze(section.heading()));
        article.add(analyzer.analyze(section.text()));
      }
      fields.add(new TextField(Schema.ARTICLE, new StemStream(article)));
    }
  }

  private void addFacts(Document fields, ClinicalText title, ClinicalText question) {
    Lexicon lexicon = analyzer.lexicon();
    Set<String> facts = new LinkedHashSet<>();
    Set<String> symptoms = new LinkedHashSet<>();
    Set<String> concepts = new LinkedHashSet<>();
    Set<String> regions = new LinkedHashSet<>();
    for (ClinicalText text : List.of(title, question)) {
      for (Fact fact : text.facts()) {
        facts.add(fact.key());
        if (Marks.affirms(fact.mark())) {
          concepts.addAll(lexicon.withBroader(fact.concept()));
          if (lexicon.isComplaint(fact.concept())) {
            symptoms.addAll(lexicon.withBroader(fact.concept()));
          }
        }
      }
      for (Fact place : text.places()) {
        facts.add(place.key());
        if (Marks.affirms(place.mark())) {
          regions.addAll(lexicon.withWhole(place.region()));
        }
      }
    }
    facts.forEach(
        fact -> fields.add(new SortedSetDocValuesField(Schema.FACTS, new BytesRef(fact))));
    symptoms.forEach(id -> fields.add(new StringField(Schema.SYMPTOMS, id, Field.Store.NO)));
    concepts.forEach(id -> fields.add(new StringField(Schema.CONCEPT, id, Field.Store.NO)));
    regions.forEach(id -> fields.add(new StringField(Schema.BODY_REGION, id, Field.Store.NO)));
  }

  /** A long title is a letter of its own. */
  private static void addIntents(Document fields, ClinicalText title, ClinicalText question) {
    long intents =
        Intents.bundled()
            .of(
                question.size() == 0
                    ? List.of(title)
                    : title.size() < LONG_TITLE ? List.of(title, question) : List.of(question));
    if (intents != 0) {
      fields.add(new NumericDocValuesField(Schema.INTENTS, intents));
    }
  }

  private static void addKeywords(Document fields, QaDocument document) {
    Set<String> specialties = new LinkedHashSet<>();
    specialties.add(document.specialty().strip());
    document.replies().forEach(reply -> specialties.add(reply.specialty().strip()));
    specialties.remove("");
    specialties.stream()
        .findFirst()
        .ifPresent(
            own -> fields.add(new SortedDocValuesField(Schema.SPECIALTY, new BytesRef(own))));
    specialties.stream()
        .map(Schema::fold)
        .distinct()
        .forEach(key -> fields.add(new StringField(Schema.SPECIALTY, key, Field.Store.NO)));
    for (Topic topic : document.topics()) {
      fields.add(new StringField(Schema.TOPIC, Schema.fold(topic.name()), Field.Store.NO));
      BytesRef both = new BytesRef(topic.name() + Schema.UNIT + topic.specialty());
      fields.add(new SortedSetDocValuesField(Schema.TOPIC, both));
    }
    document
        .tags()
        .forEach(
            (key, value) ->
                fields.add(new StringField(Schema.TAG, Schema.tag(key, value), Field.Store.NO)));
  }

  /**
   * For the soft preference the record is completed by what the letter says; filters go by the
   * record alone, since "my husband says I snore" is easily read wrong.
   */
  private static void addAsker(Document fields, Asker stated, Asker read) {
    fields.add(new NumericDocValuesField(Schema.ASKER, AskerCode.of(stated.or(read))));
    stated
        .age()
        .ifPresent(
            age ->
                fields.add(new IntRange(Schema.AGE, new int[] {age.from()}, new int[] {age.to()})));
    if (stated.sex() != Sex.UNKNOWN) {
      fields.add(new StringField(Schema.SEX, Schema.fold(stated.sex().name()), Field.Store.NO));
    }
  }

  private static Optional<Integer> day(QaDocument document) {
    Optional<LocalDate> asked = document.question().askedOn();
    return asked
        .or(() -> document.replies().stream().flatMap(r -> r.repliedOn().stream()).findFirst())
        .map(date -> (int) date.toEpochDay());
  }

  /**
   * The topic in a doc value of {@link Schema#TOPIC}.
   *
   * @param value as stored
   * @return the topic
   */
  public static Topic topic(String value) {
    int unit = value.lastIndexOf(Schema.UNIT);
    return new Topic(value.substring(0, unit), value.substring(unit + 1));
  }
}
