package org.anamnesis.search;

import java.util.Locale;
import org.anamnesis.clinical.ClinicalAnalyzer;
import org.anamnesis.clinical.ClinicalText;
import org.anamnesis.clinical.Concept;
import org.anamnesis.index.Schema;
import org.anamnesis.model.Finding;
import org.anamnesis.model.Sex;
import org.anamnesis.model.Span;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.jspecify.annotations.Nullable;

/**
 * A field whose values are compared as a whole.
 *
 * @param field its name in the index
 * @param analyzer knows the names of symptoms and body regions
 */
record ExpressionKeyword(String field, ClinicalAnalyzer analyzer) implements ExpressionField {
  @Override
  public Query value(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + field + " to keep to is blank; name one");
    }
    return new TermQuery(new Term(field, key(text)));
  }

  @Override
  public Query any() {
    return field.equals(Schema.ID)
        ? MatchAllDocsQuery.INSTANCE
        : new TermRangeQuery(field, null, null, true, true);
  }

  private String key(String value) {
    return switch (field) {
      case Schema.SYMPTOMS -> symptom(value);
      case Schema.BODY_REGION -> region(value);
      case Schema.SEX -> sex(value);
      case Schema.TAG -> tag(value);
      case Schema.ID -> value;
      default -> Schema.fold(value);
    };
  }

  private String symptom(String value) {
    Concept concept = concept(value);
    if (concept == null) {
      throw new IllegalArgumentException(
          "symptom "
              + ExpressionField.quote(value)
              + " is not known; allowed: an id or everyday name of a symptom or condition, such as"
              + " muscle-cramp, \"charley horse\"");
    }
    if (!concept.complaint()) {
      throw new IllegalArgumentException(
          "symptom "
              + ExpressionField.quote(value)
              + " is a "
              + concept.kind().name().toLowerCase(Locale.ROOT)
              + "; allowed: a symptom or condition; search for the bare word instead");
    }
    return concept.id();
  }

  private @Nullable Concept concept(String value) {
    Concept concept = analyzer.lexicon().concept(Schema.fold(value));
    if (concept != null) {
      return concept;
    }
    ClinicalText text = analyzer.analyze(value);
    for (Finding finding : text.findings()) {
      Span named = finding.spans().getFirst();
      if (named.start() == text.start(0) && named.end() == text.end(text.size() - 1)) {
        return analyzer.lexicon().concept(finding.concept());
      }
    }
    return null;
  }

  private String region(String value) {
    String id = analyzer.lexicon().regionId(Schema.fold(value));
    if (id == null) {
      throw new IllegalArgumentException(
          "body region "
              + ExpressionField.quote(value)
              + " is not known; allowed: an id or everyday name such as calf, lower-leg, tummy");
    }
    return id;
  }

  private static String sex(String value) {
    return switch (Schema.fold(value)) {
      case "f", "female" -> Schema.fold(Sex.FEMALE.name());
      case "m", "male" -> Schema.fold(Sex.MALE.name());
      default ->
          throw new IllegalArgumentException(
              "sex " + ExpressionField.quote(value) + " is not known; allowed: female, male, f, m");
    };
  }

  private static String tag(String value) {
    int sign = value.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException(
          "tag "
              + ExpressionField.quote(value)
              + " has no \"=\"; allowed: a key and its value, as in tag:tenant=acme");
    }
    return Schema.tag(value.substring(0, sign), value.substring(sign + 1));
  }
}
