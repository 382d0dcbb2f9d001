package io.tidewaiter.flow;

import io.tidewaiter.rule.HsTables;
import io.tidewaiter.trade.Country;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the figures of any number of files and judges the lanes in them. The memory depends on the lanes, codes and
 * months, not on the rows; the sums depend neither on the order of rows and files nor on how a value is split into rows.
 *
 * <p>A month in which a reporter reports the goods with some partner but has no row for a lane is a month of no trade
 * on it; a month in which it reports nothing is not compared. Where a file tells the same trade twice, as a code and as
 * the codes within it, or as a year and as its months, the larger sum counts. So within the months that are reported,
 * more imports never make a gap wider.
 *
 * <pre>{@code
 * FlowAnalysis analysis = FlowAnalysis.builder().goods(FlowGoods.of(chpl, rules.hsTables())).build();
 * try (FlowReader reader = FlowReader.open(in)) {
 *   analysis.add(reader);
 * }
 * List<Lane> lanes = analysis.lanes(FlowPeriod.parse("2023-01/2023-09"));
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class FlowAnalysis {

  private static final int MAX_FAULTS_KEPT = 100;

  private final LaneSettings settings;
  private final Ledger ledger;
  private final PublishedGrowth growth = new PublishedGrowth();
  private final Map<FlowLine.Kind, Long> setAside = new EnumMap<>(FlowLine.Kind.class);
  private final List<FlowLine.Fault> faults = new ArrayList<>();
  private long faultCount;
  private long rows;

  private FlowAnalysis(Builder builder) {
    settings = new LaneSettings(
        builder.thresholds,
        builder.baseline,
        builder.cifFob,
        builder.cifFobByLane,
        builder.entrepots,
        builder.customsUnion,
        builder.sanctioned,
        builder.neighbours,
        builder.estimatedFrom);
    ledger = new Ledger(List.copyOf(builder.goods), builder.tables);
  }

  /** Starts an analysis with the documented defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Adds all figures of a file that were not read yet. */
  public void add(FlowReader reader) {
    reader.forEach(this::add);
  }

  /** Adds one figure, or counts it if it is set aside or has a fault. */
  public void add(FlowLine line) {
    if (line instanceof FlowRow row) {
      rows++;
      if (row.measure() == FlowMeasure.GROWTH) {
        addGrowth(row);
      } else {
        ledger.add(row);
      }
    } else if (line instanceof FlowLine.SetAside aside) {
      setAside.merge(aside.kind(), 1L, Long::sum);
      FlowRow world = aside.worldOrNull();
      if (world != null && world.measure() == FlowMeasure.VALUE) {
        ledger.addWorld(world);
      }
    } else if (line instanceof FlowLine.Fault fault) {
      faultCount++;
      if (faults.size() < MAX_FAULTS_KEPT) {
        faults.add(fault);
      }
    }
  }

  /** From where on the figures are an alarm. */
  public LaneThresholds thresholds() {
    return settings.thresholds();
  }

  /** The years whose habit the figures are compared with, in order. */
  public List<Integer> baseline() {
    return settings.baseline();
  }

  /** The factor from FOB to CIF where a lane has none of its own. */
  public BigDecimal cifFob() {
    return settings.cifFob();
  }

  /** The countries that direct exports go to no longer, see {@link #substitutions}. */
  public SortedSet<Country> sanctioned() {
    return new TreeSet<>(settings.sanctioned());
  }

  /** The neighbours that exports may go to instead, see {@link #substitutions}. */
  public SortedSet<Country> neighbours() {
    return new TreeSet<>(settings.neighbours());
  }

  /** How many figures were added, also those of goods that nobody asked for. */
  public long rows() {
    return rows;
  }

  /** How many rows were set aside, by kind; unmodifiable. */
  public Map<FlowLine.Kind, Long> setAside() {
    return Map.copyOf(setAside);
  }

  /** How many rows had a fault. If any had, every lane says so. */
  public long faultCount() {
    return faultCount;
  }

  /** The first hundred faults. */
  public List<FlowLine.Fault> faults() {
    return List.copyOf(faults);
  }

  /** From the first to the last month for which there is a figure of the goods; empty if there is none. */
  public Optional<FlowPeriod> covered() {
    YearMonth first = null;
    YearMonth last = null;
    for (FlowPeriod period : periods()) {
      first = first == null || period.from().isBefore(first) ? period.from() : first;
      last = last == null || period.to().isAfter(last) ? period.to() : last;
    }
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new FlowPeriod(first, last));
  }

  /** All periods for which there is a figure of the goods, as they were reported, in order. */
  public List<FlowPeriod> periods() {
    Set<FlowPeriod> periods = ledger.periods();
    periods.addAll(growth.periods());
    return List.copyOf(periods);
  }

  /**
   * The lanes with trade in a period, by exporter, importer and goods; those of values first, then growth that was
   * published for exactly this period. Ask for {@link FlowPeriod#endingWith} three or twelve months for rolling sums.
   */
  public List<Lane> lanes(FlowPeriod period) {
    List<Lane> judged = new ArrayList<>();
    ledger.data().forEach(data -> judge(data, period).ifPresent(judged::add));
    judged.addAll(growth.lanes(period, settings, faultCount));
    return List.copyOf(judged);
  }

  /**
   * The lanes with trade in a period, the same as {@link #lanes}, in the order of {@link Lane#ranking} and without
   * holding them all.
   */
  public LaneRanking ranking(FlowPeriod period) {
    Map<Lane, Lane> published = new HashMap<>();
    growth
        .lanes(period, settings, faultCount)
        .forEach(lane -> published.put(LaneRanking.brief(lane), lane));
    Stream<Lane> values = ledger.data().stream()
        .flatMap(data -> judge(data, period).stream())
        .map(LaneRanking::brief);
    return new LaneRanking(
        Stream.concat(values, published.keySet().stream()), brief -> whole(brief, published));
  }

  private Lane whole(Lane brief, Map<Lane, Lane> published) {
    Lane lane = published.get(brief);
    return lane != null
        ? lane
        : lane(brief.exporter(), brief.importer(), brief.hs(), brief.period())
            .orElseThrow(() -> new IllegalStateException("a figure was added meanwhile"));
  }

  /**
   * One lane in one period, by its values or, where there are none, by the growth that was published for exactly this
   * period; empty if there was no trade on it.
   */
  public Optional<Lane> lane(FlowArea exporter, FlowArea importer, String hs, FlowPeriod period) {
    LaneData.Key key = new LaneData.Key(exporter, importer, hs);
    LaneData data = ledger.lanes().get(key);
    Optional<Lane> lane = data == null ? Optional.empty() : judge(data, period);
    return lane.or(() -> growth.lane(key, period, settings, faultCount));
  }

  /**
   * The latest period in which some lane can be judged: the year up to the last month that both sides of a lane report,
   * or twelve months where the year is younger than three; else the last year, span or published growth that both give.
   * If nothing can be judged, the last period of which both or at least one side tell; empty without figures.
   */
  public Optional<FlowPeriod> latest() {
    List<FlowPeriod> candidates =
        Latest.candidates(ledger.lanes().keySet(), ledger, growth.periodsOfBoth());
    return candidates.stream()
        .filter(this::canJudge)
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .or(() -> covered().map(all -> Latest.yearSoFar(all.to())));
  }

  private boolean canJudge(FlowPeriod period) {
    return ledger.data().stream().anyMatch(data -> isJudged(judge(data, period)))
        || growth.lanes(period, settings, faultCount).stream()
            .anyMatch(lane -> isJudged(Optional.of(lane)));
  }

  private static boolean isJudged(Optional<Lane> lane) {
    return lane.filter(found -> found.status() != LaneStatus.NOT_JUDGEABLE).isPresent();
  }

  /**
   * What both sides of a lane told over time, in the currency in which the lane is judged: month by month, or year by
   * year where neither tells months; empty for a growth that was published.
   */
  public List<LanePoint> history(Lane lane) {
    LaneData data =
        ledger.lanes().get(new LaneData.Key(lane.exporter(), lane.importer(), lane.hs()));
    return data == null || lane.measure() == FlowMeasure.GROWTH
        ? List.of()
        : LanePoint.history(
            data,
            ledger.of(data.key.exporter(), FlowDirection.EXPORT, data.key.hs()),
            ledger.of(data.key.importer(), FlowDirection.IMPORT, data.key.hs()));
  }

  /**
   * What became of direct exports to the sanctioned countries, and of those to and from their neighbours, for each
   * kind of goods, those first whose direct exports fell most, and each currency of which an exporter tells of the period and of a year of the baseline.
   */
  public List<Substitution> substitutions(FlowPeriod period) {
    return Substitutions.of(ledger.data(), period, ledger, settings);
  }

  private Optional<Lane> judge(LaneData data, FlowPeriod period) {
    LaneData.Key key = data.key;
    Measured measured = new Measured(
        data,
        period,
        ledger.of(key.exporter(), FlowDirection.EXPORT, key.hs()),
        ledger.of(key.importer(), FlowDirection.IMPORT, key.hs()),
        ledger,
        settings);
    return measured.isEmpty()
        ? Optional.empty()
        : Optional.of(Judge.values(settings, measured, faultCount));
  }

  private void addGrowth(FlowRow row) {
    for (Ledger.Fitting fitting : ledger.fittings(row)) {
      if (fitting
          .hs()
          .equalsIgnoreCase(row.hs())) { // increases of parts are not an increase of the whole
        LaneData.Key lane = new LaneData.Key(row.exporter(), row.importer(), fitting.hs());
        growth.add(
            new PublishedGrowth.Key(lane, row.period(), row.currency()), row.flow(), row.value());
      }
    }
  }

  /** Collects the settings of an analysis. Not thread-safe. */
  public static final class Builder {

    private final List<FlowGoods> goods = new ArrayList<>();
    private final Map<List<FlowArea>, BigDecimal> cifFobByLane = new HashMap<>();
    private @Nullable HsTables tables;
    private LaneThresholds thresholds = LaneThresholds.DEFAULT;
    private List<Integer> baseline = List.of(2019, 2020, 2021);
    private BigDecimal cifFob = new BigDecimal("1.06");
    private Set<Country> entrepots = countries("HK", "SG", "AE", "NL", "BE");
    private Set<Country> customsUnion = countries("AM", "BY", "KG", "KZ", "RU");
    private Set<Country> sanctioned = countries("BY", "RU");
    private Set<Country> neighbours = countries("AM", "AZ", "GE", "KG", "KZ", "UZ");
    private Map<Country, YearMonth> estimatedFrom =
        Map.of(Country.parse("RU"), YearMonth.of(2022, 2));

    private Builder() {}

    /** Asks for lanes of some goods; asked for nothing, an analysis has a lane for each code and name in the files. */
    public Builder goods(FlowGoods more) {
      goods.add(Objects.requireNonNull(more, "more"));
      return this;
    }

    /** Links codes of older editions where no goods are asked for; {@link FlowGoods} bring their own. */
    public Builder hsTables(HsTables newTables) {
      tables = Objects.requireNonNull(newTables, "newTables");
      return this;
    }

    /** Replaces {@link LaneThresholds#DEFAULT}. */
    public Builder thresholds(LaneThresholds newThresholds) {
      thresholds = Objects.requireNonNull(newThresholds, "newThresholds");
      return this;
    }

    /** Replaces the years whose habit the figures are compared with, 2019 to 2021. Only years before a period count. */
    public Builder baseline(int... years) {
      baseline = Arrays.stream(years).sorted().distinct().boxed().toList();
      return this;
    }

    /** Replaces the factor from FOB to CIF, 1.06. */
    public Builder cifFob(BigDecimal factor) {
      cifFob = positive(factor);
      return this;
    }

    /** Sets the factor from FOB to CIF of one lane. */
    public Builder cifFob(FlowArea exporter, FlowArea importer, BigDecimal factor) {
      cifFobByLane.put(List.of(exporter, importer), positive(factor));
      return this;
    }

    /**
     * Replaces the countries that much trade of others passes through, HK, SG, AE, NL and BE: what they export is
     * booked by its origin and not as theirs, and what stays in their free zones is not booked at all.
     */
    public Builder entrepots(Set<Country> countries) {
      entrepots = Set.copyOf(countries);
      return this;
    }

    /**
     * Replaces the members of the customs union that records no internal border, the Eurasian Economic Union. The
     * European Union collects figures of its internal trade, so it is none of them.
     */
    public Builder customsUnion(Set<Country> countries) {
      customsUnion = Set.copyOf(countries);
      return this;
    }

    /**
     * Replaces the countries that direct exports go to no longer, RU and BY, and the neighbours that they may go to
     * instead, AM, AZ, GE, KG, KZ and UZ, for {@link FlowAnalysis#substitutions}.
     */
    public Builder substitution(Set<Country> newSanctioned, Set<Country> newNeighbours) {
      sanctioned = Set.copyOf(newSanctioned);
      neighbours = Set.copyOf(newNeighbours);
      return this;
    }

    /** Replaces the countries whose figures are estimates from a month on: Russia from February 2022. */
    public Builder estimatedFrom(Map<Country, YearMonth> months) {
      estimatedFrom = Map.copyOf(months);
      return this;
    }

    /** The analysis, without figures. */
    public FlowAnalysis build() {
      Set<String> names = new LinkedHashSet<>();
      for (FlowGoods asked : goods) {
        if (!names.add(asked.name())) {
          throw new IllegalArgumentException("goods " + asked.name() + " are asked for twice");
        }
      }
      return new FlowAnalysis(this);
    }

    private static BigDecimal positive(BigDecimal factor) {
      if (factor.signum() <= 0) {
        throw new IllegalArgumentException("factor is " + factor + ": expected more than zero");
      }
      return factor;
    }

    private static Set<Country> countries(String... codes) {
      return Stream.of(codes).map(Country::parse).collect(Collectors.toUnmodifiableSet());
    }
  }
}
