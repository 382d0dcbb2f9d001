package io.tidewaiter.pack;

import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Readers of cells, each refusing what it cannot read with an IllegalArgumentException. Every lambda is linked once in
 * each process that opens the rules, which takes longer than reading hundreds of rows: hence one of each.
 */
final class Cells {

  private static final Pattern THEMES = Pattern.compile("[A-Z][A-Z_]*");
  private static final Pattern LIMITS = Pattern.compile("[0-9]{1,4}");

  static final Function<String, Country> COUNTRY = Country::parse;
  static final Function<String, HsCode> CODE = HsCode::parse;
  static final Function<String, ArticleNumbers> ARTICLES = ArticleNumbers::parse;
  static final Function<String, Jurisdiction> JURISDICTION = Jurisdiction::new;
  static final Function<String, Scope> SCOPE = Cells::scope;
  static final Function<String, String> THEME = Cells::theme;
  static final Function<String, Integer> LIMIT = Cells::limit;
  static final Function<String, Verdict> FLOOR = Cells::floor;
  static final Function<String, List<HsCode>> CODES = Cells::codes;
  static final Function<String, List<Country>> COUNTRIES = Cells::countries;
  static final Function<String, List<Business>> BUSINESSES = Cells::businesses;

  /** An id of a list of goods. */
  final Function<String, String> goodsList;

  /** Ids of lists of goods. */
  final Function<String, List<String>> goodsLists = this::goodsLists;

  /** An id of a list of countries. */
  final Function<String, String> countryList;

  /** Ids of lists of countries. */
  final Function<String, List<String>> countryLists = this::countryLists;

  /** Lists of countries by their ids, which are written in small letters, and countries by their codes. */
  final Function<String, Places> places = this::places;

  private final RuleTables tables;

  Cells(RuleTables tables) {
    this.tables = tables;
    goodsList = tables::goodsList;
    countryList = tables::countryList;
  }

  /** Words separated by bars. */
  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
  }

  private List<String> countryLists(String text) {
    List<String> lists = words(text);
    for (String list : lists) {
      tables.countryList(list);
    }
    return lists;
  }

  private List<String> goodsLists(String text) {
    List<String> lists = words(text);
    for (String list : lists) {
      tables.goodsList(list);
    }
    return lists;
  }

  private Places places(String text) {
    List<String> lists = new ArrayList<>();
    List<Country> countries = new ArrayList<>();
    for (String word : words(text)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        countries.add(Country.parse(word));
      } else {
        lists.add(tables.countryList(word));
      }
    }
    return new Places(lists, countries);
  }

  private static List<Country> countries(String text) {
    List<Country> countries = new ArrayList<>();
    for (String word : words(text)) {
      countries.add(Country.parse(word));
    }
    return countries;
  }

  private static List<Business> businesses(String text) {
    List<Business> businesses = new ArrayList<>();
    for (String word : words(text)) {
      businesses.add(Business.parse(word));
    }
    return businesses;
  }

  private static List<HsCode> codes(String text) {
    List<HsCode> codes = new ArrayList<>();
    for (String word : words(text)) {
      codes.add(HsCode.parse(word));
    }
    return codes;
  }

  private static String theme(String text) {
    if (!THEMES.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid theme \"" + text + "\": expected capital letters and underscores");
    }
    return text;
  }

  private static int limit(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!LIMITS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid limit \"" + text + "\": expected a whole number of up to four digits");
    }
    return Integer.parseInt(text);
  }

  private static Verdict floor(String text) {
    return switch (text) {
      case "" -> Verdict.CLEAR;
      case "REVIEW" -> Verdict.REVIEW;
      case "HOLD" -> Verdict.HOLD;
      default ->
        throw new IllegalArgumentException(
            "Unknown verdict \"" + text + "\": expected nothing, REVIEW or HOLD");
    };
  }

  private static Scope scope(String text) {
    return switch (text) {
      case "" -> Scope.WHOLE;
      case "ex" -> Scope.EX;
      default ->
        throw new IllegalArgumentException(
            "Unknown scope \"" + text + "\": expected nothing or ex");
    };
  }
}
