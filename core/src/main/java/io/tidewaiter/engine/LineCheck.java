package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Doubt;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Screens one line: collects findings, adds up their points and decides. Used once. */
final class LineCheck {

  private static final Comparator<Finding> ORDER = Comparator.comparingInt(
          (Finding finding) -> -finding.points())
      .thenComparing(Finding::code)
      .thenComparing(finding -> finding.field().orElse(""));

  /** Further matches that are told one by one; a chapter alone meets more than a hundred. */
  private static final int MAX_FURTHER = 10;

  private final RuleSet rules;
  private final RiskModel model;
  private final ShipmentFacts shipment;
  private final LineItem line;
  private final int position;
  private final String pointer;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<NotChecked> notChecked = new LinkedHashSet<>();
  private final @Nullable CodeReading reading;
  private List<Scored> matches = List.of();
  private Verdict floor = Verdict.CLEAR;

  LineCheck(RuleSet rules, ShipmentFacts shipment, LineItem line, int position) {
    this.rules = rules;
    this.model = rules.riskModel();
    this.shipment = shipment;
    this.line = line;
    this.position = position;
    this.pointer = "/lines/" + position;
    reading = line.hsCode()
        .value()
        .map(code -> CodeReading.of(code, expectedEdition(), rules.hsTables()))
        .orElse(null);
  }

  LineScreening screen() {
    checkCode();
    checkGoods();
    checkDestination();
    checkDate();
    checkInput();
    checkBans();
    checkDoubts();
    int sum = model.base() + findings.stream().mapToInt(Finding::points).sum();
    int score = RiskModel.clamp(sum);
    findings.sort(ORDER);
    addCap(sum);
    Verdict verdict = model.band(score).verdict().atLeast(floor);
    return new LineScreening(
        position,
        line.id().value().orElse(null),
        line.hsCode().value().orElse(null),
        reading == null ? null : reading.found().orElse(null),
        verdict,
        score,
        model.band(score),
        model.base(),
        matches.stream().map(Scored::match).toList(),
        findings,
        List.copyOf(notChecked),
        range());
  }

  private HsEdition expectedEdition() {
    return line.hsEdition().value().orElse(shipment.edition());
  }

  private void checkCode() {
    if (reading == null) {
      String code = line.hsCode().isAbsent() ? "data.code.absent" : "data.code.unreadable";
      Finding.Builder finding =
          Finding.builder(code, Factor.DATA, 0).field(pointer + "/hsCode").say(code);
      line.hsCode().unreadableText().ifPresent(text -> finding.evidence("text", text));
      line.hsCode().reason().ifPresent(reason -> finding.evidence("reason", reason));
      findings.add(finding.build());
      essentialUnchecked("goods", pointer + "/hsCode");
    } else if (reading.found().isEmpty()) {
      addUnknownCode(reading);
      essentialUnchecked("goods", pointer + "/hsCode");
    } else {
      checkEdition(reading, reading.found().get());
    }
  }

  private void checkEdition(CodeReading read, HsEdition found) {
    if (found != read.expected() || read.isUntraced()) {
      addOtherEdition(read, found);
    }
    if (read.isUntraced()) {
      essentialUnchecked("goods", pointer + "/hsCode");
    }
  }

  private void addUnknownCode(CodeReading unknown) {
    Finding.Builder finding = Finding.builder("data.code.unknown", Factor.DATA, 0)
        .field(pointer + "/hsCode")
        .say("data.code.unknown")
        .evidence("hs", unknown.stated().toString())
        .evidence("oldest", HsEdition.oldest().title())
        .evidence("newest", rules.hsEdition().title());
    unknown
        .judgedAs()
        .ifPresent(
            prefix -> finding.say("data.code.judged-as").evidence("prefix", prefix.toString()));
    findings.add(finding.build());
  }

  private void addOtherEdition(CodeReading other, HsEdition found) {
    boolean older = found.compareTo(other.expected()) < 0;
    String code = older ? "data.code.older" : "data.code.newer";
    Finding.Builder finding = Finding.builder(code, Factor.DATA, 0)
        .field(pointer + "/hsCode")
        .say(code)
        .evidence("hs", other.stated().toString())
        .evidence("expected", other.expected().title())
        .evidence("edition", found.title());
    if (other.translated() && !other.partial()) {
      addWhereItWent(finding, other);
    }
    findings.add(finding.build());
  }

  private static void addWhereItWent(Finding.Builder finding, CodeReading old) {
    if (old.isUntraced()) {
      finding.say("data.code.untraced");
    } else if (old.successors().isEmpty()) {
      finding.say("data.code.unlinked");
    } else {
      finding
          .say("data.code.successors")
          .evidence(
              "successors",
              old.successors().stream().map(HsCode::toString).collect(Collectors.joining(", ")));
    }
  }

  private void checkGoods() {
    if (reading == null) {
      return;
    }
    matches = new Matcher(shipment.index(), model, rules.hsEdition()).match(reading, tariff());
    int told = Math.min(matches.size(), MAX_FURTHER + 1);
    for (int i = 0; i < told; i++) {
      findings.add(goodsFinding(reading, matches.get(i), i > 0));
    }
    if (told < matches.size()) {
      findings.add(Finding.builder("goods.more", Factor.GOODS, 0)
          .field(pointer + "/hsCode")
          .say("goods.more")
          .evidence("count", matches.size() - told)
          .build());
    }
  }

  private Optional<Nomenclature> tariff() {
    return line.nomenclature().isAbsent()
        ? shipment.tariff()
        : line.nomenclature().value();
  }

  private Finding goodsFinding(CodeReading code, Scored scored, boolean further) {
    var entry = scored.match().entry();
    Finding.Builder finding = Finding.builder(
            scored.match().list().findingCode(entry),
            Factor.GOODS,
            further ? 0 : scored.points(model))
        .field(pointer + "/hsCode")
        .say(sentence(scored))
        .evidence("hs", code.stated().toString())
        .evidence("precision", scored.match().precision().name())
        .evidence("list", scored.match().list().title())
        .evidence("entry", entry.code().toString())
        .evidence("item", item(scored))
        .source(entry.basis().source());
    scored
        .match()
        .via()
        .ifPresent(via -> finding
            .say("goods.translated")
            .evidence("via", via.toString())
            .evidence("edition", code.found().map(HsEdition::title).orElse("")));
    if (scored.posting().retired()) {
      finding.say("goods.retired");
    }
    entry.tier().ifPresent(tier -> finding.say("goods.tier").evidence("tier", tier));
    if (!entry.validity().isStartTraced()) {
      finding.say("goods.untraced");
    }
    if (further && scored.certainPoints() > 0) {
      finding.say("goods.further");
    }
    entry.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }

  private static String sentence(Scored scored) {
    Doubt doubt = scored.doubt();
    if (doubt != null) {
      return switch (doubt) {
        case COARSE -> "goods.possible.coarse";
        case NOMENCLATURE -> "goods.possible.nomenclature";
        case EDITION -> "goods.possible.edition";
        case SCOPE -> "goods.possible.scope";
      };
    }
    return switch (scored.match().precision()) {
      case EXACT -> "goods.exact";
      case WITHIN, POSSIBLE -> "goods.within";
    };
  }

  private static String item(Scored scored) {
    var entry = scored.match().entry();
    return entry.description().isEmpty()
        ? entry.code().toString()
        : entry.code() + " (" + entry.description() + ")";
  }

  private void checkDestination() {
    Optional<Destination> destination = shipment.destination();
    if (destination.isPresent()) {
      findings.add(destination.get().finding());
      if (destination.get().tier() == DestinationTier.EMBARGOED) {
        floor = floor.atLeast(Verdict.HOLD);
      }
      return;
    }
    findings.add(Finding.builder("data.country.unreadable", Factor.DATA, 0)
        .field("/destination")
        .say("data.country.unreadable")
        .evidence("text", shipment.stated().destination().unreadableText().orElse(""))
        .evidence("reason", shipment.stated().destination().reason().orElse(""))
        .build());
    essentialUnchecked("destination", "/destination");
  }

  private void checkDate() {
    var date = shipment.stated().date();
    if (date.isUnreadable()) {
      findings.add(Finding.builder("data.date.unreadable", Factor.DATA, 0)
          .field("/date")
          .say("data.date.unreadable")
          .evidence("text", date.unreadableText().orElse(""))
          .evidence("reason", date.reason().orElse(""))
          .evidence("asOf", shipment.asOf().toString())
          .build());
      essentialUnchecked("date", "/date");
    } else if (shipment.isLawOfUnknownDay()) {
      findings.add(Finding.builder("data.date.absent", Factor.DATA, 0)
          .field("/date")
          .say("data.date.absent")
          .evidence("asOf", shipment.asOf().toString())
          .build());
      essentialUnchecked("date", "/date");
    } else if (shipment.isBeforeTheRules()) {
      findings.add(Finding.builder("data.date.uncovered", Factor.DATA, 0)
          .field("/date")
          .say("data.date.uncovered")
          .evidence("asOf", shipment.asOf().toString())
          .evidence("oldest", HsEdition.oldest().title())
          .build());
      essentialUnchecked("date", "/date");
    } else if (shipment.isBeyondTheRules()) {
      findings.add(Finding.builder("data.date.beyond", Factor.DATA, 0)
          .field("/date")
          .say("data.date.beyond")
          .evidence("asOf", shipment.asOf().toString())
          .evidence("years", ShipmentFacts.YEARS_OF_AN_EDITION)
          .evidence("legalState", rules.legalState().toString())
          .build());
      essentialUnchecked("date", "/date");
    }
  }

  private void checkInput() {
    List<Unreadable> unreadable = new ArrayList<>(shipment.unreadable());
    unreadable.addAll(Unreadable.of(line, pointer));
    for (Unreadable field : unreadable) {
      findings.add(Finding.builder("data.unreadable", Factor.DATA, 0)
          .field(field.pointer())
          .say("data.unreadable")
          .evidence("reason", field.reason())
          .build());
      essentialUnchecked("input", field.pointer());
    }
  }

  private void essentialUnchecked(String check, String missing) {
    notChecked.add(new NotChecked(check, missing));
    floor = floor.atLeast(Verdict.INCOMPLETE);
  }

  private void checkBans() {
    List<Ban> bans = shipment.destination().map(Destination::bans).orElse(List.of());
    for (Ban ban : bans) {
      List<Scored> named = matches.stream()
          .filter(scored -> scored.match().list().id().equals(ban.list()))
          .sorted(Comparator.comparing(Scored::isPossible))
          .toList();
      if (!named.isEmpty()) {
        addBan(ban, named.get(0));
      }
    }
  }

  private void addBan(Ban ban, Scored scored) {
    floor = floor.atLeast(scored.isPossible() ? Verdict.INCOMPLETE : Verdict.PROHIBITED);
    Finding.Builder finding = Finding.builder("law." + ban.row().id(), Factor.LAW, 0)
        .field(pointer + "/hsCode")
        .say(scored.isPossible() ? "law.ban.possible" : "law.ban")
        .evidence("jurisdiction", ban.jurisdiction().code())
        .evidence("list", scored.match().list().title())
        .evidence("entry", scored.match().entry().code().toString())
        .evidence("item", item(scored))
        .evidence("country", ban.destination().name())
        .source(ban.basis().source())
        .source(scored.match().entry().basis().source());
    if (!ban.validity().isStartTraced() || !scored.match().entry().validity().isStartTraced()) {
      finding.say("law.untraced");
    }
    ban.row().foreignPack().ifPresent(finding::pack);
    findings.add(finding.build());
  }

  /** A possible match that would take the line out of CLEAR if it were certain must not be cleared. */
  private void checkDoubts() {
    int destination = shipment.destination().map(d -> d.finding().points()).orElse(0);
    int certain = certainPoints(matches);
    for (Scored scored : matches) {
      if (!scored.isPossible()) {
        continue;
      }
      notChecked.add(new NotChecked("goods.precision", pointer + missingFor(scored)));
      int score =
          RiskModel.clamp(model.base() + Math.max(certain, scored.certainPoints()) + destination);
      if (model.band(score).verdict() != Verdict.CLEAR) {
        floor = floor.atLeast(scored.match().list().possible());
      }
    }
  }

  private String missingFor(Scored scored) {
    return scored.doubt() == Doubt.NOMENCLATURE && line.nomenclature().isAbsent()
        ? "/nomenclature"
        : "/hsCode";
  }

  private static int certainPoints(List<Scored> scored) {
    return mostPoints(scored.stream().filter(match -> !match.isPossible()));
  }

  private static int mostPoints(Stream<Scored> scored) {
    return scored.mapToInt(Scored::certainPoints).max().orElse(0);
  }

  private void addCap(int sum) {
    int score = RiskModel.clamp(sum);
    if (score != sum) {
      String code = sum < 0 ? "cap.floor" : "cap.ceiling";
      findings.add(Finding.builder(code, Factor.CAP, score - sum).say(code).build());
    }
  }

  /** What the score could be if everything that could not be checked were known. */
  private ScoreRange range() {
    return shipment.possibleIndexes().stream()
        .map(this::range)
        .reduce(ScoreRange::union)
        .orElseThrow();
  }

  private ScoreRange range(RuleIndex index) {
    int goodsLow = 0;
    int goodsHigh = index.maxGoodsPoints();
    if (reading != null
        && reading.found().isPresent()
        && !reading.isUntraced()
        && !line.hsEdition().isUnreadable()) {
      List<Scored> met = index == shipment.index()
          ? matches
          : new Matcher(index, model, rules.hsEdition()).match(reading, tariff());
      goodsLow = certainPoints(met);
      goodsHigh = mostPoints(met.stream());
    }
    int destinationLow = shipment.leastDestinationPoints(index);
    int destinationHigh = shipment.mostDestinationPoints(index);
    return new ScoreRange(
        RiskModel.clamp(model.base() + goodsLow + destinationLow),
        RiskModel.clamp(model.base() + goodsHigh + destinationHigh));
  }
}
