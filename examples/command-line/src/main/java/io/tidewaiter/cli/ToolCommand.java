package io.tidewaiter.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that do something share: how they reach the terminal and refuse a wrong call. */
abstract class ToolCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  final CommandLine command() {
    return Objects.requireNonNull(spec, "spec").commandLine();
  }

  final ParameterException usage(String message) {
    return new ParameterException(command(), message);
  }
}
