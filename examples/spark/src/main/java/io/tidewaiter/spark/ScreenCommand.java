package io.tidewaiter.spark;

import io.tidewaiter.trade.Stated;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code screen}: a result for each shipment of a data set. */
@Command(
    name = "screen",
    description = {
      "Screens a data set of shipments, one line item a row, in the columns that the table of core has. All rows of a"
          + " shipment stand together in one file.",
      "Results and rejects are Parquet. The same call again goes on where a run ended."
    },
    mixinStandardHelpOptions = true)
final class ScreenCommand extends JobCommand {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "apply the law of this day, such as 2023-10-01, instead of that of each shipment's date")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--jurisdiction",
      paramLabel = "CODE",
      split = ",",
      description =
          "apply the bans and duties of these jurisdictions only, such as EU,US; without it all that the rules hold")
  private List<String> jurisdictions = new ArrayList<>();

  @Option(
      names = "--brief",
      description = "leave out the whole result as JSON: several times as fast")
  private boolean brief;

  @Override
  Object run(SparkSession spark, String in, String out, List<Path> packs) throws IOException {
    List<String> codes = jurisdictions.stream().map(String::strip).toList();
    return ScreeningJob.run(
        spark, in, out, SharedRules.read(packs, asOf, codes), brief ? Detail.BRIEF : Detail.WHOLE);
  }

  /** Reads a day of the calendar. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      Stated<LocalDate> day = Stated.day(text);
      return day.value()
          .orElseThrow(() -> new TypeConversionException(day.reason().orElse(text)));
    }
  }
}
