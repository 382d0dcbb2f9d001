package io.tidewaiter.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lanes of a period in the order of {@link Lane#ranking}. It holds what the order needs of each; a lane is judged
 * again when its turn comes, so that hundreds of thousands of lanes with all their reasons need not be held at once.
 *
 * <pre>{@code
 * LaneRanking ranking = analysis.ranking(period);
 * System.out.println(ranking.count(LaneStatus.LEAKING) + " of " + ranking.size() + " lanes leak");
 * ranking.lanes().limit(20).map(Lane::toJson).forEach(System.out::println);
 * }</pre>
 *
 * <p>Good until a figure is added to the analysis. Not thread-safe, as the analysis is not.
 *
 * @since 0.1
 */
public final class LaneRanking {

  private final List<Lane> brief;
  private final Function<Lane, Lane> whole;
  private final Map<LaneStatus, Integer> counts = new EnumMap<>(LaneStatus.class);

  /**
   * Ranks lanes.
   *
   * @param brief lanes as {@link #brief(Lane)} makes them
   * @param whole finds the lane that a brief one is of
   */
  LaneRanking(Stream<Lane> brief, Function<Lane, Lane> whole) {
    this.brief = brief.sorted(Lane.ranking()).toList();
    this.whole = whole;
    this.brief.forEach(lane -> counts.merge(lane.status(), 1, Integer::sum));
  }

  /** A lane with the figures that the ranking needs and no reasons. */
  static Lane brief(Lane lane) {
    LaneFigures figures = lane.figures();
    return new Lane(
        lane.exporter(),
        lane.importer(),
        lane.hs(),
        lane.period(),
        lane.measure(),
        new LaneFigures(
            figures.currency(),
            figures.exported(),
            null,
            figures.cifFob(),
            figures.gap(),
            figures.gapShare(),
            null,
            null,
            figures.months(),
            null,
            null,
            null,
            figures.growthUnaccounted()),
        lane.status(),
        List.of());
  }

  /** How many lanes there are. */
  public int size() {
    return brief.size();
  }

  /** How many lanes have a status. */
  public int count(LaneStatus status) {
    return counts.getOrDefault(status, 0);
  }

  /** The lanes with all their figures and reasons, each judged when it is taken. */
  public Stream<Lane> lanes() {
    return brief.stream().map(whole);
  }
}
