package io.tidewaiter.spark;

import io.tidewaiter.flow.NotStatisticsException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The job. spark-submit starts it; the master and all that concerns machines are told to spark-submit. */
@Command(
    name = "tidewaiter-spark",
    description =
        "Screens export shipments, and trade statistics, for the risk of diversion to a sanctioned end use, on many"
            + " machines.",
    subcommands = {ScreenCommand.class, FlowsCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private static final int WRONG = CommandLine.ExitCode.USAGE;

  private Main() {}

  /** Runs the job; ends the process if it failed, and only then. */
  public static void main(String[] args) {
    int exit = new CommandLine(new Main())
        .setExecutionExceptionHandler((e, command, call) -> explain(e, command.getErr()))
        .execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Tells of what the caller can mend in a sentence, and of all else with its trace. */
  private static int explain(Throwable e, PrintWriter err) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException || cause instanceof NotStatisticsException) {
        err.println(cause.getMessage());
        return WRONG;
      }
    }
    e.printStackTrace(err);
    return WRONG;
  }
}
