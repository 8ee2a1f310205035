package org.anamnesis.ingest;

import java.util.Optional;
import java.util.StringTokenizer;

/**
 * {@code Dr. Name reply Specialty}, the line above what a doctor says.
 *
 * <p>Letters speak of doctors and replies too ("Dr. Lee did not reply."), so that the words must
 * look like names: few of them, a capital first, nothing but a letter, digit or parenthesis last.
 *
 * @param doctor with the title, as the page shows it; {@code ""} if none is named
 * @param specialty {@code ""} if none
 */
record ReplyLine(String doctor, String specialty) {
  private static final String TITLE = "Dr";
  private static final String REPLY = "reply";
  private static final int MAX_WORDS = 7;

  static Optional<ReplyLine> of(PageLine line) {
    int reply = reply(line.plain());
    if (reply < 0) {
      return Optional.empty();
    }
    PageLine doctor = line.part(0, reply);
    int end = reply + REPLY.length();
    PageLine specialty =
        line.behindColon(end).orElseGet(() -> line.part(end, line.text().length())).unwrapped();
    boolean nameless = doctor.isBlank() || doctor.plain().equals(TITLE + ".");
    boolean valid =
        (nameless ? !specialty.isBlank() : isDoctor(doctor))
            && (specialty.isBlank() || isSpecialty(specialty));
    return valid
        ? Optional.of(new ReplyLine(nameless ? "" : doctor.text(), specialty.text()))
        : Optional.empty();
  }

  static boolean isSpecialty(PageLine words) {
    String plain = words.plain();
    if (words.isBlank() || new StringTokenizer(plain).countTokens() > MAX_WORDS) {
      return false;
    }
    int last = plain.codePointBefore(plain.length());
    return !words.startsInLowerCase() && (Character.isLetterOrDigit(last) || last == ')');
  }

  /** Where the word is, -1 if it is nowhere. */
  private static int reply(String plain) {
    for (int at = plain.indexOf(REPLY); at >= 0; at = plain.indexOf(REPLY, at + 1)) {
      int end = at + REPLY.length();
      boolean ends = end == plain.length() || " :(".indexOf(plain.charAt(end)) >= 0;
      if (ends && (at == 0 || plain.charAt(at - 1) == ' ')) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isDoctor(PageLine words) {
    String plain = words.plain();
    if (!plain.startsWith(TITLE + ".") && !plain.startsWith(TITLE + " ")) {
      return false;
    }
    PageLine name = words.part(TITLE.length() + 1, plain.length());
    PageLine lastName = name.part(name.plain().lastIndexOf(' ') + 1, name.plain().length());
    return !name.isBlank()
        && !name.startsInLowerCase()
        && !lastName.startsInLowerCase()
        && new StringTokenizer(name.plain()).countTokens() <= MAX_WORDS;
  }
}
