package org.anamnesis.ranking;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Weights by name, so that tests see each one that there is. */
public final class Weights {
  private static final RecordComponent[] COMPONENTS = RankingWeights.class.getRecordComponents();

  private Weights() {}

  /** All of them, in order. */
  public static List<String> names() {
    return Arrays.stream(COMPONENTS).map(RecordComponent::getName).toList();
  }

  /** The default of one. */
  public static double byDefault(String name) {
    for (RecordComponent component : COMPONENTS) {
      if (component.getName().equals(name)) {
        try {
          return (double) component.getAccessor().invoke(RankingWeights.DEFAULT);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError("no weight " + name);
  }

  /** The defaults, but for some that are 0. */
  public static RankingWeights without(String... off) {
    Set<String> zero = Set.of(off);
    assert names().containsAll(zero) : zero;
    return of(name -> zero.contains(name) ? 0 : byDefault(name));
  }

  /** Weights that a function gives. */
  public static RankingWeights of(ToDoubleFunction<String> weight) {
    Object[] values = names().stream().map(name -> (Object) weight.applyAsDouble(name)).toArray();
    Class<?>[] types = new Class<?>[values.length];
    Arrays.fill(types, double.class);
    try {
      return RankingWeights.class.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
