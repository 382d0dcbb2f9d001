package io.tidewaiter.report;

import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.flow.LaneEvidence.Release;
import java.util.List;

/**
 * Which trade statistics a result could draw on.
 *
 * <pre>{@code
 * screening.statistics().ifPresent(used -> {
 *   for (LaneEvidence.Release release : used.releases()) {
 *     System.out.println(release.source() + " (" + release.published() + ")");
 *   }
 * });
 * }</pre>
 *
 * @param releases what was published and when, oldest first
 * @param fingerprint "sha256:" and 64 hexadecimal digits over the lanes and days, see {@link LaneEvidence#fingerprint}
 * @since 0.1
 */
public record StatisticsUsed(List<Release> releases, String fingerprint) {

  /** Copies the list. */
  public StatisticsUsed {
    releases = List.copyOf(releases);
  }

  /** What a result tells of evidence. */
  public static StatisticsUsed of(LaneEvidence evidence) {
    return new StatisticsUsed(evidence.releases(), evidence.fingerprint());
  }
}
