package io.tidewaiter.spark;

/** The call asks for something that cannot be done. The message says what and what to do instead. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }

  RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
