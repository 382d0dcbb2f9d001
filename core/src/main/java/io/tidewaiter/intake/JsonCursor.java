package io.tidewaiter.intake;

import io.tidewaiter.trade.ForeignText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks once through a JSON text and knows where it is. Whatever is not as expected ends the walk with
 * a {@link NotAShipmentException} that names the place by its JSON pointer. Numbers are never computed
 * with, so the length of their digits or of their exponent costs nothing.
 */
final class JsonCursor implements AutoCloseable {

  private static final int MAX_QUOTED = 80;

  /** The limits are those of the record as a whole, which its reader has checked by now. */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxStringLength(Contract.MAX_RECORD)
          .maxNumberLength(Contract.MAX_RECORD)
          .maxNameLength(Contract.MAX_RECORD)
          .build())
      .errorReportConfiguration(
          ErrorReportConfiguration.builder().maxErrorTokenLength(MAX_QUOTED).build())
      .build();

  /** What the parser says to programmers of the settings that would have been laxer. */
  private static final Pattern ADVICE =
      Pattern.compile("(: enable | \\(not recognized ).*", Pattern.DOTALL);

  private static final int MAX_PLAIN_DIGITS = 40;

  private final JsonParser parser;

  /** The token the cursor is at; {@code NOT_AVAILABLE} before the first and after the last. */
  private JsonToken token = JsonToken.NOT_AVAILABLE;

  private JsonCursor(JsonParser parser) {
    this.parser = parser;
  }

  /** Starts before the first token of the text. */
  static JsonCursor over(String json) {
    return new JsonCursor(FACTORY.createParser(ObjectReadContext.empty(), json));
  }

  /** Goes to the next token. */
  void advance() {
    try {
      JsonToken next = parser.nextToken();
      token = next == null ? JsonToken.NOT_AVAILABLE : next;
      parser.finishToken();
    } catch (UnexpectedEndOfInputException e) {
      throw new NotAShipmentException("Not JSON: the text ends before " + whatIsOpen()
          + " is complete; in a file of JSON lines each record stands on one line");
    } catch (JacksonException e) {
      throw new NotAShipmentException(
          "Not JSON at character " + (e.getLocation().getCharOffset() + 1) + ": "
              + ForeignText.visible(ADVICE.matcher(e.getOriginalMessage()).replaceFirst("")));
    }
  }

  /** Goes to the next value of the array the cursor is in; false if there is none. */
  boolean nextElement() {
    advance();
    return token != JsonToken.END_ARRAY;
  }

  /** Goes to the next property name of the object the cursor is in; false if there is none. */
  boolean nextProperty() {
    advance();
    return token != JsonToken.END_OBJECT;
  }

  /** The name of the property the cursor is at. */
  String name() {
    return parser.currentName();
  }

  /** Requires that the text ends here. */
  void expectEnd() {
    advance();
    if (token != JsonToken.NOT_AVAILABLE) {
      throw new NotAShipmentException("Something follows the end of the shipment at character "
          + (parser.currentTokenLocation().getCharOffset() + 1) + ": expected one shipment only");
    }
  }

  /** Requires that the cursor is at the start of an object. */
  void expectObject() {
    if (token != JsonToken.START_OBJECT) {
      throw wrongType("an object");
    }
  }

  /** Requires that the cursor is at the start of an array. */
  void expectArray() {
    if (token != JsonToken.START_ARRAY) {
      throw wrongType("an array");
    }
  }

  /** The text the cursor is at. */
  String text() {
    if (token != JsonToken.VALUE_STRING) {
      throw wrongType("a string");
    }
    return parser.getString();
  }

  /** The number the cursor is at, in plain digits if it has few of them, else as it is written. */
  String number() {
    if (!isNumber()) {
      throw wrongType("a number");
    }
    return plain(parser.getString());
  }

  /** The number or the text the cursor is at. */
  String numberOrText() {
    if (!isNumber() && token != JsonToken.VALUE_STRING) {
      throw wrongType("a number or a string");
    }
    return isNumber() ? number() : text();
  }

  /** A complaint about the property the cursor is at, which an object of this kind does not have. */
  NotAShipmentException unknownProperty(Collection<String> known) {
    return new NotAShipmentException("Unknown property " + pointer() + ": expected "
        + String.join(", ", known) + Nearest.hint(name(), known));
  }

  /** A complaint about the place the cursor is at; the sentence starts with its pointer. */
  NotAShipmentException wrong(String complaint) {
    return new NotAShipmentException(pointer() + " " + complaint);
  }

  /** The JSON pointer of the place the cursor is at, in quotes. */
  String pointer() {
    return quoted(parser.streamReadContext().pathAsPointer());
  }

  @Override
  public void close() {
    parser.close();
  }

  private NotAShipmentException wrongType(String expected) {
    if (token == JsonToken.NOT_AVAILABLE) {
      return new NotAShipmentException("Not JSON: the text is empty");
    }
    if (isAtRoot()) {
      return new NotAShipmentException(
          "Not a shipment: expected " + expected + ", found " + found());
    }
    if (token == JsonToken.VALUE_NULL) {
      return wrong("is null: leave the property out if it is not known");
    }
    return new NotAShipmentException(
        "Wrong type at " + pointer() + ": expected " + expected + ", found " + found());
  }

  private String found() {
    if (isNumber()) {
      return "a number";
    }
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "an array";
    }
    if (token == JsonToken.VALUE_STRING) {
      return "a string";
    }
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
        ? "a truth value"
        : "null";
  }

  private boolean isNumber() {
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** What the text broke off in: the value of the name the parser is still at, else the object or array around it. */
  private String whatIsOpen() {
    TokenStreamContext place = parser.streamReadContext();
    if (parser.currentToken() != JsonToken.PROPERTY_NAME && place.getParent() != null) {
      place = place.getParent();
    }
    JsonPointer pointer = place.pathAsPointer();
    return pointer.matches() ? "the shipment" : "the value at " + quoted(pointer);
  }

  private static String quoted(JsonPointer pointer) {
    return ForeignText.quoted(pointer.toString());
  }

  private boolean isAtRoot() {
    return parser.streamReadContext().pathAsPointer().matches();
  }

  /** A number with an exponent within reason, without it; the builder refuses any other exponent. */
  private static String plain(String number) {
    int exponentAt = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (exponentAt < 0 || number.length() > MAX_PLAIN_DIGITS || number.length() - exponentAt > 4) {
      return number;
    }
    return new BigDecimal(number).toPlainString();
  }
}
