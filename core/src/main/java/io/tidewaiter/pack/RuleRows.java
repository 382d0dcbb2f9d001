package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.CountriesList;
import io.tidewaiter.pack.Manifest.GoodsList;
import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.Nomenclature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a pack, in the order in which one refers to another. */
final class RuleRows {

  private static final Pattern TRANSLATIONS = Pattern.compile("texts/([a-z]{2})\\.csv");

  private final Manifest manifest;
  private final PackTables tables;
  private final RuleTables rules;
  private final Cells cells;
  private final Faults faults;

  RuleRows(Manifest manifest, Map<String, byte[]> contents, RuleTables rules, Faults faults) {
    this.manifest = manifest;
    this.rules = rules;
    this.faults = faults;
    tables = new PackTables(manifest, contents, rules, faults);
    cells = new Cells(rules);
  }

  void read() {
    new NomenclatureRows(manifest.edition(), tables, rules).read();
    Set<String> lists = new HashSet<>();
    for (CountriesList list : manifest.countryLists()) {
      rules.list(list);
      checkFirst(lists, list.id(), list.place());
    }
    for (GoodsList list : manifest.goodsLists()) {
      rules.list(list);
      if (checkFirst(lists, list.id(), list.place())) {
        readGoods(list);
      }
    }
    readMemberships();
    readBans();
    readRatings();
    readTariffs();
    new FlagRows(tables, rules, cells).read();
    new ObligationRows(tables, rules, cells).read();
    new ExemptionRows(tables, rules).read();
    new VocabularyRows(tables, rules).read();
    readTranslations();
    tables.refuseTheRest();
  }

  private boolean checkFirst(Set<String> lists, String id, Place place) {
    boolean first = lists.add(id);
    if (!first) {
      faults.add(place, "Duplicate list \"" + id + "\": the manifest has one of this id already");
    }
    return first;
  }

  private void readGoods(GoodsList list) {
    String path = list.folder() + "/goods.csv";
    for (Table.Row row : tables.rows(list.place(), list.id(), path)) {
      if (row.text("sku").isEmpty()) {
        readEntryByCode(list, row);
      } else {
        readEntryByArticle(list, row);
      }
    }
  }

  private void readEntryByCode(GoodsList list, Table.Row row) {
    Optional<RowId> id = tables.id(row);
    Optional<HsCode> code = Optional.empty();
    if (row.text("hs").isEmpty()) {
      row.fault(
          "hs", "The row lists nothing: expected an HS code in hs or an article number in sku");
    } else {
      code = row.read("hs", Cells.CODE);
    }
    Optional<Scope> scope = row.read("scope", Cells.SCOPE);
    Optional<Validity> validity = row.validity();
    Optional<LegalBasis> basis = row.basis();
    if (row.isSound()) {
      CodeEntry entry = new CodeEntry(
          id.orElseThrow(),
          code.orElseThrow(),
          scope.orElseThrow(),
          tier(row),
          row.text("description"),
          validity.orElseThrow(),
          basis.orElseThrow());
      rules.entry(list.id(), entry, PackTables.at(row, "hs"));
    }
  }

  private void readEntryByArticle(GoodsList list, Table.Row row) {
    Optional<RowId> id = tables.id(row);
    Optional<ArticleNumbers> articles = row.read("sku", Cells.ARTICLES);
    checkEmpty(row, "hs", "a row lists goods by hs or by sku, not by both");
    checkEmpty(row, "scope", "it is about goods under a code, and the row lists goods by sku");
    Optional<Validity> validity = row.validity();
    Optional<LegalBasis> basis = row.basis();
    if (row.isSound()) {
      ArticleEntry entry = new ArticleEntry(
          id.orElseThrow(),
          articles.orElseThrow(),
          tier(row),
          row.text("description"),
          validity.orElseThrow(),
          basis.orElseThrow());
      rules.entry(list.id(), entry, PackTables.at(row, "sku"));
    }
  }

  private static @Nullable String tier(Table.Row row) {
    String tier = row.text("tier");
    return tier.isEmpty() ? null : tier;
  }

  private static void checkEmpty(Table.Row row, String column, String why) {
    String text = row.text(column);
    if (!text.isEmpty()) {
      row.fault(column, "Unexpected " + column + " \"" + text + "\": expected nothing, for " + why);
    }
  }

  private void readMemberships() {
    for (Table.Row row : tables.rows(PackTable.MEMBERSHIPS)) {
      Optional<RowId> id = tables.id(row);
      Optional<String> list = row.read("list", cells.countryList);
      Optional<Country> country = row.read("country", Cells.COUNTRY);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Membership member = new Membership(
            id.orElseThrow(), country.orElseThrow(), validity.orElseThrow(), basis.orElseThrow());
        rules.member(list.orElseThrow(), member, PackTables.at(row, "list"));
      }
    }
  }

  private void readBans() {
    for (Table.Row row : tables.rows(PackTable.BANS)) {
      Optional<RowId> id = tables.id(row);
      Optional<String> list = row.read("list", cells.goodsList);
      Optional<Country> country = row.read("country", Cells.COUNTRY);
      Optional<Leg> leg = row.word("leg", Leg.class);
      Optional<Places> dispatch = row.read("dispatch", cells.places);
      Optional<Jurisdiction> jurisdiction = row.read("jurisdiction", Cells.JURISDICTION);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Ban ban = new Ban(
            id.orElseThrow(),
            list.orElseThrow(),
            country.orElseThrow(),
            leg.orElseThrow(),
            dispatch.orElseThrow(),
            jurisdiction.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.ban(ban, PackTables.at(row, "list"));
      }
    }
  }

  private void readRatings() {
    for (Table.Row row : tables.rows(PackTable.RATINGS)) {
      Optional<RowId> id = tables.id(row);
      Optional<Country> country = row.read("country", Cells.COUNTRY);
      Optional<List<String>> because = row.read("because", cells.countryLists);
      Optional<DestinationTier> tier = row.word("tier", DestinationTier.class);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        DestinationRating rating = new DestinationRating(
            id.orElseThrow(),
            country.orElseThrow(),
            tier.orElseThrow(),
            because.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.rating(rating, PackTables.at(row, "because"));
      }
    }
  }

  private void readTariffs() {
    for (Table.Row row : tables.rows(PackTable.TARIFFS)) {
      Optional<RowId> id = tables.id(row);
      Optional<Country> country = row.read("country", Cells.COUNTRY);
      Optional<Nomenclature> tariff = row.word("tariff", Nomenclature.class);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        NationalTariff national = new NationalTariff(
            id.orElseThrow(),
            country.orElseThrow(),
            tariff.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.tariff(national, PackTables.at(row, "country"));
      }
    }
  }

  /** Texts in other languages, a file each: texts/tr.csv. */
  private void readTranslations() {
    for (String path : tables.unopened()) {
      Matcher file = TRANSLATIONS.matcher(path);
      if (file.matches()) {
        for (Table.Row row : tables.rows(PackTable.TEXTS, path)) {
          rules.translation(file.group(1), row.text("key"), row.text("text"));
        }
      }
    }
  }
}
