package io.tidewaiter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code tidewaiter}. */
@Command(
    name = "tidewaiter",
    description = "Screens export shipments for the risk of diversion to a sanctioned end use.",
    subcommands = ScreenCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine program = program(
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    int exit = program.execute(args);
    program.getOut().flush();
    program.getErr().flush();
    System.exit(exit);
  }

  /** The program with the streams it writes to. */
  static CommandLine program(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(ScreenCommand::explain);
  }
}
