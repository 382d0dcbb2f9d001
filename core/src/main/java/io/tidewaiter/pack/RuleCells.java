package io.tidewaiter.pack;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.FlagSource;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.SparedContracts;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules as the cells of the tables they were read from. */
final class RuleCells {

  private final Map<String, Map<String, Map<String, String>>> tables = new TreeMap<>();

  private RuleCells() {}

  /** The cells by table, row and column. */
  static Map<String, Map<String, Map<String, String>>> of(RuleSet rules) {
    RuleCells cells = new RuleCells();
    cells.lists(rules);
    rules.bans().forEach(cells::ban);
    rules.ratings().forEach(cells::rating);
    rules
        .tariffs()
        .forEach(row ->
            cells.row(PackTable.TARIFFS, row, row.country().code(), row.tariff().name()));
    rules.redFlags().forEach(cells::flag);
    rules.unscreenedFlags().forEach(cells::flagSource);
    rules.obligations().forEach(cells::duty);
    rules.exemptions().forEach(cells::exemption);
    cells.vocabulary(rules.vocabulary());
    rules
        .translations()
        .forEach((language, texts) -> texts.forEach((key, text) ->
            cells.put("texts/" + language + ".csv", key, List.of("text"), List.of(text))));
    cells.nomenclature(rules.hsTables());
    cells.model(rules.riskModel());
    return cells.tables;
  }

  private void lists(RuleSet rules) {
    List<String> goods = new ArrayList<>();
    for (ControlList list : rules.controlLists()) {
      goods.add(list.id());
      put(
          Manifest.FILE,
          list.id(),
          List.of("kind", "title", "issuer", "nomenclature", "possible"),
          List.of(
              "goods",
              list.title(),
              list.issuer(),
              list.nomenclature().name(),
              list.possible().name()));
      list.entries().forEach(entry -> entry(list.id() + "/goods.csv", entry));
      list.articles().forEach(entry -> entry(list.id() + "/goods.csv", entry));
    }
    put(Manifest.FILE, "lists of goods", List.of("order"), List.of(joined(goods)));
    for (CountryList list : rules.countryLists()) {
      put(
          Manifest.FILE,
          list.id(),
          List.of("kind", "title", "issuer", "effect", "signal"),
          List.of(
              "countries",
              list.title(),
              list.issuer(),
              list.effect().name(),
              list.signal().name()));
      list.members()
          .forEach(member ->
              row(PackTable.MEMBERSHIPS, member, list.id(), member.country().code()));
    }
  }

  private void entry(String table, ListEntry entry) {
    row(
        table,
        PackTable.GOODS,
        entry,
        entry instanceof CodeEntry ? entry.plain() : "",
        entry instanceof ArticleEntry ? entry.plain() : "",
        entry instanceof CodeEntry listed && listed.scope() == Scope.EX ? "ex" : "",
        entry.tier().orElse(""),
        entry.description());
  }

  private void ban(Ban ban) {
    row(
        PackTable.BANS,
        ban,
        ban.list(),
        ban.country().code(),
        ban.leg().name(),
        places(ban.dispatch()),
        ban.jurisdiction().toString());
  }

  private void rating(DestinationRating rating) {
    row(
        PackTable.RATINGS,
        rating,
        rating.country().code(),
        rating.tier().name(),
        joined(rating.because()));
  }

  private void flag(RedFlag flag) {
    row(
        PackTable.FLAGS,
        flag,
        flag.test().name(),
        flag.theme(),
        joined(flag.goods()),
        flag.floor() == Verdict.CLEAR ? "" : flag.floor().name(),
        text(flag.sinceOrNull()),
        flag.limit() == 0 ? "" : String.valueOf(flag.limit()));
    String id = flag.row().id();
    for (String word : flag.words()) {
      put(PackTable.FLAG_WORDS.path(), id + " " + word, List.of("flag", "word"), List.of(id, word));
    }
    flag.sources().forEach(this::flagSource);
  }

  private void flagSource(FlagSource source) {
    row(
        PackTable.FLAG_SOURCES,
        source,
        source.flag(),
        source.theme(),
        source.wants(),
        source.statement());
  }

  private void duty(Obligation duty) {
    SparedContracts spared = duty.sparedOrNull();
    row(
        PackTable.OBLIGATIONS,
        duty,
        duty.code(),
        duty.jurisdiction().toString(),
        duty.status().name(),
        joined(duty.goods().lists()),
        joined(duty.goods().tiers()),
        codes(duty.goods().chapters()),
        codes(duty.goods().exceptCodes()),
        places(duty.destinations()),
        places(duty.outside()),
        places(duty.dispatch()),
        joined(duty.transit()),
        joined(duty.business()),
        duty.onlyAfterFlag() ? "flag" : "",
        spared == null ? "" : text(spared.signedBefore()),
        spared == null ? "" : text(spared.untilOrNull()),
        duty.securesValue() ? "yes" : "",
        duty.action());
  }

  private void exemption(Exemption exemption) {
    row(
        PackTable.EXCEPTIONS,
        exemption,
        exemption.finding().toString(),
        exemption.articles().map(ArticleNumbers::toString).orElse(""),
        exemption.customer(),
        exemption.destination().map(Country::code).orElse(""),
        exemption.reason());
  }

  private void vocabulary(Vocabulary vocabulary) {
    vocabulary
        .goods()
        .forEach(words -> row(
            PackTable.WORDS,
            words,
            words.code().digits(),
            words.language(),
            joined(words.names()),
            joined(words.general()),
            joined(words.suggests()),
            joined(words.kinds())));
    vocabulary
        .parts()
        .forEach(parts -> row(
            PackTable.PARTS,
            parts,
            parts.code().digits(),
            parts.suffices() ? "suffices" : "",
            joined(parts.patterns()),
            joined(parts.matching()),
            joined(parts.missing())));
    vocabulary
        .context()
        .forEach(words -> row(
            PackTable.CONTEXT,
            words,
            words.role().name(),
            words.language(),
            joined(words.words())));
    vocabulary
        .neighbours()
        .forEach(row -> row(PackTable.NEIGHBOURS, row, codes(row.goods()), codes(row.codes())));
  }

  private void nomenclature(HsTables tables) {
    for (HsEdition edition : HsEdition.values()) {
      for (HsCode code : tables.codes(edition)) {
        String id = edition + " " + code;
        put(PackTable.CODES.path(), id, List.of("codes"), List.of(code.digits()));
        List<HsCode> successors = tables.successors(edition, code);
        if (!successors.isEmpty()) {
          put(PackTable.LINKS.path(), id, List.of("successors"), List.of(codes(successors)));
        }
      }
    }
  }

  private void model(RiskModel model) {
    number("base", model.base());
    number("possiblePercent", model.possiblePercent());
    number("bands.elevated", model.elevatedFrom());
    number("bands.high", model.highFrom());
    number("bands.severe", model.severeFrom());
    number("staleAfterDays", model.staleAfterDays());
    model
        .weights()
        .forEach((code, weight) -> put(
            RiskModelFile.FILE,
            "weights." + code,
            List.of("points", "reason"),
            List.of(String.valueOf(weight.points()), weight.reason())));
  }

  private void number(String name, int value) {
    put(RiskModelFile.FILE, name, List.of("value"), List.of(String.valueOf(value)));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining("|"));
  }

  private static String codes(List<HsCode> codes) {
    return joined(codes.stream().map(HsCode::digits).toList());
  }

  private static String places(Places places) {
    return joined(
        Stream.concat(places.lists().stream(), places.countries().stream()).toList());
  }

  private void row(PackTable table, RuleRow row, String... own) {
    row(table.path(), table, row, own);
  }

  /** A row with its own cells, which stand between its id and its period. */
  private void row(String path, PackTable table, RuleRow row, String... own) {
    List<String> columns = table.columns();
    List<String> cells = new ArrayList<>(List.of(own));
    cells.add(text(row.validity().from()));
    cells.add(text(row.validity().to()));
    cells.add(text(row.validity().seenOn()));
    cells.add(row.basis().provenance().name());
    cells.add(row.basis().source());
    cells.add(row.basis().note());
    put(path, row.row().id(), columns.subList(1, columns.size()), cells);
  }

  private void put(String table, String row, List<String> columns, List<String> cells) {
    if (columns.size() != cells.size()) {
      throw new IllegalStateException(table + " has the columns " + columns + ", not " + cells);
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    tables.computeIfAbsent(table, name -> new TreeMap<>()).put(row, named);
  }
}
