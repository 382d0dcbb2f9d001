package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result for one shipment. Its verdict is the most severe of its lines', its score the highest. The same
 * shipment, rules, date and trade statistics give the same bytes in every form.
 *
 * <pre>{@code
 * Screening screening = screener.screen(shipment);
 * if (screening.verdict() == Verdict.CLEAR) {
 *   System.out.println("Nothing found against " + screening.shipmentId().orElse("it"));
 * } else {
 *   System.out.println(screening.toText());
 * }
 * }</pre>
 *
 * <p>Immutable. It informs a decision that a person takes and is not legal advice.
 *
 * @since 0.1
 */
public final class Screening {

  private static final int USUAL_BYTES = 1 << 12;

  private final Shipment stated;
  private final Term destinationName;
  private final LocalDate asOf;
  private final RulesUsed rules;
  private final @Nullable StatisticsUsed statisticsOrNull;
  private final List<Jurisdiction> jurisdictions;
  private final List<LineScreening> lines;
  private final Verdict verdict;
  private final LineScreening highest;
  private final Explanation explanation;

  /** What the duties are, once somebody asked; it does no harm if two threads ask at once. */
  private @Nullable List<Duty> duties;

  /** What explains a result beyond its lines, worked out when it is asked for. Safe for concurrent use. */
  @FunctionalInterface
  public interface Explanation {

    /** What the exporter has to do; unmodifiable. */
    List<Duty> duties();
  }

  /**
   * A result.
   *
   * @param stated the shipment
   * @param destinationName the name of its destination; its text if that could not be read
   * @param asOf the day whose law was applied
   * @param rules which rules and which engine made the result
   * @param statisticsOrNull which trade statistics it could draw on; null if none were given
   * @param jurisdictions whose bans and duties were applied; empty if all that the rules hold were
   * @param lines the results of the lines, in the shipment's order, at least one
   * @param explanation what explains them
   */
  public Screening(
      Shipment stated,
      Term destinationName,
      LocalDate asOf,
      RulesUsed rules,
      @Nullable StatisticsUsed statisticsOrNull,
      List<Jurisdiction> jurisdictions,
      List<LineScreening> lines,
      Explanation explanation) {
    this.stated = Objects.requireNonNull(stated, "stated");
    this.destinationName = Objects.requireNonNull(destinationName, "destinationName");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.rules = Objects.requireNonNull(rules, "rules");
    this.statisticsOrNull = statisticsOrNull;
    this.jurisdictions = List.copyOf(jurisdictions);
    this.lines = List.copyOf(lines);
    this.explanation = Objects.requireNonNull(explanation, "explanation");
    LineScreening worst = this.lines.get(0);
    Verdict severest = worst.verdict();
    for (int i = 1; i < this.lines.size(); i++) {
      LineScreening line = this.lines.get(i);
      severest = severest.atLeast(line.verdict());
      worst = line.score() > worst.score() ? line : worst;
    }
    verdict = severest;
    highest = worst;
  }

  /** The shipment's own name. */
  public Optional<String> shipmentId() {
    return stated.id().value();
  }

  /** The country of destination, if it could be read. */
  public Optional<Country> destination() {
    return stated.destination().value();
  }

  /** The name of the destination; the text of the shipment if that could not be read. */
  public Term destinationName() {
    return destinationName;
  }

  /** The day whose law was applied. */
  public LocalDate asOf() {
    return asOf;
  }

  /** What is to be done: the most severe verdict of a line. */
  public Verdict verdict() {
    return verdict;
  }

  /** The highest score of a line, 0 to 100. */
  public int score() {
    return highest.score();
  }

  /** The range the score is in. */
  public Band band() {
    return highest.band();
  }

  /** Which rules and which engine made the result. */
  public RulesUsed rules() {
    return rules;
  }

  /** Whose bans and duties were applied; empty if all that the rules hold were. */
  public List<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /** The results of the lines, in the shipment's order. */
  public List<LineScreening> lines() {
    return lines;
  }

  /** What the exporter has to do, should do or was asked to do; worked out when it is first asked for. */
  public List<Duty> duties() {
    List<Duty> known = duties;
    if (known == null) {
      known = explanation.duties();
      duties = known;
    }
    return known;
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
    ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_BYTES);
    try {
      writeJson(json, language);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return json.toString(StandardCharsets.UTF_8);
  }

  /** Writes {@link #toJson()} in UTF-8, see {@link #writeJson(OutputStream, Language)}. */
  public void writeJson(OutputStream out) throws IOException {
    writeJson(out, Language.ENGLISH);
  }

  /**
   * Writes {@link #toJson(Language)} in UTF-8 without holding it in memory: for a shipment of many lines it is long. The
   * stream is neither flushed nor closed.
   *
   * @throws IOException if the stream fails; a part of the result may be written then
   */
  public void writeJson(OutputStream out, Language language) throws IOException {
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
