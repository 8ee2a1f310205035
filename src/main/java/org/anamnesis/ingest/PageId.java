package org.anamnesis.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The id of a page: the name of its file without folder and extension.
 *
 * <p>Standard input has no name, and one name for all would make each page replace the one before:
 * such a page is called by a hash of its text.
 */
final class PageId {
  private static final String PACKED = ".gz";
  private static final int MAX_EXTENSION = 5;

  private PageId() {}

  static String of(Source source, List<String> lines) {
    return source.name().equals(Source.STANDARD_INPUT)
        ? String.format(
            Locale.ROOT, "page-%016x", SeenIds.hash(String.join("\n", lines).replace("\r", "")))
        : source
            .file()
            .map(Path::getFileName)
            .map(Path::toString)
            .map(PageId::bare)
            .orElseGet(() -> bare(source.name().substring(source.name().lastIndexOf('/') + 1)));
  }

  private static String bare(String name) {
    boolean packed = name.toLowerCase(Locale.ROOT).endsWith(PACKED);
    String unpacked = packed ? name.substring(0, name.length() - PACKED.length()) : name;
    int dot = unpacked.lastIndexOf('.');
    String bare =
        dot >= 0 && isExtension(unpacked.substring(dot + 1))
            ? unpacked.substring(0, dot)
            : unpacked;
    return bare.isBlank() ? name : bare;
  }

  /** Letters, perhaps with digits behind: not the end of a name such as {@code 2016.06.23}. */
  private static boolean isExtension(String end) {
    return !end.isEmpty()
        && end.length() <= MAX_EXTENSION
        && Character.isLetter(end.charAt(0))
        && end.chars().allMatch(Character::isLetterOrDigit);
  }
}
