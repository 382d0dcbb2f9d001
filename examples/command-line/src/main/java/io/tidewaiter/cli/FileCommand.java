package io.tidewaiter.cli;

import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What the commands that read files share. */
abstract class FileCommand extends ToolCommand {

  /** The exit code when some records of the input were rejected. */
  static final int REJECTED = 3;

  @ParentCommand
  private @Nullable Main main;

  @Mixin
  private RuleOptions options = new RuleOptions();

  /** The rules with the packs of --rules laid over them. */
  final RuleSet rules() throws IOException {
    return options.rules();
  }

  /**
   * Where rejected records go.
   *
   * @param out the file of the results; null if they go to the terminal
   */
  final Rejects rejects(@Nullable Path out) throws IOException {
    PrintWriter err = command().getErr();
    return out == null ? Rejects.on(err) : Rejects.of(out, err);
  }

  final StandardOutput standardOutput() {
    return Objects.requireNonNull(main, "main").out();
  }
}
