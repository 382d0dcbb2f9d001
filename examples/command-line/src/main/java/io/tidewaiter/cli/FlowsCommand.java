package io.tidewaiter.cli;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowGoods;
import io.tidewaiter.flow.FlowLine;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.FlowRow;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneRanking;
import io.tidewaiter.flow.NotStatisticsException;
import io.tidewaiter.report.LaneReport;
import io.tidewaiter.report.Language;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter flows}: the lanes of trade statistics, those first on which goods left and did not arrive. */
@Command(
    name = "flows",
    description = {
      "Reads trade statistics of any number of files, our own table or those of UN Comtrade and Eurostat, and ranks"
          + " the lanes: those first on which goods left and did not arrive.",
      "Files may be compressed with gzip."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all rows were read or set aside",
      "2:the call is wrong, a file holds no statistics, or reading or writing failed",
      "3:some rows were rejected"
    })
final class FlowsCommand extends FileCommand {

  /** A terminal need not know of each row. */
  private static final int MASK = (1 << 14) - 1;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "tables of trade statistics")
  private List<Path> files = new ArrayList<>();

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

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "how many lanes the terminal shows; ${DEFAULT-VALUE} if not given")
  private int top = 25;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write all lanes here as JSON, one a line, in the order of the ranking")
  private @Nullable Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write a page with a chart of each lane here, for a browser and for paper")
  private @Nullable Path html;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      converter = ScreenCommand.LanguageCode.class,
      description =
          "the language of the page, en or tr; en if not given. Reasons are in English, as in the JSON")
  private Language language = Language.ENGLISH;

  @Override
  public Integer call() throws IOException {
    checkFiles();
    RuleSet rules = rules();
    FlowAnalysis analysis = analysis(rules);
    try (Rejects rejects = rejects(out);
        Progress progress = Progress.on(command().getErr(), "rows")) {
      for (Path file : files) {
        read(file, analysis, rejects, progress);
      }
    }
    FlowPeriod judged = period == null ? analysis.latest().orElse(null) : period;
    LaneRanking ranking = judged == null ? null : analysis.ranking(judged);
    if (out != null) {
      write(ranking, out);
    }
    if (html != null) {
      writePage(analysis, judged, html);
    }
    LaneTable table = new LaneTable(standardOutput(), command().getColorScheme().ansi(), top);
    table.write(analysis, ranking, judged, period == null);
    table.close(analysis, rules);
    return analysis.faultCount() > 0 ? REJECTED : 0;
  }

  private void checkFiles() throws IOException {
    if (top < 0) {
      throw usage("--top is " + top + ": expected zero or more");
    }
    OutputFiles outputs = new OutputFiles(command(), out, html);
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      OutputFiles.checkReadable("", file, command());
      outputs.check(file);
      if (!seen.add(file.toRealPath())) {
        throw usage(file + " is named twice: its figures would count twice");
      }
    }
  }

  private FlowAnalysis analysis(RuleSet rules) {
    FlowAnalysis.Builder analysis = FlowAnalysis.builder().hsTables(rules.hsTables());
    try {
      groups.forEach(group -> analysis.goods(goods(group.strip(), rules)));
      return analysis.build();
    } catch (IllegalArgumentException e) {
      throw usage("--group: " + e.getMessage());
    }
  }

  private static FlowGoods goods(String text, RuleSet rules) {
    if (text.equalsIgnoreCase(FlowRow.TOTAL)) {
      return FlowGoods.total();
    }
    ControlList list = rules.controlList(text).orElse(null);
    if (list != null) {
      return FlowGoods.of(list, rules.hsTables());
    }
    try {
      return FlowGoods.of(HsCode.parse(text), rules.hsTables());
    } catch (IllegalArgumentException e) {
      String lists =
          rules.controlLists().stream().map(ControlList::id).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "Unknown goods " + ForeignText.quoted(text) + ": expected one of the lists " + lists
              + ", an HS code or TOTAL",
          e);
    }
  }

  private void read(Path file, FlowAnalysis analysis, Rejects rejects, Progress progress)
      throws IOException {
    Set<String> declared = new HashSet<>(FlowReader.GROUPS);
    areas.stream().map(String::strip).forEach(declared::add);
    try (FlowReader reader = FlowReader.open(Files.newInputStream(file), declared)) {
      long read = 0;
      for (FlowLine line : reader) {
        analysis.add(line);
        if (line instanceof FlowLine.Fault fault) {
          rejects.write(file.toString(), fault.line(), fault.reason(), "");
        }
        if ((++read & MASK) == 0) {
          progress.step(analysis.rows());
        }
      }
    } catch (NotStatisticsException e) {
      throw new NotStatisticsException(file + ": " + e.getMessage());
    }
  }

  private static void write(@Nullable LaneRanking ranking, Path path) throws IOException {
    try (BufferedWriter writer = TextFile.create(path)) {
      if (ranking != null) {
        for (Iterator<Lane> lanes = ranking.lanes().iterator(); lanes.hasNext(); ) {
          writer.write(lanes.next().toJson());
          writer.write('\n');
        }
      }
    }
  }

  private void writePage(FlowAnalysis analysis, @Nullable FlowPeriod judged, Path path)
      throws IOException {
    if (judged == null) {
      command().getErr().println("No page is written: the files hold no figures of the goods");
      return;
    }
    List<String> names =
        files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    try (BufferedWriter writer = TextFile.create(path)) {
      LaneReport.of(analysis, judged, names, language).writeTo(writer);
    }
  }

  /** Reads a period. */
  static final class Months implements ITypeConverter<FlowPeriod> {
    @Override
    public FlowPeriod convert(String text) {
      try {
        return FlowPeriod.parse(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }
}
