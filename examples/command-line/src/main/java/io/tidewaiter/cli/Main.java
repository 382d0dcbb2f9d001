package io.tidewaiter.cli;

import io.tidewaiter.flow.NotStatisticsException;
import io.tidewaiter.intake.NotAShipmentException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code tidewaiter}. */
@Command(
    name = "tidewaiter",
    description =
        "Screens export shipments, and trade statistics, for the risk of diversion to a sanctioned end use.",
    subcommands = {ScreenCommand.class, FlowsCommand.class, AuditCommand.class, RulesCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private static final int WRONG = CommandLine.ExitCode.USAGE;

  private final StandardOutput out;

  private Main(StandardOutput out) {
    this.out = out;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
  }

  /** Runs the program with the streams it writes to, and returns its exit code. */
  static int run(OutputStream out, OutputStream err, String... args) {
    StandardOutput output = new StandardOutput(out);
    CommandLine program = new CommandLine(new Main(output))
        .setOut(new PrintWriter(output))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, call) -> explain(e, command.getErr()));
    int exit;
    try {
      exit = program.execute(args);
      if (exit != WRONG) {
        output.flush(); // a help text that could not be written is a failure too
      }
    } catch (IOException | RuntimeException | Error e) {
      exit = explain(e, program.getErr());
    }
    program.getErr().flush();
    return exit;
  }

  /** Tells of what went wrong in a sentence; a stack trace follows only where we are to mend it. */
  private static int explain(Throwable e, PrintWriter err) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof NotAShipmentException
        || cause instanceof NotStatisticsException
        || cause instanceof FaultyPackException) {
      err.println(cause.getMessage());
    } else if (cause instanceof NoSuchFileException missing) {
      err.println("No such file or folder: " + missing.getFile());
    } else if (cause instanceof FileSystemException file) {
      err.println("Reading or writing failed: " + file);
    } else if (cause instanceof IOException) {
      err.println("Reading or writing failed: " + cause.getMessage());
    } else if (cause instanceof OutOfMemoryError) {
      err.println("The memory is too small: give Java more, as with -Xmx4g");
    } else {
      err.println("This is a fault of tidewaiter itself. Please report it with all that follows.");
      cause.printStackTrace(err);
    }
    return WRONG;
  }

  /** Where the table goes. */
  StandardOutput out() {
    return out;
  }
}
