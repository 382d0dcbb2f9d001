package io.tidewaiter.flow;

import java.util.Objects;

/**
 * One reason for the status of a lane.
 *
 * <pre>{@code
 * for (LaneReason reason : lane.reasons()) {
 *   System.out.println(reason.code() + ": " + reason.message());
 * }
 * }</pre>
 *
 * @param code a stable name, such as partner-not-reported, gap, surge
 * @param message a sentence with the figures and the threshold it compares them with
 * @since 0.1
 */
public record LaneReason(String code, String message) {

  /** Checks that both are there. */
  public LaneReason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}
