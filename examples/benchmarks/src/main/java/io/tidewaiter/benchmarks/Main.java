package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks and writes what they measured as text and as JSON. */
public final class Main {

  private static final String USAGE = """
      Usage: java -jar benchmarks.jar [--quick] [--only NAME,...] [--rows N] [--goods chpl|all] [--out FOLDER]
        --quick   minutes instead of hours: fewer lines, shorter runs; not for figures to tell others
        --only    some of Decision, ListLength, Screening, Description, Json, ShipmentLength, Load, StartUp, Flow,
                  CommandLine
        --rows    how many rows of trade statistics are analysed, and of shipments screened by the command;
                  1000000 unless given
        --goods   one basket of goods, or a lane for each code; chpl unless given
        --out     where results.txt, results.json and jmh.json go; the current folder unless given
      """;

  private static final List<String> NAMES = List.of(
      "Decision",
      "ListLength",
      "Screening",
      "Description",
      "Json",
      "ShipmentLength",
      "Load",
      "StartUp",
      "Flow",
      "CommandLine");

  private Extent extent = Extent.FULL;
  private List<String> only = NAMES;
  private long rows = 1_000_000;
  private String goods = "chpl";
  private Path out = Path.of("");

  Main(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--quick")) {
        extent = Extent.QUICK;
      } else if (i + 1 == args.length) {
        throw new IllegalArgumentException("Unknown or without a value: " + args[i]);
      } else {
        set(args[i], args[++i]);
      }
    }
  }

  private void set(String option, String value) {
    switch (option) {
      case "--only" -> {
        only = List.of(value.split(",", -1));
        if (!NAMES.containsAll(only)) {
          throw new IllegalArgumentException(
              "Unknown benchmark in " + value + ": expected some of " + String.join(",", NAMES));
        }
      }
      case "--rows" -> rows = Long.parseLong(value);
      case "--goods" -> {
        if (!List.of("chpl", "all").contains(value)) {
          throw new IllegalArgumentException("Unknown goods " + value + ": expected chpl or all");
        }
        goods = value;
      }
      case "--out" -> out = Path.of(value);
      default -> throw new IllegalArgumentException("Unknown option " + option);
    }
  }

  /** Runs what the arguments ask for. */
  public static void main(String[] args) throws IOException, RunnerException {
    Main main;
    try {
      main = new Main(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    main.run();
  }

  private void run() throws IOException, RunnerException {
    Files.createDirectories(out.toAbsolutePath());
    long start = System.nanoTime();
    List<Table> tables = new ArrayList<>();
    if (only.contains("StartUp")) {
      tables.add(StartUp.times(extent.starts()));
      tables.add(StartUp.heap());
      tables.add(Jars.sizes());
    }
    if (only.contains("Flow")) {
      tables.add(FlowRun.run(out.toAbsolutePath(), rows, goods));
    }
    if (only.contains("CommandLine")) {
      tables.add(CommandLineRun.run(out.toAbsolutePath(), Math.toIntExact(rows)));
    }
    List<RunResult> results = List.copyOf(Questions.ask(extent, only));
    if (!results.isEmpty()) {
      tables.add(BenchmarkTable.of(results));
      ResultFormatFactory.getInstance(
              ResultFormatType.JSON, out.resolve("jmh.json").toString())
          .writeOut(results);
    }
    tables.add(0, machine(Duration.ofNanos(System.nanoTime() - start)));
    String text = tables.stream().map(Table::toText).collect(Collectors.joining("\n"));
    Files.writeString(out.resolve("results.txt"), text);
    Files.writeString(
        out.resolve("results.json"),
        tables.stream().map(Table::toJson).collect(Collectors.joining(",\n", "[", "]\n")));
    System.out.println("\n" + text);
  }

  private Table machine(Duration took) {
    return new Table(
        "Where",
        List.of("what", "value"),
        List.of(
            List.of("java", Runtime.version() + " " + System.getProperty("java.vm.name")),
            List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.arch")),
            List.of("processors", Integer.toString(Runtime.getRuntime().availableProcessors())),
            List.of("engine", Screener.ENGINE),
            List.of("rules", StandardRules.load().version()),
            List.of("extent", extent.name()),
            List.of("took", took.toSeconds() + " s")));
  }
}
