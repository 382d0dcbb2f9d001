package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.flow.LaneEvidence.Published;
import io.tidewaiter.flow.LaneStatus;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks trade statistics about the lane of a line: from where the goods leave to where they are meant for, whatever they
 * pass through on the way. Immutable: a line may ask again when its explanation is wanted.
 *
 * <p>Only goods that a list gives points for are asked about. That much of the trade in ordinary goods is lost between
 * two customs, or has multiplied, says nothing of weapons, and would cast suspicion on honest firms. For the same
 * reason a lane of all goods or of a chapter is not asked: the lane of the line's subheading is, else that of its
 * heading, else that of a list it is on, the list that counts first.
 */
final class TradeFlow {

  private static final String CHECK = "flow.lane";

  private static final List<Integer> CODE_DIGITS = List.of(6, 4);

  /**
   * What came of asking for one line.
   *
   * @param found the finding, if there is one
   * @param ifListed what would be found if a merely possible match were certain
   * @param notChecked what could not be told, and for want of what; any finding is possible then, and also none
   */
  record Result(List<Finding> found, List<Finding> ifListed, List<NotChecked> notChecked) {}

  private static final Result NOTHING = new Result(List.of(), List.of(), List.of());

  private static final List<String> LANES = List.of(RiskModel.LEAKING_LANE, RiskModel.SURGING_LANE);

  /**
   * A lane that speaks of the goods of a line.
   *
   * @param goods what the lane is about
   * @param isCertain whether it is known to be about the goods of the line
   */
  private record Hit(Published published, Term goods, boolean isCertain) {}

  private final RuleSet rules;
  private final RiskModel model;
  private final ShipmentFacts shipment;
  private final @Nullable LaneEvidence evidence;
  private final int most;
  private final Optional<LocalDate> day;
  private final Optional<Country> exporter;
  private final Optional<Country> importer;

  /** What comes of asking where there is nobody to ask. */
  private final Result unasked;

  /** What is wanting to know the lane and the day. */
  private final Answer known;

  /** A field that would show another lane, if it were stated. */
  private final Answer certain;

  /**
   * Questions about a shipment.
   *
   * @param evidence the statistics; null if there are none
   */
  TradeFlow(RuleSet rules, ShipmentFacts shipment, @Nullable LaneEvidence evidence) {
    this.rules = rules;
    this.model = rules.riskModel();
    this.shipment = shipment;
    this.evidence = evidence;
    most = mostPoints(Exemptions.NONE);
    unasked = open(Answer.unknown(NotChecked.STATISTICS), List.of());
    Shipment stated = shipment.stated();
    day = stated.date().value();
    importer = stated.destination().value();
    exporter = exporter(stated);
    known = wanting(day, "/date")
        .and(wanting(exporter, "/dispatch"))
        .and(wanting(importer, "/destination"));
    certain = wanting(stated.dispatch().value(), "/dispatch");
  }

  /** Where the goods leave; where nothing is stated of it, the country of the exporter. */
  private static Optional<Country> exporter(Shipment stated) {
    Stated<Country> dispatch = stated.dispatch();
    return dispatch.isAbsent()
        ? stated.parties().stream()
            .filter(
                party -> party.role().value().filter(PartyRole.EXPORTER::equals).isPresent())
            .map(Party::country)
            .flatMap(country -> country.value().stream())
            .findFirst()
        : dispatch.value();
  }

  private static Answer wanting(Optional<?> field, String pointer) {
    return field.isPresent() ? Answer.YES : Answer.unknown(pointer);
  }

  private int mostPoints(Exemptions exemptions) {
    return LANES.stream()
        .filter(code -> !exemptions.excuse(code))
        .mapToInt(code -> model.points(code).orElse(0))
        .max()
        .orElse(0);
  }

  /** The least and the most points that there could be. */
  FlagBounds.Bounds bounds(Goods goods, Exemptions exemptions) {
    Result result = of(goods);
    if (!result.notChecked().isEmpty()) {
      return new FlagBounds.Bounds(0, exemptions.areNone() ? most : mostPoints(exemptions));
    }
    int least = 0;
    int most = 0;
    for (Finding finding : result.found()) {
      least += exemptions.mayExcuse(finding.code()) ? 0 : finding.weight();
      most += exemptions.excuse(finding.code()) ? 0 : finding.weight();
    }
    return new FlagBounds.Bounds(least, most);
  }

  Result of(Goods goods) {
    Answer weighty = goods.haveWeight();
    if (most == 0 || weighty.isNo()) {
      return NOTHING;
    }
    if (evidence == null) {
      return weighty.isYes()
          ? unasked
          : open(weighty.and(Answer.unknown(NotChecked.STATISTICS)), List.of());
    }
    Answer asked = weighty.and(known);
    if (day.isEmpty() || exporter.isEmpty() || importer.isEmpty()) {
      return open(asked, List.of());
    }
    Optional<Hit> hit = hit(evidence, goods, exporter.get(), importer.get(), day.get());
    if (hit.isPresent()) {
      return told(hit.get(), asked, goods, exporter.get(), importer.get());
    }
    Answer silent = Answer.unknown(goods.isKnown() ? NotChecked.STATISTICS : goods.pointer());
    return open(asked.and(certain).and(silent), List.of());
  }

  private Result told(Hit hit, Answer asked, Goods goods, Country from, Country to) {
    Answer about = asked.and(hit.isCertain() ? Answer.YES : Answer.unknown(goods.pointer()));
    // Were the code known, another lane might speak.
    Answer whole =
        about.and(certain).and(goods.isKnown() ? Answer.YES : Answer.unknown(goods.pointer()));
    List<Finding> findings = hit.published().lane().status() == LaneStatus.QUIET
        ? List.of()
        : List.of(
            new LaneFinding(model, hit.published(), hit.goods()).between(name(from), name(to)));
    if (about.isUnknown()) {
      return open(whole, findings);
    }
    if (whole.isUnknown()) {
      return new Result(findings, List.of(), open(whole, List.of()).notChecked());
    }
    return new Result(findings, List.of(), List.of());
  }

  private Term name(Country country) {
    return shipment.name(country);
  }

  private Result open(Answer unknown, List<Finding> ifListed) {
    List<NotChecked> notChecked = unknown.missing().stream()
        .map(missing -> new NotChecked(CHECK, missing, "check." + CHECK))
        .toList();
    return new Result(List.of(), ifListed, notChecked);
  }

  private Optional<Hit> hit(
      LaneEvidence statistics, Goods goods, Country from, Country to, LocalDate on) {
    Stream<Optional<Hit>> ofCodes = codes(goods)
        .map(code -> statistics
            .find(from, to, code.digits(), on)
            .map(found -> new Hit(found, Term.of("HS " + code), true)));
    Set<String> asked = new LinkedHashSet<>();
    Stream<Optional<Hit>> ofLists = goods.matches().stream()
        .filter(scored -> scored.certainPoints() > 0 && asked.add(scored.listId()))
        .map(scored -> statistics
            .find(from, to, scored.listId(), on)
            .map(found -> new Hit(found, title(scored), !scored.isPossible())));
    return Stream.concat(ofCodes, ofLists).flatMap(Optional::stream).findFirst();
  }

  private Term title(Scored scored) {
    return rules.title(scored.posting().list());
  }

  /** The subheading and the heading of the goods in the edition of the lists; neither if an older code became several. */
  private static Stream<HsCode> codes(Goods goods) {
    CodeReading reading = goods.reading();
    if (reading == null || !goods.isKnown()) {
      return Stream.empty();
    }
    List<HsCode> today =
        reading.successors().isEmpty() ? List.of(reading.stated()) : reading.successors();
    return CODE_DIGITS.stream()
        .filter(digits -> today.stream().allMatch(code -> code.length() >= digits))
        .map(digits -> today.stream().map(code -> code.first(digits)).distinct().toList())
        .filter(same -> same.size() == 1)
        .map(same -> same.get(0));
  }
}
