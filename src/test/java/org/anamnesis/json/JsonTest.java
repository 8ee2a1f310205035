package org.anamnesis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anamnesis.model.RecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void of_plainTree_isCompactAndInOrder() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("z", Arrays.asList(1, 2L, -0.5, 1.5f, 1e-5, new BigDecimal("1.10"), null));
    tree.put("a", Map.of("é", "\"\\\n中😀"));
    tree.put("set", new TreeSet<>(List.of("b", "a")));
    tree.put("none", Optional.empty());
    tree.put("some", Optional.of(List.of(true, false)));
    tree.put("null", null);

    assertThat(Json.of(tree))
        .isEqualTo(
            "{\"z\":[1,2,-0.5,1.5,1.0E-5,1.10,null],\"a\":{\"é\":\"\\\"\\\\\\n中😀\"},"
                + "\"set\":[\"a\",\"b\"],\"none\":null,\"some\":[true,false],\"null\":null}");
  }

  @Test
  void of_scalars_areJson() {
    assertThat(Json.of(null)).isEqualTo("null");
    assertThat(Json.of("a\u0000b")).isEqualTo("\"a\\u0000b\"");
    assertThat(Json.of(7)).isEqualTo("7");
    assertThat(Json.of(Optional.of(true))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void cannotWrite_numberThatIsNone(double number) {
    assertThatThrownBy(() -> Json.of(List.of(number)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(number + " has no JSON form; allowed: finite numbers");
    assertThatThrownBy(() -> Json.of((float) number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cannotWrite_otherTypes() {
    assertThatThrownBy(() -> Json.of(List.of(Thread.State.NEW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "java.lang.Thread$State has no JSON form; allowed: null, String, Boolean, Number,"
                + " Optional, Collection, Map");
    assertThatThrownBy(() -> Json.of(Map.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a Map has the key 1; allowed: keys that are Strings");
  }

  @Test
  void cannotWrite_tooDeep() {
    Object deep = List.of(1);
    for (int i = 0; i < 5_000; i++) {
      deep = List.of(deep);
    }
    Object tree = deep;

    assertThatThrownBy(() -> Json.of(tree))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value is nested too deep; allowed: 100 levels");
  }

  @Test
  void fields_flatObject_areTexts() throws RecordException {
    assertThat(
            Json.fields(
                "{\"text\":\"my calf\",\"id\":7,\"weight\":1.50,\"urgent\":true,\"note\":null,"
                    + "\"list\":[1],\"object\":{\"a\":1}}"))
        .containsExactly(
            Map.entry("text", "my calf"),
            Map.entry("id", "7"),
            Map.entry("weight", "1.50"),
            Map.entry("urgent", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"id\":1", "{\"id\":1,\"id\":2}", "{\"id\":1}{}"})
  void fields_badLine_isRefused(String line) {
    assertThatThrownBy(() -> Json.fields(line)).isInstanceOf(RecordException.class);
  }
}
