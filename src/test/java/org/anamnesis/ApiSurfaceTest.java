package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.anamnesis.search.Filter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What callers can name of the exported packages does not tie them to Lucene or Jackson. */
class ApiSurfaceTest {
  private static final Set<String> EXPORTED =
      Set.of(
          "org.anamnesis",
          "org.anamnesis.evaluation",
          "org.anamnesis.model",
          "org.anamnesis.ingest",
          "org.anamnesis.search",
          "org.anamnesis.ranking");

  @TempDir Path classes;

  @Test
  void exportedTypes_everySignature_namesNoLuceneOrJacksonType() throws Exception {
    MainClasses.copyTo(classes);
    List<Class<?>> types = publicTypes(exported());

    assertThat(types).contains(SymptomIndex.class, Filter.Dates.class);
    assertThat(types.stream().flatMap(type -> leaks(type).stream())).isEmpty();
  }

  @Test
  void plantedLeaks_ofEverySort_areAllFound() {
    assertThat(String.join("\n", leaks(Leaky.class)))
        .contains("<T extends org.apache.lucene.search.Query>")
        .contains("java.util.concurrent.Callable<tools.jackson.databind.JsonNode>")
        .contains("Leaky.FIELD")
        .contains("component()")
        .contains("Leaky(org.apache.lucene.search.IndexSearcher)")
        .contains("nodes()")
        .contains("array(")
        .contains("bound(")
        .contains("thrown()")
        .doesNotContain("hidden")
        .doesNotContain("HIDDEN");
  }

  /** A leak of every sort. */
  @SuppressWarnings("unused")
  public record Leaky<T extends Query>(IndexSearcher component) implements Callable<JsonNode> {
    public static final Query[] FIELD = {};
    private static final Query[] HIDDEN = {};

    public static List<? extends JsonNode> nodes() {
      return List.of();
    }

    public void array(Query[][] queries) {}

    public <U extends Query> void bound(List<U> queries) {}

    public void thrown() throws LockObtainFailedException {}

    void hidden(Query query) {}

    @Override
    public JsonNode call() {
      throw new UnsupportedOperationException();
    }
  }

  /** The packages that the module's descriptor exports, and at least those we promise. */
  private static Set<String> exported() throws IOException {
    Set<String> exported = new TreeSet<>(EXPORTED);
    Path descriptor = MainClasses.location().resolve("module-info.class");
    if (Files.exists(descriptor)) {
      try (InputStream in = Files.newInputStream(descriptor)) {
        for (ModuleDescriptor.Exports exports : ModuleDescriptor.read(in).exports()) {
          if (!exports.isQualified()) {
            exported.add(exports.source());
          }
        }
      }
    }
    return exported;
  }

  /** The types of the packages that callers can name, nested ones too. */
  private List<Class<?>> publicTypes(Set<String> packages) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
      String name = path.substring(0, path.length() - ".class".length());
      if (packages.contains(name.substring(0, name.lastIndexOf('.')))) {
        Class<?> type = Class.forName(name, false, SymptomIndex.class.getClassLoader());
        if (nameable(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static boolean nameable(Class<?> type) {
    Class<?> at = type;
    while (at != null && visible(at.getModifiers()) && at.getEnclosingMethod() == null) {
      at = at.getEnclosingClass();
    }
    return at == null && !type.isAnonymousClass();
  }

  /** The signatures of a type and its members that name what they should not. */
  private static List<String> leaks(Class<?> type) {
    List<String> signatures = new ArrayList<>();
    signatures.add(type.toGenericString());
    if (type.getGenericSuperclass() != null) {
      signatures.add(type.getName() + " extends " + type.getGenericSuperclass().getTypeName());
    }
    for (java.lang.reflect.Type above : type.getGenericInterfaces()) {
      signatures.add(type.getName() + " implements " + above.getTypeName());
    }
    for (Field field : type.getDeclaredFields()) {
      if (visible(field.getModifiers())) {
        signatures.add(field.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (visible(method.getModifiers())) {
        signatures.add(method.toGenericString());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (visible(constructor.getModifiers())) {
        signatures.add(constructor.toGenericString());
      }
    }
    return signatures.stream()
        .filter(text -> text.contains("org.apache.lucene.") || text.contains("tools.jackson."))
        .toList();
  }

  private static boolean visible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
