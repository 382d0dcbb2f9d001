package io.tidewaiter.cli;

import java.io.IOException;

/** Nobody reads the output any more, as when it is piped to a program that has seen enough. */
final class ReaderGoneException extends IOException {

  private static final long serialVersionUID = 1L;

  ReaderGoneException() {
    super("the output was closed");
  }
}
