package io.tidewaiter.cli;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowGoods;
import io.tidewaiter.flow.FlowLine;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.flow.NotStatisticsException;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes evidence for the score of files of trade statistics. Files of one day are one release and are added up: those
 * of the two sides of a lane, or of several months. Files of different days are releases that may tell the same trade
 * again, so they are judged apart, and the newer one speaks first.
 */
final class FlowEvidence {

  private static final int ROLLING_MONTHS = 12;
  private static final int MAX_FAULTS_TOLD = 10;

  private final List<ControlList> lists;
  private final List<HsCode> listed;
  private final FlowAnalysis byCode;
  private final FlowAnalysis byList;

  private FlowEvidence(RuleSet rules) {
    lists = rules.controlLists().stream()
        .filter(list -> list.entries().stream()
            .anyMatch(entry -> rules.riskModel().points(list.findingCode(entry)).orElse(0) > 0))
        .toList();
    listed = lists.stream()
        .flatMap(list -> list.entries().stream())
        .map(entry -> entry.code())
        .distinct()
        .toList();
    byCode = FlowAnalysis.builder().hsTables(rules.hsTables()).build();
    FlowAnalysis.Builder builder = FlowAnalysis.builder();
    lists.forEach(list -> builder.goods(FlowGoods.of(list, rules.hsTables())));
    byList = builder.build();
  }

  /**
   * Reads files.
   *
   * @throws NotStatisticsException if one of them holds something else, or rows that cannot be read: sums without them
   *     could make a sound lane leak
   */
  static LaneEvidence read(RuleSet rules, List<FlowFile> files) throws IOException {
    SortedMap<LocalDate, List<Path>> releases = new TreeMap<>();
    files.forEach(file ->
        releases.computeIfAbsent(file.published(), day -> new ArrayList<>()).add(file.path()));
    List<LaneEvidence> all = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Path>> release : releases.entrySet()) {
      FlowEvidence evidence = new FlowEvidence(rules);
      for (Path path : release.getValue()) {
        evidence.add(path);
      }
      String names = release.getValue().stream()
          .map(path -> String.valueOf(path.getFileName()))
          .sorted()
          .collect(Collectors.joining(", "));
      all.add(LaneEvidence.of(evidence.lanes(), release.getKey(), names));
    }
    return all.stream().reduce(LaneEvidence::and).orElseThrow();
  }

  private void add(Path path) throws IOException {
    List<String> faults = new ArrayList<>();
    try (FlowReader reader = FlowReader.open(Files.newInputStream(path))) {
      for (FlowLine line : reader) {
        byCode.add(line);
        byList.add(line);
        if (line instanceof FlowLine.Fault fault) {
          faults.add(fault.toString());
        }
        if (faults.size() > MAX_FAULTS_TOLD) {
          break;
        }
      }
    } catch (NotStatisticsException e) {
      throw new NotStatisticsException(path + ": " + e.getMessage());
    }
    if (!faults.isEmpty()) {
      boolean more = faults.size() > MAX_FAULTS_TOLD;
      throw new NotStatisticsException(faults.stream()
          .limit(MAX_FAULTS_TOLD)
          .map(fault -> "\n  " + fault)
          .collect(Collectors.joining(
              "",
              path + " has rows that cannot be read, and without them a sum would be too low:",
              more ? "\n  and more" : "")));
    }
  }

  private List<Lane> lanes() {
    List<Lane> lanes = new ArrayList<>();
    Map<String, Boolean> known = new HashMap<>();
    for (FlowPeriod period : periods(byCode)) {
      byCode.lanes(period).stream()
          .filter(lane -> known.computeIfAbsent(lane.hs(), this::isListed))
          .forEach(lanes::add);
    }
    periods(byList).forEach(period -> lanes.addAll(byList.lanes(period)));
    return lanes;
  }

  /** The year up to the last month, and all spans that are told as one figure. */
  private static Set<FlowPeriod> periods(FlowAnalysis analysis) {
    Set<FlowPeriod> periods = new TreeSet<>();
    analysis.periods().stream().filter(period -> !period.isMonth()).forEach(periods::add);
    analysis
        .covered()
        .ifPresent(all -> periods.add(FlowPeriod.endingWith(all.to(), ROLLING_MONTHS)));
    return periods;
  }

  /** Whether a lane is of a code that screening asks for. */
  private boolean isListed(String hs) {
    return hs.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && listed.stream().anyMatch(HsCode.parse(hs)::overlaps);
  }
}
