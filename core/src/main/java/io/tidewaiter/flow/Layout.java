package io.tidewaiter.flow;

import java.util.List;
import java.util.function.Consumer;

/** How the rows of one kind of file are read. */
interface Layout {

  /**
   * Reads a row that has as many cells as the header.
   *
   * @throws Unusable if the row as a whole does not count
   */
  void read(long line, List<String> cells, Consumer<FlowLine> out);

  /** The row, set aside if its partner is the world. */
  static FlowLine counted(FlowRow row) {
    return row.partner().equals(FlowArea.WORLD)
        ? new FlowLine.SetAside(row.line(), FlowLine.Kind.AGGREGATE, row)
        : row;
  }
}
