package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.report.Language;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.Stated;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter screen}: one screening for each shipment of a file. */
@Command(
    name = "screen",
    description =
        "Screens the shipments of a file, one JSON object a line (.jsonl) or one line item a row (.csv).",
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all shipments were screened",
      "1:a shipment reached the verdict of --fail-on, whatever else was rejected",
      "2:the call or the rules are wrong, or reading or writing failed",
      "3:some records were rejected"
    })
final class ScreenCommand extends FileCommand {

  private static final int FAILED = 1;
  private static final int MAX_TASKS = 4;

  @Parameters(paramLabel = "FILE", description = "shipments.jsonl or shipments.csv, UTF-8")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "write the results here as JSON, one a line; without it a table goes to the terminal")
  private @Nullable Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write a page of all results here, for a browser and for paper")
  private @Nullable Path html;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      converter = LanguageCode.class,
      description = "the language of messages, en or tr; en if not given")
  private Language language = Language.ENGLISH;

  @Mixin
  private ScreenerOptions screening = new ScreenerOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "exit with 1 if a shipment reaches this verdict or a more severe one: ${COMPLETION-CANDIDATES}")
  private @Nullable Verdict failOn;

  @Override
  public Integer call() throws IOException {
    Path shipments = checkedInput();
    Screener screener = screening.screener(rules(), command());
    Tally tally = new Tally();
    try (ShipmentReader reader = ShipmentFile.open(shipments);
        Output output = output();
        Rejects rejects = rejects(out);
        Progress progress =
            out == null ? Progress.none() : Progress.on(command().getErr(), "records")) {
      ScreeningRun run = new ScreeningRun(
          all -> screener.screenAll(all, output::prepare, ForkJoinPool.commonPool(), tasks()),
          output,
          rejects,
          tally);
      run.take(reader.iterator(), () -> {
        progress.step(tally.records());
        return !(standardOutput().isUnread() && html == null && isDecided(tally));
      });
      output.end(tally);
    }
    if (out != null) {
      command().getErr().println(tally);
    }
    return exitCode(tally);
  }

  /** One thread reads and writes, and a few suffice to keep it busy; each takes memory. */
  private static int tasks() {
    return Math.max(1, Math.min(MAX_TASKS, ForkJoinPool.getCommonPoolParallelism()));
  }

  /** Whether the rest of the file cannot change what --fail-on asks for. */
  private boolean isDecided(Tally tally) {
    return failOn == null || tally.reached(failOn);
  }

  private int exitCode(Tally tally) {
    if (failOn != null && tally.reached(failOn)) {
      return FAILED;
    }
    return tally.rejected() > 0 ? REJECTED : 0;
  }

  private Path checkedInput() throws IOException {
    Path path = Objects.requireNonNull(file, "FILE");
    ShipmentFile.check("", path, command());
    OutputFiles outputs = new OutputFiles(command(), out, html);
    outputs.check(path);
    for (Path flow : screening.flowFiles(command())) {
      outputs.check(flow);
    }
    return path;
  }

  private Output output() throws IOException {
    Ansi ansi = command().getColorScheme().ansi();
    Output results = out == null
        ? new TableOutput(standardOutput(), ansi, language)
        : new JsonLinesOutput(out, language);
    return html == null ? results : new HtmlOutput(results, html, language);
  }

  /** Reads the code of a language. */
  static final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return Stream.of(Language.values())
          .filter(language -> language.code().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new CommandLine.TypeConversionException(
              "Unknown language " + ForeignText.quoted(text) + ": expected en or tr"));
    }
  }

  /** Reads a day of the calendar. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      Stated<LocalDate> day = Stated.day(text);
      return day.value()
          .orElseThrow(
              () -> new CommandLine.TypeConversionException(day.reason().orElse(text)));
    }
  }

  /** The version of the library. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      RuleSet rules = StandardRules.load();
      return new String[] {
        Screener.ENGINE,
        "rules " + rules.version() + ", following the law up to " + rules.legalState()
      };
    }
  }
}
