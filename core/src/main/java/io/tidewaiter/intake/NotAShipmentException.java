package io.tidewaiter.intake;

/**
 * Thrown for a text that is not a shipment, or a file that cannot hold shipments. The message is one
 * sentence without a line break; it says what is wrong and what is expected.
 *
 * <pre>{@code
 * try {
 *   System.out.println(screener.screen(ShipmentJson.parse(json)).toText());
 * } catch (NotAShipmentException e) {
 *   System.err.println("Not screened: " + e.getMessage());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class NotAShipmentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Creates the exception with its sentence. */
  public NotAShipmentException(String message) {
    super(message);
  }
}
