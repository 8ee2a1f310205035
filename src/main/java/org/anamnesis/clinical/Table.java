package org.anamnesis.clinical;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A table of the lexicon: tab-separated, the first line that is not a comment ({@code #}) names the
 * columns, {@code |} separates the names in a cell.
 */
final class Table {
  private static final String FOLDER = "/org/anamnesis/lexicon/";

  private final List<Row> rows = new ArrayList<>();
  private final long checksum;

  private Table(String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    checksum = crc.getValue();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      Map<String, Integer> columns = new HashMap<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns.isEmpty()) {
          for (String cell : cells) {
            columns.put(cell.strip(), columns.size());
          }
        } else if (cells.length != columns.size()) {
          throw new IllegalStateException(
              name + ":" + number + ": " + cells.length + " columns; allowed: " + columns.size());
        } else {
          rows.add(new Row(name + ":" + number, columns, cells));
        }
      }
    }
  }

  /** Reads a table that is bundled with the library. */
  static Table bundled(String name) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream(FOLDER + name), name)) {
      return new Table(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** Changes when a byte of the table does. */
  long checksum() {
    return checksum;
  }

  /** One line, by column name. */
  record Row(String place, Map<String, Integer> columns, String[] cells) {
    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalStateException(place + ": no column \"" + column + "\"");
      }
      return cells[index].strip();
    }

    /** The names in a cell, without empty ones. */
    List<String> names(String column, String separator) {
      List<String> names = new ArrayList<>();
      for (String name : get(column).split(separator, -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
      return names;
    }
  }
}
