package io.tidewaiter.benchmarks.contest;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with a rule for each entry; it asks every rule about every line. */
final class EasyRules extends TallyingContestant {

  private static final String LINE = "line";

  private record Line(String digits, int day, Tally tally) {}

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final Facts facts = new Facts();
  private final ByCountry destinations;

  EasyRules(Contest contest) {
    super(contest);
    List<GoodsRow> goods = contest.plainRules().goods();
    for (int i = 0; i < goods.size(); i++) {
      GoodsRow row = goods.get(i);
      rules.register(new RuleBuilder()
          .name("goods " + i)
          .when(known -> meets(row, known.get(LINE)))
          .then(known -> meet(row, known.get(LINE)))
          .build());
    }
    destinations = new ByCountry(contest.plainRules());
  }

  private static boolean meets(GoodsRow row, Line line) {
    return row.inForceOn(line.day())
        && (line.digits().startsWith(row.digits()) || row.digits().startsWith(line.digits()));
  }

  private static void meet(GoodsRow row, Line line) {
    line.tally().meet(row, line.digits().startsWith(row.digits()));
  }

  @Override
  void find(int line, Tally to) {
    facts.put(LINE, new Line(corpus.digits(line), corpus.day(line), to));
    engine.fire(rules, facts);
  }

  @Override
  DestinationRow destination(int line) {
    return destinations.on(corpus.day(line), corpus.country(line));
  }
}
