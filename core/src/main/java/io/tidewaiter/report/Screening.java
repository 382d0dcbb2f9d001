package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result for one shipment. Its verdict is the most severe of its lines', its score the highest. The same
 * shipment, rules, date and trade statistics give the same bytes in every form.
 *
 * <p>Immutable. It informs a decision that a person takes and is not legal advice.
 *
 * @param shipmentIdOrNull the shipment's own name; null if it has none
 * @param destinationOrNull the country of destination; null if it could not be read
 * @param destinationName its name; the text of the shipment if that could not be read
 * @param asOf the day whose law was applied
 * @param verdict what is to be done
 * @param score 0 to 100
 * @param band the range the score is in
 * @param rules which rules and which engine made the result
 * @param statisticsOrNull which trade statistics it could draw on; null if none were given
 * @param jurisdictions whose bans and duties were applied; empty if all that the rules hold were
 * @param lines the results of the lines, in the shipment's order
 * @param duties what the exporter has to do, should do or was asked to do
 * @since 0.1
 */
public record Screening(
    @Nullable String shipmentIdOrNull,
    @Nullable Country destinationOrNull,
    Term destinationName,
    LocalDate asOf,
    Verdict verdict,
    int score,
    Band band,
    RulesUsed rules,
    @Nullable StatisticsUsed statisticsOrNull,
    List<Jurisdiction> jurisdictions,
    List<LineScreening> lines,
    List<Duty> duties) {

  /** Copies the lists. */
  public Screening {
    jurisdictions = List.copyOf(jurisdictions);
    lines = List.copyOf(lines);
    duties = List.copyOf(duties);
  }

  /** The shipment's own name. */
  public Optional<String> shipmentId() {
    return Optional.ofNullable(shipmentIdOrNull);
  }

  /** The country of destination, if it could be read. */
  public Optional<Country> destination() {
    return Optional.ofNullable(destinationOrNull);
  }

  /** Which trade statistics the result could draw on, if any were given. */
  public Optional<StatisticsUsed> statistics() {
    return Optional.ofNullable(statisticsOrNull);
  }

  /** A few plain sentences: what came out, and what was not looked at. */
  public String summary() {
    return summary(Language.ENGLISH);
  }

  /** The same in a language. */
  public String summary(Language language) {
    return Summary.of(this, Sentences.in(language));
  }

  /** The result in the public JSON contract, on one line. */
  public String toJson() {
    return toJson(Language.ENGLISH);
  }

  /** The same with the messages in a language; codes, evidence and sources do not change. */
  public String toJson(Language language) {
    StringWriter json = new StringWriter(1024);
    try {
      writeJson(json, language);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return json.toString();
  }

  /** Writes the characters of {@link #toJson()}, see {@link #writeJson(Writer, Language)}. */
  public void writeJson(Writer out) throws IOException {
    writeJson(out, Language.ENGLISH);
  }

  /**
   * Writes the characters of {@link #toJson(Language)} without holding them in memory: for a shipment of many lines
   * they are many. The writer is neither flushed nor closed.
   *
   * @throws IOException if the writer fails; a part of the result may be written then
   */
  public void writeJson(Writer out, Language language) throws IOException {
    ScreeningJson.write(this, Objects.requireNonNull(out, "out"), language);
  }

  /** The result as a compliance officer reads it, several lines of at most 100 characters. */
  public String toText() {
    return toText(Language.ENGLISH);
  }

  /** The same in a language. */
  public String toText(Language language) {
    return ScreeningText.write(this, Sentences.in(language));
  }

  /**
   * The result as a page of HTML that needs nothing but itself: no style, picture, script or address elsewhere. Every
   * text of the shipment and of the rules is escaped. {@link HtmlReport} makes one page of many results.
   */
  public String toHtml() {
    return toHtml(Language.ENGLISH);
  }

  /** The same in a language. */
  public String toHtml(Language language) {
    return ScreeningHtml.write(this, Sentences.in(language));
  }
}
