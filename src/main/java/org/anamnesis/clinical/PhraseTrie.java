package org.anamnesis.clinical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Phrases by their words, for the longest match at a position. Immutable once filled. */
final class PhraseTrie<T> {
  private final Node<T> root = new Node<>();

  /** Adds a phrase; returns the value it had before, which stays. */
  @Nullable T add(List<String> phrase, T value) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, w -> new Node<>());
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
      node = node.next.get(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  /** Visits all phrases, in no particular order. */
  void forEach(BiConsumer<List<String>, T> visitor) {
    visit(root, new ArrayList<>(), visitor);
  }

  private static <T> void visit(
      Node<T> node, List<String> phrase, BiConsumer<List<String>, T> visitor) {
    if (node.value != null) {
      visitor.accept(phrase, node.value);
    }
    node.next.forEach(
        (word, next) -> {
          phrase.add(word);
          visit(next, phrase, visitor);
          phrase.removeLast();
        });
  }

  boolean starts(String word) {
    return root.next.containsKey(word);
  }

  /** Follows one word from a node, or from the root where the node is null. */
  @Nullable Node<T> step(@Nullable Node<T> from, String word) {
    return (from == null ? root : from).next.get(word);
  }

  static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private @Nullable T value;

    @Nullable T value() {
      return value;
    }
  }
}
