package io.tidewaiter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/** A terminal to type commands into, which shows what the latest one wrote. */
final class Terminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command; its exit code. */
  int run(Object... args) {
    out.reset();
    err.reset();
    return Main.run(out, err, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  /** Runs a command within another, such as "rules diff"; its exit code. */
  int runWithin(String group, String command, Object... args) {
    return run(Stream.concat(Stream.of(group, command), Arrays.stream(args)).toArray());
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
