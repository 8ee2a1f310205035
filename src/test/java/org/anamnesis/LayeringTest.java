package org.anamnesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages import each other only as the architecture's table of rooms allows. */
class LayeringTest {
  @TempDir Path classes;

  @Test
  void mainClasses_everyRoom_importsOnlyTheRoomsOnItsLine() throws IOException {
    MainClasses.copyTo(classes);

    Rooms rooms = Rooms.of(classes);

    assertThat(rooms.violations()).isEmpty();
    assertThat(rooms.names())
        .contains(
            "model", "json", "ingest", "clinical", "ranking", "index", "search", "", "evaluation");
  }

  @Test
  void plantedViolations_ofEverySort_areAllFound() {
    compile(
        source("org.anamnesis.json.Codec", "tools.jackson.databind.JsonNode tree;"),
        source("org.anamnesis.model.Noun", "org.apache.lucene.util.BytesRef bytes;"),
        source("org.anamnesis.ranking.Scorer", "org.apache.lucene.util.BytesRef bytes;"),
        source("org.anamnesis.clinical.Fine", "org.apache.lucene.util.BytesRef bytes;"),
        source("org.anamnesis.clinical.Finder", "org.apache.lucene.search.Query query;"),
        source("org.anamnesis.search.Parser", "tools.jackson.databind.JsonNode tree;"),
        source("org.anamnesis.index.Upward", "org.anamnesis.search.Parser parser;"),
        source("org.anamnesis.search.Downward", "org.anamnesis.index.Upward index;"),
        source("org.anamnesis.ingest.Command", "picocli.CommandLine command;"),
        source("org.anamnesis.evaluation.Fine", "org.anamnesis.search.Downward search;"),
        source("org.anamnesis.evaluation.Baseline", "org.apache.lucene.search.Query query;"),
        source("org.anamnesis.cli.Fine", "picocli.CommandLine command; org.anamnesis.Door door;"),
        source("org.anamnesis.Door", "org.anamnesis.cli.Fine command;"),
        source("org.anamnesis.util.Strings", "String text;"));

    assertThat(Rooms.of(classes).violations())
        .containsExactlyInAnyOrder(
            "org.anamnesis.model.Noun -> org.apache.lucene.util.BytesRef",
            "org.anamnesis.ranking.Scorer -> org.apache.lucene.util.BytesRef",
            "org.anamnesis.clinical.Finder -> org.apache.lucene.search.Query",
            "org.anamnesis.search.Parser -> tools.jackson.databind.JsonNode",
            "org.anamnesis.index.Upward -> org.anamnesis.search.Parser",
            "package org.anamnesis.index is part of a cycle",
            "package org.anamnesis.search is part of a cycle",
            "org.anamnesis.ingest.Command -> picocli.CommandLine",
            "org.anamnesis.evaluation.Baseline -> org.apache.lucene.search.Query",
            "org.anamnesis.Door -> org.anamnesis.cli.Fine",
            "package org.anamnesis is part of a cycle",
            "package org.anamnesis.cli is part of a cycle",
            "package org.anamnesis.util is not in the table");
  }

  private void compile(JavaFileObject... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-Xlint:none",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    assertThat(compiler.getTask(out, null, null, options, null, List.of(sources)).call())
        .as(out.toString())
        .isTrue();
  }

  /** A class with some fields. */
  private static JavaFileObject source(String name, String fields) {
    int dot = name.lastIndexOf('.');
    List<String> lines = new ArrayList<>();
    lines.add("package " + name.substring(0, dot) + ";");
    lines.add("public class " + name.substring(dot + 1) + " { " + fields + " }");
    return new SimpleJavaFileObject(
        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return String.join("\n", lines);
      }
    };
  }
}
