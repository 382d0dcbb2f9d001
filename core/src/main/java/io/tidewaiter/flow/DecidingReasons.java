package io.tidewaiter.flow;

import java.util.List;
import java.util.stream.Stream;

/** Which reasons decide a status, the most telling first. All others are beside the point or innocent. */
final class DecidingReasons {

  private static final int MOST = 2;

  private static final List<String> INNOCENT = List.of(
      "exporter-not-reported",
      "customs-union",
      "currency",
      "partner-not-reported",
      "partner-fragment",
      "estimates",
      "hs-change",
      "entrepot",
      "baseline-unknown");

  private DecidingReasons() {}

  static List<LaneReason> of(Lane lane) {
    List<LaneReason> deciding = of(lane, codes(lane.status()));
    return Stream.concat(
            (deciding.isEmpty() ? of(lane, List.of("months", "value-floor")) : deciding).stream(),
            of(lane, List.of("partial-period")).stream())
        .toList();
  }

  private static List<LaneReason> of(Lane lane, List<String> codes) {
    return codes.stream()
        .flatMap(code -> lane.reasons().stream().filter(reason -> reason.code().equals(code)))
        .limit(MOST)
        .toList();
  }

  private static List<String> codes(LaneStatus status) {
    return switch (status) {
      case LEAKING -> List.of("gap", "growth-unaccounted", "sources-differ");
      case SURGING ->
        Stream.of(List.of("surge"), INNOCENT, List.of("habitual-gap", "months", "gap"))
            .flatMap(List::stream)
            .toList();
      case QUIET ->
        List.of(
            "no-growth", "surge", "habitual-gap", "gap", "growth-unaccounted", "sources-differ");
      case NOT_JUDGEABLE -> INNOCENT;
    };
  }
}
