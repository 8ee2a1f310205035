package org.anamnesis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anamnesis.packaging.EmbeddingApp.Run;
import org.anamnesis.packaging.FlatJar.ServiceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is one flat jar, as the README's recipe makes it. */
class FlatJarTest {
  private static final String TRANSFORMERS = "org.apache.maven.plugins.shade.resource.";

  @TempDir Path folder;

  @Test
  void flatJar_withServiceFilesMerged_indexesAndSearches() throws Exception {
    Run run = runFlat(ServiceFiles.MERGED);

    assertThat(run.errors()).doesNotContain("Exception");
    assertThat(run.output()).isEqualTo(EmbeddingApp.OUTPUT);
    assertThat(run.exitCode()).isZero();
  }

  /** So it matters: other modules of Lucene bring formats, too, and what comes first stays. */
  @Test
  void flatJar_withTheFirstServiceFilesOnly_findsNoFormat() throws Exception {
    Run run = runFlat(ServiceFiles.FIRST);

    assertThat(run.errors())
        .contains("An SPI class of type org.apache.lucene.codecs.PostingsFormat with name");
    assertThat(run.exitCode()).isOne();
  }

  @Test
  void readmeRecipe_isTheOneOfOurOwnRunnableJar() throws IOException {
    Recipes.Shading readme = Recipes.readmeShading();
    Recipes.Shading own = Recipes.ownShading();

    assertThat(readme.version()).isEqualTo(own.version());
    assertThat(readme.transformers())
        .containsOnlyKeys(
            TRANSFORMERS + "ServicesResourceTransformer",
            TRANSFORMERS + "ManifestResourceTransformer");
    assertThat(own.transformers())
        .containsKeys(readme.transformers().keySet().toArray(String[]::new));
    assertThat(readme.manifest()).isEqualTo(own.manifest()).containsEntry("Multi-Release", "true");
  }

  /** With the jars in reverse, so that it is not by luck of their order that it works. */
  private Run runFlat(ServiceFiles serviceFiles) throws IOException, InterruptedException {
    List<Path> sources = new ArrayList<>(EmbeddingApp.library());
    sources.add(EmbeddingApp.compile(folder.resolve("classes")));
    Collections.reverse(sources);
    Map<String, String> manifest = new TreeMap<>(Recipes.readmeShading().manifest());
    manifest.put("Main-Class", EmbeddingApp.MAIN_CLASS);
    Path jar = folder.resolve("app.jar");
    FlatJar.write(jar, sources, serviceFiles, manifest);
    return EmbeddingApp.run(
        Path.of(System.getProperty("java.home")), folder, List.of("-jar", jar.toString()));
  }
}
