package io.tidewaiter.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One export shipment, as its papers state it. It always has a destination, readable or not, and at
 * least one line; everything else may be absent.
 *
 * <pre>{@code
 * Shipment shipment = Shipment.builder()
 *     .date("2024-07-01")
 *     .dispatch("Türkiye")
 *     .destination("Kazakhstan")
 *     .transitComplete()
 *     .party(Party.builder(PartyRole.CONSIGNEE).name("Orion Micro LLP").country("KZ").build())
 *     .line("8542.31")
 *     .build();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param id the shipment's own name
 * @param date the day of export; the law of this day applies
 * @param contractDate the day the contract was signed
 * @param dispatch the country the goods leave from
 * @param destination the country of final destination
 * @param transit the countries the goods pass through, in order
 * @param transitStated whether it is known which those are; if so, an empty list states that there are none
 * @param parties the firms and persons with a part in the shipment
 * @param endUseStatement whether the exporter holds a statement of end use
 * @param noReexportClause whether the contract forbids re-export
 * @param lines the goods, at least one line
 * @since 0.1
 */
public record Shipment(
    Stated<String> id,
    Stated<LocalDate> date,
    Stated<LocalDate> contractDate,
    Stated<Country> dispatch,
    Stated<Country> destination,
    List<Stated<Country>> transit,
    boolean transitStated,
    List<Party> parties,
    Stated<Assurance> endUseStatement,
    Stated<Assurance> noReexportClause,
    List<LineItem> lines) {

  /**
   * Copies the lists. A field that is not known is {@link Stated#absent()}.
   *
   * @throws IllegalArgumentException if the destination is absent or there is no line
   * @throws NullPointerException if a field or an element of a list is null
   */
  public Shipment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(contractDate, "contractDate");
    Objects.requireNonNull(dispatch, "dispatch");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(endUseStatement, "endUseStatement");
    Objects.requireNonNull(noReexportClause, "noReexportClause");
    transit = List.copyOf(transit);
    transitStated |= !transit.isEmpty();
    parties = List.copyOf(parties);
    lines = List.copyOf(lines);
    if (destination.isAbsent()) {
      throw new IllegalArgumentException(
          "The shipment has no destination: give the country of final destination");
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("The shipment has no lines: give at least one");
    }
  }

  /** Starts a shipment. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known of a shipment. Texts that cannot be read are kept as such. Not thread-safe. */
  public static final class Builder {
    private final List<Stated<Country>> transit = new ArrayList<>();
    private boolean transitStated;
    private final List<Party> parties = new ArrayList<>();
    private final List<LineItem> lines = new ArrayList<>();
    private Stated<String> id = Stated.absent();
    private Stated<LocalDate> date = Stated.absent();
    private Stated<LocalDate> contractDate = Stated.absent();
    private Stated<Country> dispatch = Stated.absent();
    private Stated<Country> destination = Stated.absent();
    private Stated<Assurance> endUseStatement = Stated.absent();
    private Stated<Assurance> noReexportClause = Stated.absent();

    private Builder() {}

    /** Sets the shipment's own name. */
    public Builder id(String text) {
      id = Stated.text(text);
      return this;
    }

    /** Sets the day of export. */
    public Builder date(LocalDate day) {
      date = Stated.of(Objects.requireNonNull(day, "day"));
      return this;
    }

    /** Sets the day of export, written year-month-day. */
    public Builder date(String text) {
      date = Stated.day(text);
      return this;
    }

    /** Sets the day the contract was signed, written year-month-day. */
    public Builder contractDate(String text) {
      contractDate = Stated.day(text);
      return this;
    }

    /** Sets the country the goods leave from, see {@link Country#parse}. */
    public Builder dispatch(String text) {
      dispatch = Stated.country(text);
      return this;
    }

    /** Sets the country of final destination, see {@link Country#parse}. */
    public Builder destination(String text) {
      destination = Stated.country(text);
      return this;
    }

    /** Adds a country the goods pass through, see {@link Country#parse}. */
    public Builder transit(String text) {
      transit.add(Stated.country(text));
      return this;
    }

    /** States that the countries the goods pass through are those added, and none if none is. */
    public Builder transitComplete() {
      transitStated = true;
      return this;
    }

    /** Adds a party. */
    public Builder party(Party party) {
      parties.add(Objects.requireNonNull(party, "party"));
      return this;
    }

    /** Sets whether the exporter holds a statement of end use, see {@link Assurance#parse}. */
    public Builder endUseStatement(String text) {
      endUseStatement = Stated.read(text, Assurance::parse);
      return this;
    }

    /** Sets whether the contract forbids re-export, see {@link Assurance#parse}. */
    public Builder noReexportClause(String text) {
      noReexportClause = Stated.read(text, Assurance::parse);
      return this;
    }

    /** Adds a line. */
    public Builder line(LineItem line) {
      lines.add(Objects.requireNonNull(line, "line"));
      return this;
    }

    /** Adds a line of which only the code is known, see {@link HsCode#parse}. */
    public Builder line(String hsCode) {
      return line(LineItem.of(hsCode));
    }

    /**
     * The shipment as collected so far.
     *
     * @throws IllegalArgumentException if it has no destination or no line
     */
    public Shipment build() {
      return new Shipment(
          id,
          date,
          contractDate,
          dispatch,
          destination,
          transit,
          transitStated,
          parties,
          endUseStatement,
          noReexportClause,
          lines);
    }
  }
}
