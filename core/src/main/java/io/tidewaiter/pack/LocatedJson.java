package io.tidewaiter.pack;

import io.tidewaiter.trade.ForeignText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where it stands, so that a fault in it can be shown. */
final class LocatedJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Place place;
  private final Object value;
  private final Faults faults;

  private record Properties(Map<String, LocatedJson> byName) {}

  private record Items(List<LocatedJson> inOrder) {}

  /** A value that no pack has a use for: a fraction, true, null. */
  private record Other(String written) {}

  private LocatedJson(Place place, Object value, Faults faults) {
    this.place = place;
    this.value = value;
    this.faults = faults;
  }

  /** Parses a document; empty, with a fault, if it is not JSON. */
  static Optional<LocatedJson> parse(String file, byte[] bytes, Faults faults) {
    String text = Table.withoutMark(new String(bytes, StandardCharsets.UTF_8));
    String[] lines = text.split("\n", -1);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      LocatedJson root = new Builder(file, lines, faults, parser).build();
      if (parser.nextToken() != null) {
        faults.add(
            Builder.place(file, lines, parser.currentTokenLocation()),
            "More text follows the JSON document");
      }
      return Optional.of(root);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
      faults.add(Builder.place(file, lines, at), "Invalid JSON: " + message(e));
      return Optional.empty();
    }
  }

  /** What Jackson says, without what it says of a source that it was told not to show. */
  private static String message(JacksonException e) {
    String message = e.getOriginalMessage();
    int source = message.indexOf(" at [Source:");
    int end = message.indexOf("])", source);
    return source < 0 || end < 0
        ? message
        : message.substring(0, source) + message.substring(end + 1);
  }

  Place place() {
    return place;
  }

  /** Whether this is an object; if not, that is a fault. */
  boolean isObject() {
    if (!(value instanceof Properties)) {
      faults.add(place, "Expected an object");
    }
    return value instanceof Properties;
  }

  /** The properties of an object; none, with a fault, if this is something else. */
  Map<String, LocatedJson> properties() {
    if (value instanceof Properties properties) {
      return properties.byName();
    }
    faults.add(place, "Expected an object");
    return Map.of();
  }

  /** The items of an array; none, with a fault, if this is something else. */
  List<LocatedJson> items() {
    if (value instanceof Items items) {
      return items.inOrder();
    }
    faults.add(place, "Expected an array");
    return List.of();
  }

  /** The items of a property that must be there and an array. */
  List<LocatedJson> requiredItems(String name) {
    Optional<LocatedJson> item = required(name);
    return item.isEmpty() ? List.of() : item.get().items();
  }

  /** Refuses every property that is not named. */
  void allow(String... names) {
    List<String> allowed = List.of(names);
    for (Map.Entry<String, LocatedJson> property : properties().entrySet()) {
      if (!allowed.contains(property.getKey())) {
        faults.add(
            property.getValue().place,
            "Unknown property \"" + property.getKey() + "\": expected "
                + String.join(", ", allowed));
      }
    }
  }

  /** A property that must be there. */
  Optional<LocatedJson> required(String name) {
    Optional<LocatedJson> item = optional(name);
    if (item.isEmpty() && value instanceof Properties) {
      faults.add(place, "Missing property \"" + name + "\"");
    }
    return item;
  }

  Optional<LocatedJson> optional(String name) {
    return Optional.ofNullable(properties().get(name));
  }

  /** Where a property stands; where the object does, if it has none of that name. */
  Place placeOf(String name) {
    LocatedJson item = properties().get(name);
    return item == null ? place : item.place;
  }

  /** Reports a fault of a property. */
  void fault(String name, String message) {
    faults.add(placeOf(name), message);
  }

  /** A property that must be there and a text. */
  Optional<String> text(String name) {
    Optional<LocatedJson> item = required(name);
    return item.isEmpty() ? Optional.empty() : item.get().text();
  }

  /** A property that must be there and a text, read by a function that refuses with an IllegalArgumentException. */
  <T> Optional<T> text(String name, Function<String, T> reader) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.get()));
    } catch (IllegalArgumentException e) {
      fault(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A property that must be there and one of a set of words, in any case. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(text.get())) {
        return Optional.of(word);
      }
    }
    fault(
        name,
        "Unknown word \"" + text.get() + "\": expected one of "
            + List.of(words.getEnumConstants()));
    return Optional.empty();
  }

  private Optional<String> text() {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    faults.add(place, "Expected a text" + found());
    return Optional.empty();
  }

  /** A whole number. */
  Optional<Integer> integer() {
    if (value instanceof Integer number) {
      return Optional.of(number);
    }
    faults.add(place, "Expected a whole number" + found());
    return Optional.empty();
  }

  /** What stands there instead, where that is short. */
  private String found() {
    if (value instanceof String text) {
      return ", not " + ForeignText.quoted(text);
    }
    if (value instanceof Other other) {
      return ", not " + other.written();
    }
    return value instanceof Integer number ? ", not " + number : "";
  }

  private static final class Builder {
    private final String file;
    private final String[] lines;
    private final Faults faults;
    private final JsonParser parser;

    Builder(String file, String[] lines, Faults faults, JsonParser parser) {
      this.file = file;
      this.lines = lines;
      this.faults = faults;
      this.parser = parser;
    }

    LocatedJson build() {
      Place place = place(file, lines, parser.currentTokenLocation());
      return new LocatedJson(place, value(), faults);
    }

    private Object value() {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        return object();
      }
      if (token == JsonToken.START_ARRAY) {
        return array();
      }
      if (token == JsonToken.VALUE_STRING) {
        return parser.getString();
      }
      return token == JsonToken.VALUE_NUMBER_INT
          ? (Object) parser.getIntValue()
          : new Other(parser.getString());
    }

    private Properties object() {
      Map<String, LocatedJson> properties = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        properties.put(name, build());
      }
      return new Properties(properties);
    }

    private Items array() {
      List<LocatedJson> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(build());
      }
      return new Items(items);
    }

    static Place place(String file, String[] lines, TokenStreamLocation at) {
      int line = Math.max(1, at.getLineNr());
      return new Place(
          file,
          line,
          Math.max(1, at.getColumnNr()),
          line <= lines.length ? lines[line - 1].stripTrailing() : "");
    }
  }
}
