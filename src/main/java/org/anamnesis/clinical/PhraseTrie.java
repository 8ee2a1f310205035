package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Phrases by their words, for the longest match at a position. Immutable once filled. */
final class PhraseTrie<T> {
  private final Node<T> root;

  PhraseTrie() {
    this(new Node<>());
  }

  private PhraseTrie(Node<T> root) {
    this.root = root;
  }

  /** Reads what {@link #write} wrote. */
  static <T> PhraseTrie<T> read(Block.Reader in, List<T> values) {
    return new PhraseTrie<>(Node.read(in, values));
  }

  /** Writes all phrases, each with the index of its value. */
  void write(Block out, List<T> values) {
    Map<T, Integer> numbers = new HashMap<>();
    values.forEach(value -> numbers.put(value, numbers.size()));
    root.write(out, numbers);
  }

  /** Adds a phrase; returns the value it had before, which stays. */
  @Nullable T add(List<String> phrase, T value) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.child(word);
    }
    T before = node.value;
    if (before == null) {
      node.value = value;
    }
    return before;
  }

  /** The value of a whole phrase, null if it was not added. */
  @Nullable T get(List<String> phrase) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.next(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  /** Adds all phrases of another one that are not here yet, each with what its value becomes. */
  void addAll(PhraseTrie<T> other, Change<T> change) {
    root.addAll(other.root, change);
  }

  /** What the value of a phrase becomes; null leaves the phrase out. */
  interface Change<T> {
    @Nullable T of(T value);
  }

  /** Visits all phrases, in no particular order. */
  void forEach(BiConsumer<List<String>, T> visitor) {
    root.visit(new ArrayList<>(), visitor);
  }

  /** Where the phrases go on that begin with a word, null if none does. */
  @Nullable Node<T> start(String word) {
    return root.next(word);
  }

  /** Most nodes lead to one word at most: only the others need a map. */
  static final class Node<T> {
    private @Nullable String firstWord;
    private @Nullable Node<T> first;
    private @Nullable Map<String, Node<T>> others;
    private @Nullable T value;

    /** A bit for the hash of each next word: most of what a text goes on with ends here. */
    private long filter;

    @Nullable T value() {
      return value;
    }

    /** Follows one word. */
    @Nullable Node<T> next(String word) {
      if ((filter >>> word.hashCode() & 1) == 0) {
        return null;
      }
      if (word.equals(firstWord)) {
        return first;
      }
      return others == null ? null : others.get(word);
    }

    private Node<T> child(String word) {
      Node<T> known = next(word);
      if (known != null) {
        return known;
      }
      Node<T> child = new Node<>();
      put(word, child);
      return child;
    }

    private void put(String word, Node<T> child) {
      filter |= 1L << word.hashCode();
      if (firstWord == null) {
        firstWord = word;
        first = child;
      } else {
        if (others == null) {
          others = new HashMap<>(4);
        }
        others.put(word, child);
      }
    }

    private void visit(List<String> phrase, BiConsumer<List<String>, T> visitor) {
      if (value != null) {
        visitor.accept(phrase, value);
      }
      if (firstWord != null && first != null) {
        visit(firstWord, first, phrase, visitor);
      }
      if (others != null) {
        others.forEach((word, node) -> visit(word, node, phrase, visitor));
      }
    }

    private static <T> void visit(
        String word, Node<T> node, List<String> phrase, BiConsumer<List<String>, T> visitor) {
      phrase.add(word);
      node.visit(phrase, visitor);
      phrase.removeLast();
    }

    private void addAll(Node<T> other, Change<T> change) {
      if (value == null && other.value != null) {
        value = change.of(other.value);
      }
      if (other.firstWord != null && other.first != null) {
        child(other.firstWord).addAll(other.first, change);
      }
      if (other.others != null) {
        other.others.forEach((word, node) -> child(word).addAll(node, change));
      }
    }

    /** The value, then each word and where it leads. */
    private void write(Block out, Map<T, Integer> numbers) {
      out.add(value == null ? 0 : 1 + Objects.requireNonNull(numbers.get(value)));
      out.add((first == null ? 0 : 1) + (others == null ? 0 : others.size()));
      if (firstWord != null && first != null) {
        out.add(firstWord);
        first.write(out, numbers);
      }
      if (others != null) {
        others.forEach(
            (word, node) -> {
              out.add(word);
              node.write(out, numbers);
            });
      }
    }

    private static <T> Node<T> read(Block.Reader in, List<T> values) {
      Node<T> node = new Node<>();
      int value = in.number();
      if (value > 0) {
        node.value = values.get(value - 1);
      }
      for (int children = in.number(); children > 0; children--) {
        node.put(in.string(), read(in, values));
      }
      return node;
    }
  }
}
