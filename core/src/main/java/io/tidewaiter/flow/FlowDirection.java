package io.tidewaiter.flow;

/**
 * Which way goods went, as the reporter sees it.
 *
 * @since 0.1
 */
public enum FlowDirection {
  /** From the reporter to the partner, valued FOB: at the border of the exporter. */
  EXPORT,
  /** From the partner to the reporter, valued CIF: with freight and insurance up to the importer. */
  IMPORT
}
