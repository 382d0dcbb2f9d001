package io.tidewaiter.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the line of the file on which the row starts
 * @param cells the cells; of a faulty row those before the fault
 * @param text the row as the file has it
 * @param fault what keeps the row from being read; null if nothing does
 */
record CsvRow(
    long line, List<String> cells, String text, @Nullable String fault) {}
