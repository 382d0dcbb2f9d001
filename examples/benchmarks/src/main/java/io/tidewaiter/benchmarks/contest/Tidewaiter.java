package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Match;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our engine. Its answers are those that all others are held to. */
final class Tidewaiter implements Contestant {

  private final Screener screener;
  private final List<Shipment> shipments;
  private final Answers answers;
  private final Map<String, Integer> rowById = new HashMap<>();

  Tidewaiter(Contest contest) {
    screener = contest.screener();
    shipments = contest.shipments();
    answers = new Answers(shipments.size());
    contest.plainRules().goods().forEach(row -> rowById.putIfAbsent(row.id(), row.index()));
  }

  @Override
  public void decide(int from, int to) {
    for (int i = from; i < to; i++) {
      Decision decision = screener.decide(shipments.get(i));
      answers.set(i, decision.verdict(), decision.score(), row(decision.matchOrNull()));
    }
  }

  private int row(@Nullable Match match) {
    return match == null
        ? Answers.NO_ENTRY
        : rowById.getOrDefault(match.entry().row().id(), Answers.NO_ENTRY);
  }

  @Override
  public Answers answers() {
    return answers;
  }

  @Override
  public List<List<String>> entries(int from, int to) {
    List<List<String>> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Screening screening = screener.screen(shipments.get(i));
      all.add(screening.lines().get(0).matches().stream()
          .map(match -> match.entry().row().id())
          .sorted()
          .toList());
    }
    return all;
  }
}
