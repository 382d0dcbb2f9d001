package io.tidewaiter.flow;

import org.jspecify.annotations.Nullable;

/** Thrown inside a reader where a figure cannot count. Has no stack trace: files have millions of rows for World. */
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FlowLine.@Nullable Kind kind;

  private Unusable(FlowLine.@Nullable Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  static Unusable aside(FlowLine.Kind kind) {
    return new Unusable(kind, kind.toString());
  }

  static Unusable fault(String reason) {
    return new Unusable(null, reason);
  }

  FlowLine at(long line) {
    return kind == null
        ? new FlowLine.Fault(line, String.valueOf(getMessage()))
        : new FlowLine.SetAside(line, kind);
  }
}
