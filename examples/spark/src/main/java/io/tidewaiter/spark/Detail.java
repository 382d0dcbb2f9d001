package io.tidewaiter.spark;

/** How much of a result is kept. */
enum Detail {
  /** All of it, as JSON too: what could not be checked, what would change the outcome, the duties. */
  WHOLE,
  /** Verdicts, scores and the findings that add up to them. The rest costs several times as much as these. */
  BRIEF
}
