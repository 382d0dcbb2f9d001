package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether exports to neighbours took the place of direct exports to sanctioned countries, for one kind of goods: the
 * fall of direct exports against the rise of exports to the neighbours, and against the rise of what the neighbours
 * themselves export to the sanctioned countries (EBRD: Chupilkin, Javorcik and Plekhanov, 2023; CEPR DP20097, 2025).
 * The two shares are not added: the same goods may cross both borders.
 *
 * <pre>{@code
 * for (Substitution substitution : analysis.substitutions(period)) {
 *   System.out.println(substitution.hs() + ": " + substitution.message());
 * }
 * }</pre>
 *
 * <p>All values are those of the exporters, for the sanctioned countries may publish nothing. Each exporter is compared
 * over those months of the period that it reports, with the mean of the same months of the baseline years that it
 * reports too. A group of countries that is reported beside its members counts twice.
 *
 * <p>Immutable.
 *
 * @param hs the digits of an HS code, TOTAL, or the name of a group such as chpl
 * @param period the months that were asked for
 * @param currency of all values
 * @param exporters those that are neither sanctioned nor neighbours, by how much their direct exports fell
 * @param neighbours the neighbours with trade, by how much their inward trade rose
 * @since 0.1
 */
public record Substitution(
    String hs,
    FlowPeriod period,
    String currency,
    List<Exporter> exporters,
    List<Neighbour> neighbours) {

  /**
   * Exports before and now.
   *
   * @param before the mean of the baseline years
   * @param now the value of the period
   */
  public record Shift(BigDecimal before, BigDecimal now) {

    static final Shift NONE = new Shift(BigDecimal.ZERO, BigDecimal.ZERO);

    /** By how much the exports rose; negative where they fell. */
    public BigDecimal change() {
      return now.subtract(before);
    }

    Shift plus(Shift other) {
      return new Shift(before.add(other.before), now.add(other.now));
    }

    boolean isEmpty() {
      return before.signum() == 0 && now.signum() == 0;
    }
  }

  /**
   * What an exporter sends.
   *
   * @param area the exporter
   * @param direct its exports to the sanctioned countries
   * @param around its exports to the neighbours
   */
  public record Exporter(FlowArea area, Shift direct, Shift around) {

    /** Whether its direct exports fell. */
    public boolean fell() {
      return direct.change().signum() < 0;
    }

    /** The rise to the neighbours as a share of the fall of direct exports; empty where these did not fall. */
    public Optional<BigDecimal> share() {
      return Substitution.share(around.change(), direct.change().negate());
    }
  }

  /**
   * What passes a neighbour.
   *
   * @param area the neighbour
   * @param inward the exports of all exporters to it
   * @param onward its own exports to the sanctioned countries; nothing where it does not report
   */
  public record Neighbour(FlowArea area, Shift inward, Shift onward) {}

  /** Copies the lists. */
  public Substitution {
    Objects.requireNonNull(hs, "hs");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(currency, "currency");
    exporters = List.copyOf(exporters);
    neighbours = List.copyOf(neighbours);
  }

  /** By how much direct exports fell, of those exporters whose did. */
  public BigDecimal fall() {
    return exporters.stream()
        .filter(Exporter::fell)
        .map(exporter -> exporter.direct().change().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** By how much the exports of the same exporters to the neighbours rose. */
  public BigDecimal rise() {
    return exporters.stream()
        .filter(Exporter::fell)
        .map(exporter -> exporter.around().change())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** By how much the exports of the neighbours to the sanctioned countries rose. */
  public BigDecimal onwardRise() {
    return neighbours.stream()
        .map(neighbour -> neighbour.onward().change())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@link #rise} as a share of {@link #fall}; empty where direct exports did not fall. */
  public Optional<BigDecimal> share() {
    return share(rise(), fall());
  }

  /** {@link #onwardRise} as a share of {@link #fall}; empty where direct exports did not fall. */
  public Optional<BigDecimal> onwardShare() {
    return share(onwardRise(), fall());
  }

  private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0 ? Optional.of(Formulas.ratio(part, whole)) : Optional.empty();
  }

  /** What it amounts to, in a sentence or two. */
  public String message() {
    return share()
        .map(share -> "Direct exports of " + hs + " to the sanctioned countries fell by "
            + money(fall()) + ". The exports of the same exporters to the neighbours "
            + moved(rise()) + ", " + Judge.plain(share) + " of the fall; those of the neighbours to"
            + " the sanctioned countries " + moved(onwardRise()) + ", "
            + onwardShare().map(Judge::plain).orElse("-") + " of it.")
        .orElse("No exporter's direct exports of " + hs + " to the sanctioned countries fell, so"
            + " nothing is to be substituted.");
  }

  private String moved(BigDecimal change) {
    return (change.signum() < 0 ? "fell by " : "rose by ") + money(change.abs());
  }

  private String money(BigDecimal amount) {
    return Judge.money(amount, currency);
  }
}
