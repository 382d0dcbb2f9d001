package io.tidewaiter.engine;

import io.tidewaiter.engine.DescriptionReading.Mention;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Neighbours;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** What a description told: findings, and the points that they give at least and could give at most. */
  record Told(List<Finding> findings, int leastPoints, int mostPoints) {
    static final Told NOTHING = new Told(List.of(), 0, 0);
  }

  /**
   * The goods that a description names.
   *
   * @param posting the entry of the list that weighs most
   * @param strength how much all words together tell
   * @param weight how much speaks for these goods rather than others
   */
  private record Named(Posting posting, Strength strength, int weight, List<Mention> mentions) {}

  /** The most points that a description could give. */
  int mostPoints() {
    return RiskModel.DESCRIPTION_CODES.stream().mapToInt(this::points).max().orElse(0);
  }

  private int points(String code) {
    return rules.riskModel().points(code).orElse(0);
  }

  /** Whether there are goods on a list that the code of the line may not be on. */
  boolean couldBeListed() {
    return !goods.isKnown()
        || index.described().lists().stream()
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
    Answer listed = goods.areOn(List.of(list));
    if (listed.isYes()) {
      return misdescribed(reading, named);
    }
    String code = named.get().strength().suffices()
        ? RiskModel.NAMES_LISTED_GOODS
        : RiskModel.SUGGESTS_LISTED_GOODS;
    if (listed.isUnknown()) {
      return new Told(List.of(), 0, points(code));
    }
    Finding finding = finding(code, named.get(), position);
    return new Told(List.of(finding), points(code), points(code));
  }

  /** The goods that most speaks for, if that is enough; of equals those that are mentioned first. */
  private Optional<Named> named(List<Mention> mentions) {
    Map<HsCode, List<Mention>> byCode = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byCode.computeIfAbsent(mention.code(), code -> new ArrayList<>()).add(mention);
    }
    List<Named> named = new ArrayList<>();
    byCode.forEach((code, words) -> index
        .described()
        .posting(code)
        .filter(posting -> !isNeighbour(code))
        .ifPresent(posting -> strength(words)
            .ifPresent(strength -> named.add(new Named(posting, strength, weight(words), words)))));
    return named.stream()
        .max(Comparator.comparingInt((Named one) -> one.strength().suffices() ? 1 : 0)
            .thenComparingInt(Named::weight));
  }

  /** One word that names goods is enough, or one for their kind and another that suggests them. */
  private static Optional<Strength> strength(List<Mention> words) {
    Strength strongest =
        words.stream().map(Mention::strength).max(Comparator.naturalOrder()).orElseThrow();
    if (strongest.suffices()) {
      return Optional.of(strongest);
    }
    return haveKindAndMore(words) ? Optional.of(Strength.SUGGESTS) : Optional.empty();
  }

  private static boolean haveKindAndMore(List<Mention> words) {
    Set<String> kinds = phrases(words, word -> word.strength() == Strength.KIND);
    Set<String> more = phrases(words, Mention::suggests);
    return !kinds.isEmpty() && !more.isEmpty() && (kinds.size() > 1 || !more.equals(kinds));
  }

  private static Set<String> phrases(List<Mention> words, Predicate<Mention> which) {
    return words.stream().filter(which).map(Mention::phrase).collect(Collectors.toSet());
  }

  private static int weight(List<Mention> words) {
    Set<String> phrases = new TreeSet<>();
    int weight = 0;
    for (Mention word : words) {
      if (phrases.add(word.phrase())) {
        weight += word.strength().weight();
      }
    }
    return weight;
  }

  private boolean isNeighbour(HsCode described) {
    CodeReading reading = goods.reading();
    if (reading == null) {
      return false;
    }
    for (Neighbours neighbours : index.described().neighbours()) {
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
        .field(Pointers.line(position) + "/description")
        .say(code.replaceFirst("^description", "flag"))
        .evidence("hs", stated())
        .evidence("list", rules.title(named.posting().list()))
        .evidence("entry", named.posting().entry().code().toString())
        .evidence("item", GoodsFindings.item(rules, named.posting().entry()))
        .evidence("words", quoted(named.mentions().stream().map(Mention::words)))
        .source(named.posting().entry().basis().source());
    if (!named.strength().suffices()) {
      finding.evidence("certainty", "SUGGESTED");
    } else {
      finding.evidence("certainty", "NAMED");
    }
    named.mentions().stream()
        .flatMap(mention -> mention.pack().stream())
        .findFirst()
        .or(() -> named.posting().entry().row().foreignPack())
        .ifPresent(finding::pack);
    return finding.build();
  }

  private String stated() {
    CodeReading reading = goods.reading();
    return reading == null ? "?" : reading.stated().toString();
  }

  private static String quoted(Stream<String> words) {
    return words
        .map(ForeignText::quoted)
        .distinct()
        .limit(DescriptionReading.MAX_QUOTED)
        .collect(Collectors.joining(", "));
  }

  /** What speaks of other goods than the listed ones that the code stands for; it takes no points off. */
  private Told misdescribed(DescriptionReading reading, Optional<Named> named) {
    Optional<Scored> listed = goods.isKnown()
        ? goods.matches().stream()
            .filter(scored -> !scored.isPossible())
            .filter(scored -> index.described().posting(scored.posting().code()).isPresent())
            .findFirst()
        : Optional.empty();
    if (listed.isEmpty()
        || reading.chapters().contains(listed.get().posting().code().first(2).digits())) {
      return Told.NOTHING;
    }
    Finding.Builder finding = Finding.builder("data.code.described-otherwise", Factor.DATA, 0)
        .field(goods.pointer())
        .evidence("hs", stated());
    if (named.isPresent() && named.get().strength().suffices()) {
      finding
          .say("data.code.described-as")
          .evidence("item", GoodsFindings.item(rules, named.get().posting().entry()))
          .evidence("words", quoted(named.get().mentions().stream().map(Mention::words)));
    } else if (!reading.others().isEmpty()) {
      finding
          .say("data.code.described-otherwise")
          .evidence("words", quoted(reading.others().stream()));
    } else {
      return Told.NOTHING;
    }
    return new Told(List.of(finding.build()), 0, 0);
  }
}
