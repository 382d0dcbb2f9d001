package io.tidewaiter.flow;

/**
 * Which way goods went, as the reporter sees it.
 *
 * <pre>{@code
 * try (FlowReader reader = FlowReader.open(Files.newInputStream(path))) {
 *   for (FlowLine figure : reader) {
 *     if (figure instanceof FlowRow row && row.flow() == FlowDirection.IMPORT) {
 *       System.out.println(row.reporter() + " imported goods worth " + row.value());
 *     }
 *   }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public enum FlowDirection {
  /** From the reporter to the partner, valued FOB: at the border of the exporter. */
  EXPORT,
  /** From the partner to the reporter, valued CIF: with freight and insurance up to the importer. */
  IMPORT
}
