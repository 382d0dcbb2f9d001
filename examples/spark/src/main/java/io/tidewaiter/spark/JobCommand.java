package io.tidewaiter.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands share: a folder in, a folder out, and a session that ends with them. */
abstract class JobCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FOLDER",
      description =
          "all files in this folder and those in it, .csv, .csv.gz or .parquet; or one such file")
  private @Nullable String in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "where the Parquet files go")
  private @Nullable String out;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "lay the rule pack in this directory of the driver over the rules; may be given several times")
  private List<Path> packs = new ArrayList<>();

  @Override
  public final Integer call() throws IOException {
    try (SparkSession spark =
        SparkSession.builder().appName("tidewaiter " + name()).getOrCreate()) {
      Object summary = run(
          spark, Objects.requireNonNull(in, "--in"), Objects.requireNonNull(out, "--out"), packs);
      command().commandLine().getOut().println(summary);
      command().commandLine().getOut().flush();
    }
    return 0;
  }

  /** Runs the job and says what it came to. */
  abstract Object run(SparkSession spark, String in, String out, List<Path> packs)
      throws IOException;

  private String name() {
    return command().name();
  }

  private CommandSpec command() {
    return Objects.requireNonNull(spec, "spec");
  }
}
