package org.anamnesis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.anamnesis.WeightsFile;
import org.anamnesis.ranking.RankingWeights;
import picocli.CommandLine.Option;

/** The option that brings weights of one's own. */
final class WeightsOption {
  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "Ranks with these weights, as anamnesis tune writes them. Default: those built in.")
  private Optional<Path> file = Optional.empty();

  RankingWeights weights() throws Failure {
    try {
      return file.isEmpty() ? RankingWeights.DEFAULT : WeightsFile.read(file.get());
    } catch (IOException e) {
      throw Failure.ofInput(Complaints.ofFile(e));
    }
  }
}
