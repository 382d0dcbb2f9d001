package io.tidewaiter.engine;

import io.tidewaiter.engine.DescriptionReading.NamedGoods;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Neighbours;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what a description says the goods are against the code of its line. */
final class DescribedGoods {

  private final RuleSet rules;
  private final RuleIndex index;
  private final Goods goods;

  DescribedGoods(RuleSet rules, RuleIndex index, Goods goods) {
    this.rules = rules;
    this.index = index;
    this.goods = goods;
  }

  /**
   * What a description told.
   *
   * @param findings what was found
   * @param code the code of what was or may be found that gives points; empty if nothing is
   * @param leastPoints the points that this gives at least
   * @param mostPoints the points that it could give at most
   */
  record Told(List<Finding> findings, String code, int leastPoints, int mostPoints) {
    static final Told NOTHING = new Told(List.of(), "", 0, 0);
  }

  /** An entry whose goods a description names. */
  private record Named(Posting posting, NamedGoods goods) {}

  /** The most points that a description could give. */
  int mostPoints(Exemptions exemptions) {
    return RiskModel.DESCRIPTION_CODES.stream()
        .filter(code -> !exemptions.excuse(code))
        .mapToInt(this::points)
        .max()
        .orElse(0);
  }

  private int points(String code) {
    return rules.riskModel().points(code).orElse(0);
  }

  /** Whether there are goods on a list that the code of the line may not be on. */
  boolean couldBeListed() {
    return !goods.isKnown()
        || index.goods().described().lists().stream()
            .anyMatch(list -> !goods.areOn(List.of(list)).isYes());
  }

  /**
   * What a description tells.
   *
   * @param position the place of its line in the shipment
   */
  Told told(DescriptionReading reading, int position) {
    if (reading.goods().isEmpty() && goods.matches().isEmpty()) {
      return Told.NOTHING;
    }
    Optional<Named> named = named(reading.goods());
    if (named.isEmpty()) {
      return misdescribed(reading, Optional.empty());
    }
    String list = named.get().posting().list().id();
    Answer listed = goods.areStatedOn(list);
    if (listed.isYes()) {
      return misdescribed(reading, named);
    }
    String code = named.get().goods().strength().suffices()
        ? RiskModel.NAMES_LISTED_GOODS
        : RiskModel.SUGGESTS_LISTED_GOODS;
    if (listed.isUnknown()) {
      return new Told(List.of(), code, 0, points(code));
    }
    Finding finding = finding(code, named.get(), position);
    int least = goods.areOn(List.of(list)).isNo() ? points(code) : 0;
    return new Told(List.of(finding), code, least, points(code));
  }

  /** Of the goods that are on lists and no neighbours of the stated ones those that most speaks for. */
  private Optional<Named> named(List<NamedGoods> all) {
    for (NamedGoods one : all) {
      Optional<Posting> posting = index.goods().described().posting(one.code());
      if (posting.isPresent() && !isNeighbour(one.code())) {
        return Optional.of(new Named(posting.get(), one));
      }
    }
    return Optional.empty();
  }

  private boolean isNeighbour(HsCode described) {
    CodeReading reading = goods.reading();
    if (reading == null) {
      return false;
    }
    for (Neighbours neighbours : index.goods().described().neighbours()) {
      if (neighbours.goods().stream().anyMatch(described::isWithin)
          && reading.targets().stream()
              .anyMatch(target -> neighbours.codes().stream().anyMatch(target::isWithin))) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(String code, Named named, int position) {
    Finding.Builder finding = Finding.builder(code, Factor.DESCRIPTION, points(code))
        .field(Pointers.description(position))
        .say(code.replaceFirst("^description", "flag"))
        .evidence("hs", stated())
        .evidence("list", rules.title(named.posting().list()))
        .evidence("entry", named.posting().entry().printed())
        .evidence("item", GoodsFindings.item(rules, named.posting().entry()))
        .evidence("words", quoted(named.goods().words()))
        .source(named.posting().entry().basis().source());
    finding.evidence("certainty", named.goods().strength().suffices() ? "NAMED" : "SUGGESTED");
    named
        .goods()
        .pack()
        .or(() -> named.posting().entry().row().foreignPack())
        .ifPresent(finding::pack);
    return finding.build();
  }

  private String stated() {
    CodeReading reading = goods.reading();
    return reading == null ? "?" : reading.stated().toString();
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(Quotes::shown)
        .map(ForeignText::quoted)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What speaks of other goods than the listed ones that the code stands for; it takes no points off. */
  private Told misdescribed(DescriptionReading reading, Optional<Named> named) {
    Optional<Scored> listed = goods.isKnown()
        ? goods.matches().stream()
            .filter(scored -> !scored.isPossible() && !scored.isByArticle())
            .filter(scored ->
                index.goods().described().posting(scored.posting().code()).isPresent())
            .findFirst()
        : Optional.empty();
    if (listed.isEmpty()
        || reading.chapters().get(GoodsSenses.chapter(listed.get().posting().code()))) {
      return Told.NOTHING;
    }
    Finding.Builder finding = Finding.builder("data.code.described-otherwise", Factor.DATA, 0)
        .field(goods.pointer())
        .evidence("hs", stated());
    if (named.isPresent() && named.get().goods().strength().suffices()) {
      finding
          .say("data.code.described-as")
          .evidence("item", GoodsFindings.item(rules, named.get().posting().entry()))
          .evidence("words", quoted(named.get().goods().words()));
    } else if (!reading.others().isEmpty()) {
      finding.say("data.code.described-otherwise").evidence("words", quoted(reading.others()));
    } else {
      return Told.NOTHING;
    }
    return new Told(List.of(finding.build()), "", 0, 0);
  }
}
