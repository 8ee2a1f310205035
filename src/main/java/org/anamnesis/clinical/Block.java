package org.anamnesis.clinical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and strings in the order they were added, as bytes: each distinct string stands there
 * once. Reading copies the numbers as a whole and cuts the strings out of one text, which takes
 * milliseconds where nothing is compiled yet.
 */
final class Block {
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private int[] numbers = new int[1 << 10];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void add(String string) {
    Integer number = known.putIfAbsent(string, strings.size());
    if (number == null) {
      strings.add(string);
    }
    add(number == null ? strings.size() - 1 : number);
  }

  byte[] bytes() {
    byte[] text = String.join("", strings).getBytes(UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * (2 + strings.size() + size) + text.length);
    bytes.putInt(strings.size()).putInt(size);
    strings.forEach(string -> bytes.putInt(string.length()));
    for (int i = 0; i < size; i++) {
      bytes.putInt(numbers[i]);
    }
    return bytes.put(text).array();
  }

  /** Goes through a block from its start. */
  static final class Reader {
    private final String[] strings;
    private final int[] numbers;
    private int at;

    Reader(byte[] block) {
      ByteBuffer bytes = ByteBuffer.wrap(block);
      strings = new String[bytes.getInt()];
      numbers = new int[bytes.getInt()];
      int[] lengths = new int[strings.length];
      bytes.asIntBuffer().get(lengths).get(numbers);
      int text = Integer.BYTES * (2 + lengths.length + numbers.length);
      String all = new String(block, text, block.length - text, UTF_8);
      int from = 0;
      for (int i = 0; i < lengths.length; i++) {
        strings[i] = all.substring(from, from + lengths[i]);
        from += lengths[i];
      }
    }

    int number() {
      return numbers[at++];
    }

    String string() {
      return strings[numbers[at++]];
    }
  }
}
