package io.tidewaiter.benchmarks;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowGoods;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Analyses a file of trade statistics; run in a process of its own, whose memory is limited. */
final class FlowChild {

  private FlowChild() {}

  /**
   * Says rows, microseconds, lanes, what was exported and imported on them, and the most memory that the process has
   * held, in KiB; minus one where the system does not tell.
   *
   * @param args the file, and the basket or {@code all} for a lane for each code
   */
  public static void main(String[] args) throws IOException {
    RuleSet rules = StandardRules.load();
    long start = System.nanoTime();
    FlowAnalysis.Builder builder = FlowAnalysis.builder();
    if (args[1].equals("all")) {
      builder.hsTables(rules.hsTables());
    } else {
      builder.goods(FlowGoods.of(rules.controlList(args[1]).orElseThrow(), rules.hsTables()));
    }
    FlowAnalysis analysis = builder.build();
    try (FlowReader reader = FlowReader.open(Files.newInputStream(Path.of(args[0])))) {
      analysis.add(reader);
    }
    List<Lane> lanes = analysis.lanes(FlowPeriod.parse(FlowFile.period()));
    long micros = (System.nanoTime() - start) / 1000;
    System.out.println(analysis.rows() + " " + micros + " " + lanes.size() + " "
        + sum(lanes, lane -> lane.figures().exported()) + " "
        + sum(lanes, lane -> lane.figures().imported()) + " " + PeakMemory.residentKibibytes());
  }

  private static String sum(List<Lane> lanes, Function<Lane, @Nullable BigDecimal> figure) {
    return lanes.stream()
        .map(figure)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toBigIntegerExact()
        .toString();
  }
}
