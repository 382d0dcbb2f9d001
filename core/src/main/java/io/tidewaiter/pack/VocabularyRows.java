package io.tidewaiter.pack;

import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Neighbours;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.WordRole;
import io.tidewaiter.trade.HsCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the words by which descriptions tell what goods are. */
final class VocabularyRows {

  private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}|");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{Nd}]");
  private static final Pattern PART_NUMBER =
      Pattern.compile("(?=[^*]{3})[a-zа-я0-9#@]+( [a-zа-я0-9#@]+){0,2}\\*?");

  private static final Function<String, String> LANGUAGE = VocabularyRows::language;
  private static final Function<String, List<String>> PHRASES = VocabularyRows::phrases;
  private static final Function<String, List<String>> PATTERNS = VocabularyRows::patterns;

  private final PackTables tables;
  private final RuleTables rules;

  VocabularyRows(PackTables tables, RuleTables rules) {
    this.tables = tables;
    this.rules = rules;
  }

  void read() {
    readWords();
    readParts();
    readContext();
    readNeighbours();
  }

  private void readWords() {
    for (Table.Row row : tables.rows(PackTable.WORDS)) {
      Optional<RowId> id = tables.id(row);
      Optional<HsCode> code = row.read("hs", Cells.CODE);
      Optional<String> language = row.read("language", LANGUAGE);
      Optional<List<String>> names = row.read("names", PHRASES);
      Optional<List<String>> general = row.read("general", PHRASES);
      Optional<List<String>> suggests = row.read("suggests", PHRASES);
      Optional<List<String>> kinds = row.read("kinds", PHRASES);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        GoodsWords words = new GoodsWords(
            id.orElseThrow(),
            code.orElseThrow(),
            language.orElseThrow(),
            names.orElseThrow(),
            general.orElseThrow(),
            suggests.orElseThrow(),
            kinds.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.words(words, PackTables.at(row, "hs"));
      }
    }
  }

  private void readParts() {
    for (Table.Row row : tables.rows(PackTable.PARTS)) {
      Optional<RowId> id = tables.id(row);
      Optional<HsCode> code = row.read("hs", Cells.CODE);
      Optional<Boolean> suffices = row.flag("suffices", "suffices");
      Optional<List<String>> patterns = row.read("patterns", PATTERNS);
      Optional<List<String>> matching = row.read("matching", PHRASES);
      Optional<List<String>> missing = row.read("missing", PHRASES);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()
          && patterns.orElseThrow().size() != matching.orElseThrow().size()) {
        row.fault(
            "matching",
            "There are " + matching.orElseThrow().size() + " numbers for "
                + patterns.orElseThrow().size() + " patterns: expected one for each");
      }
      if (row.isSound()) {
        PartNumbers parts = new PartNumbers(
            id.orElseThrow(),
            code.orElseThrow(),
            suffices.orElseThrow(),
            patterns.orElseThrow(),
            matching.orElseThrow(),
            missing.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.parts(parts, PackTables.at(row, "hs"));
      }
    }
  }

  private void readContext() {
    for (Table.Row row : tables.rows(PackTable.CONTEXT)) {
      Optional<RowId> id = tables.id(row);
      Optional<WordRole> role = row.word("role", WordRole.class);
      Optional<String> language = row.read("language", LANGUAGE);
      Optional<List<String>> words = row.read("words", PHRASES);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        ContextWords context = new ContextWords(
            id.orElseThrow(),
            role.orElseThrow(),
            language.orElseThrow(),
            words.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.context(context, PackTables.at(row, "words"));
      }
    }
  }

  private void readNeighbours() {
    for (Table.Row row : tables.rows(PackTable.NEIGHBOURS)) {
      Optional<RowId> id = tables.id(row);
      Optional<List<HsCode>> goods = row.read("goods", Cells.CODES);
      Optional<List<HsCode>> codes = row.read("codes", Cells.CODES);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Neighbours neighbours = new Neighbours(
            id.orElseThrow(),
            goods.orElseThrow(),
            codes.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.neighbours(neighbours, PackTables.at(row, "goods"));
      }
    }
  }

  private static String language(String text) {
    if (!LANGUAGE_CODE.matcher(text).matches()) {
      throw new IllegalArgumentException("Unknown language \"" + text
          + "\": expected two small letters or, for words of all languages, nothing");
    }
    return text;
  }

  private static List<String> phrases(String text) {
    List<String> phrases = Cells.words(text);
    for (String phrase : phrases) {
      if (phrase.isBlank()
          || !phrase.strip().equals(phrase)
          || !LETTER_OR_DIGIT.matcher(phrase).find()) {
        throw new IllegalArgumentException("Invalid words \"" + phrase
            + "\": expected letters or digits between bars, with no space around them");
      }
    }
    return phrases;
  }

  private static List<String> patterns(String text) {
    List<String> patterns = Cells.words(text);
    for (String pattern : patterns) {
      if (!PART_NUMBER.matcher(pattern).matches()) {
        throw new IllegalArgumentException("Invalid pattern \"" + pattern
            + "\": expected at least three small letters, digits, # for a digit or @ for a letter,"
            + " in at most three words, and * only at the end");
      }
    }
    return patterns;
  }
}
