package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.Nomenclature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Rules with one list of a chosen length, whose entries are made up. */
public final class LongList {

  private static final String ID = "made-up";
  private static final int POINTS = 40;
  private static final long SEED = 20240223;

  private LongList() {}

  /**
   * The given rules with one list in the place of theirs. Its entries have ten or twelve digits and lie in every other
   * subheading, so that a line meets about as many whether the list is long or short.
   */
  public static RuleSet of(RuleSet rules, int entries) {
    ControlList list = new ControlList(
        ID,
        "Made-up articles",
        "TEST",
        Nomenclature.GTIP,
        Verdict.INCOMPLETE,
        entries(rules, entries),
        List.of());
    Map<String, RiskModel.Weight> weights =
        new LinkedHashMap<>(rules.riskModel().weights());
    weights.put("goods." + ID, new RiskModel.Weight(POINTS, "made up"));
    RiskModel model = rules.riskModel();
    return new RuleSet(
        rules.version(),
        rules.legalState(),
        rules.fingerprint(),
        List.of(list),
        rules.countryLists(),
        rules.bans(),
        rules.ratings(),
        rules.tariffs(),
        rules.redFlags(),
        rules.unscreenedFlags(),
        rules.obligations(),
        rules.exemptions(),
        rules.vocabulary(),
        rules.translations(),
        rules.hsTables(),
        new RiskModel(
            model.base(),
            model.possiblePercent(),
            model.elevatedFrom(),
            model.highFrom(),
            model.severeFrom(),
            model.staleAfterDays(),
            weights));
  }

  private static List<CodeEntry> entries(RuleSet rules, int count) {
    Random random = new Random(SEED);
    List<HsCode> subheadings = new ArrayList<>(rules.hsTables().codes(rules.hsEdition()));
    Collections.shuffle(subheadings, random);
    subheadings = subheadings.subList(0, subheadings.size() / 2);
    Set<HsCode> codes = new LinkedHashSet<>();
    for (int i = 0; codes.size() < count; i++) {
      String subheading = subheadings.get(i % subheadings.size()).digits();
      int digits = 10 + 2 * random.nextInt(2);
      StringBuilder code = new StringBuilder(subheading);
      while (code.length() < digits) {
        code.append((char) ('0' + random.nextInt(10)));
      }
      codes.add(HsCode.parse(code.toString()));
    }
    LegalBasis basis = new LegalBasis(Provenance.EDITORIAL, "Made up", "For measuring only");
    return codes.stream()
        .map(code -> new CodeEntry(
            new RowId(ID + "-" + code.digits(), ID),
            code,
            Scope.WHOLE,
            null,
            "",
            Validity.ALWAYS,
            basis))
        .toList();
  }
}
