package io.tidewaiter.cli;

import io.tidewaiter.report.LineScreening;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules say of a code on a day. Which lists it is on is what screening a line of it finds. */
final class CodePage {

  private static final int SUBHEADING_DIGITS = 6;

  private final RuleSet rules;
  private final HsCode code;
  private final LocalDate day;
  private final LineScreening line;

  /** The code and those that took over its goods. */
  private final Set<HsCode> meant = new TreeSet<>();

  private final RulePage page;

  CodePage(RuleSet rules, HsCode code, LocalDate day) {
    this.rules = rules;
    this.code = code;
    this.day = day;
    page = new RulePage(rules, day);
    line = page.screen(LineItem.builder().hsCode(code.toString()));
    meant.add(code);
    line.matches().forEach(match -> match.via().ifPresent(meant::add));
  }

  /** Whether the Harmonized System has or had the code, or a list names it for itself. */
  static boolean isKnown(RuleSet rules, HsCode code) {
    return rules.hsTables().newestWith(code).isPresent()
        || rules.controlLists().stream()
            .flatMap(list -> list.entries().stream())
            .anyMatch(entry ->
                entry.code().length() >= SUBHEADING_DIGITS && entry.code().overlaps(code));
  }

  RulePage page() {
    page.title("HS " + code);
    editions();
    lists();
    otherDays();
    bans();
    page.duties("Duties", rules.obligations().stream().filter(this::isAbout));
    page.exceptions(
        "Exceptions from these lists", rules.exemptions().stream().filter(this::isFromAList));
    words();
    return page;
  }

  private void editions() {
    HsTables tables = rules.hsTables();
    page.heading("Editions of the Harmonized System");
    page.item("The code is in "
        + Stream.of(HsEdition.values())
            .filter(edition -> tables.contains(edition, code))
            .map(HsEdition::title)
            .collect(Collectors.collectingAndThen(
                Collectors.joining(", "), titles -> titles.isEmpty() ? "none" : titles))
        + ".");
    HsCode subheading = code.subheading();
    for (HsEdition edition : HsEdition.values()) {
      List<HsCode> successors = tables.successors(edition, subheading);
      if (!successors.isEmpty() && !successors.equals(List.of(subheading))) {
        page.item("Goods of " + edition.title() + " " + subheading + " went to "
            + joined(successors) + ".");
      }
      List<HsCode> predecessors = tables.predecessors(edition, subheading);
      if (!predecessors.isEmpty() && !predecessors.equals(List.of(subheading))) {
        page.item("It took over goods of " + edition.title() + " " + joined(predecessors) + ".");
      }
    }
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void lists() {
    page.heading("Lists");
    page.matches(line);
  }

  private void otherDays() {
    List<Runnable> others = new ArrayList<>();
    for (ControlList list : rules.controlLists()) {
      for (CodeEntry entry : list.entries()) {
        if (isMet(entry.code()) && !entry.validity().inForceOn(day, Effect.RESTRICTS)) {
          others.add(() -> page.entry(list, entry, "not on this day"));
        }
      }
    }
    page.otherDays(others);
  }

  private boolean isMet(HsCode other) {
    return meant.stream().anyMatch(other::overlaps);
  }

  private boolean isOn(String list, Predicate<ListEntry> which) {
    return line.matches().stream()
        .anyMatch(match -> match.list().id().equals(list) && which.test(match.entry()));
  }

  private void bans() {
    page.bans(
        rules.bans().stream().filter(ban -> isOn(ban.list(), entry -> true)),
        ban -> (ban.leg() == Leg.DESTINATION ? " may not go to " : " may not pass through ")
            + ban.country().name());
  }

  /** Whether a duty names the goods; one that is about any goods says nothing of a code. */
  private boolean isAbout(Obligation duty) {
    Obligation.Goods goods = duty.goods();
    boolean listed = goods.lists().stream()
        .anyMatch(list -> isOn(
            list,
            entry -> goods.tiers().isEmpty()
                || entry.tier().filter(goods.tiers()::contains).isPresent()));
    return (listed || (goods.lists().isEmpty() && !goods.chapters().isEmpty()))
        && (goods.chapters().isEmpty() || goods.chapters().stream().anyMatch(this::isMet))
        && goods.exceptCodes().stream().noneMatch(code::isWithin);
  }

  private boolean isFromAList(Exemption exception) {
    return line.matches().stream()
        .map(match -> match.list().findingCode(match.entry()))
        .anyMatch(exception.finding()::contain);
  }

  private void words() {
    List<GoodsWords> words = inForce(rules.vocabulary().goods(), GoodsWords::code);
    List<PartNumbers> parts = inForce(rules.vocabulary().parts(), PartNumbers::code);
    if (code.length() < SUBHEADING_DIGITS) {
      page.heading("Words");
      page.item("There are " + words.size() + " rows of words and " + parts.size()
          + " of part numbers for its subheadings; ask for one of those.");
      return;
    }
    if (!words.isEmpty()) {
      page.heading("Words that name such goods under another code");
    }
    for (GoodsWords row : words) {
      page.item(
          row.code() + (row.language().isEmpty() ? " in any language" : " " + row.language()));
      words("name them", row.names());
      words("name goods of the heading", row.general());
      words("name them with a kind", row.suggests());
      words("kinds", row.kinds());
      page.basis(row.basis());
    }
    if (!parts.isEmpty()) {
      page.heading("Part numbers that name such goods (# a digit, @ a letter, * the rest)");
    }
    for (PartNumbers row : parts) {
      page.item(
          row.code() + (row.suffices() ? " alone: " : " suggest only: ") + joined(row.patterns()));
      page.basis(row.basis());
    }
  }

  private void words(String what, List<String> words) {
    if (!words.isEmpty()) {
      page.detail(what + ": " + String.join(", ", words));
    }
  }

  private <T extends RuleRow> List<T> inForce(List<T> rows, Function<T, HsCode> codeOf) {
    return rows.stream()
        .filter(row -> isMet(codeOf.apply(row)))
        .filter(row -> row.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
  }
}
