package org.anamnesis.json;

import org.anamnesis.model.QaDocument;
import org.anamnesis.model.RecordException;

/**
 * Documents as JSON text and back. Thread-safe.
 *
 * <p>The full form, which {@link #write} gives and {@link #read} takes:
 *
 * <pre>{@code
 * {"id":"q-1","title":"Calf cramps at night","specialty":"Neurology",
 *  "question":{"text":"…","askedOn":"2016-06-23","asker":{"name":"…","age":"40-49","sex":"female"}},
 *  "replies":[{"text":"…","doctor":"…","specialty":"Neurology","repliedOn":"2016-06-23"}],
 *  "article":[{"heading":"Causes","text":"…"}],"similar":["q-1#1"],"excerptOf":"q-0",
 *  "topics":[{"name":"Muscle Cramp","specialty":"Neurology"}],"tags":{"tenant":"acme"},
 *  "source":"https://…"}
 * }</pre>
 *
 * <p>The short form, which {@code read} takes too, and which may be mixed with the full one:
 *
 * <pre>{@code
 * {"id":7,"title":"…","question":"text","answer":"text","specialty":"…","topics":["…"]}
 * }</pre>
 *
 * <ul>
 *   <li>Needed are {@code id} and one of title, question and answer; all else may be missing or
 *       null.
 *   <li>An {@code id} that is a number is taken as it is written.
 *   <li>{@code answer} becomes the first reply, before {@code replies}; a blank one is none. Each
 *       of {@code replies}, {@code topics} and {@code article} may be a plain string, and {@code
 *       article} one string for all.
 *   <li>{@code age} is 45, "45", "40-49" or "40~49"; {@code sex} is female, male, f, m or unknown,
 *       in any case; a day is 2016-06-23 or 2016/06/23. Blank ones count as missing.
 *   <li>Tags are strings, numbers, true or false, and are kept as text.
 *   <li>Members of other names are kept in {@link QaDocument#extra} and written back; inside the
 *       objects of a record they are ignored.
 *   <li>An error: a member twice, another type, more than {@value JsonText#MAX_DEPTH} levels, a
 *       number of more than {@value JsonText#MAX_NUMBER} characters, text behind the object, and
 *       all that the records of {@code org.anamnesis.model} refuse.
 * </ul>
 */
public final class DocumentJson {
  private DocumentJson() {}

  /**
   * Reads one document.
   *
   * @param json the text of one JSON object
   * @return the document
   * @throws RecordException if the text is not a document; the message names the member or column,
   *     what was found and what is allowed, and never repeats a question or an answer
   */
  public static QaDocument read(String json) throws RecordException {
    return DocumentReader.read(JsonText.object(json));
  }

  /**
   * Writes a document in the full form, compact, on one line, without members that are empty and
   * always in the same order. {@code read(write(document))} is equal to the document.
   *
   * @param document the document; its {@link QaDocument#extra} as {@link #read} gives it
   * @return the JSON text
   * @throws IllegalArgumentException if a member of {@code extra} has a name of the form above, or
   *     is not JSON text
   */
  public static String write(QaDocument document) {
    return Json.of(DocumentWriter.members(document));
  }
}
