package io.tidewaiter.spark;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowGoods;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowRow;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code flows}: the lanes of trade statistics, those first on which goods left and did not arrive. */
@Command(
    name = "flows",
    description =
        "Adds up trade statistics, our own table or those of UN Comtrade and Eurostat, and ranks the lanes: those first"
            + " on which goods left and did not arrive.",
    mixinStandardHelpOptions = true)
final class FlowsCommand extends JobCommand {

  @Option(
      names = "--group",
      paramLabel = "GOODS",
      split = ",",
      description =
          "only these goods: a list of the rules such as chpl, an HS code or TOTAL; without it a lane for each code"
              + " and name in the files")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = Months.class,
      description =
          "judge this year (2023), month (2023-04) or span (2023-01/2023-09); without it the latest that can be judged")
  private @Nullable FlowPeriod period;

  @Option(
      names = "--area",
      paramLabel = "NAME",
      split = ",",
      description =
          "groups of countries that our own table names as reporter or partner, besides EU27 and EAEU")
  private List<String> areas = new ArrayList<>();

  @Override
  Object run(SparkSession spark, String in, String out, List<Path> packs) throws IOException {
    RuleSet rules = SharedRules.read(packs, null, List.of()).screener().rules();
    FlowAnalysis.Builder analysis = FlowAnalysis.builder().hsTables(rules.hsTables());
    try {
      groups.forEach(group -> analysis.goods(goods(group.strip(), rules)));
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--group: " + e.getMessage(), e);
    }
    return FlowsJob.run(
        spark,
        in,
        out,
        analysis.build(),
        period,
        new HashSet<>(areas.stream().map(String::strip).toList()));
  }

  private static FlowGoods goods(String text, RuleSet rules) {
    if (text.equalsIgnoreCase(FlowRow.TOTAL)) {
      return FlowGoods.total();
    }
    return rules
        .controlList(text)
        .map((ControlList list) -> FlowGoods.of(list, rules.hsTables()))
        .orElseGet(() -> FlowGoods.of(HsCode.parse(text), rules.hsTables()));
  }

  /** Reads a period. */
  static final class Months implements ITypeConverter<FlowPeriod> {
    @Override
    public FlowPeriod convert(String text) {
      try {
        return FlowPeriod.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
