package io.tidewaiter.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable Object value;
  private final Faults faults;

  private record Properties(Map<String, LocatedJson> byName) {}

  private LocatedJson(Place place, @Nullable Object value, Faults faults) {
    this.place = place;
    this.value = value;
    this.faults = faults;
  }

  /** Parses a document; empty, with a fault, if it is not JSON. */
  static Optional<LocatedJson> parse(String file, byte[] bytes, Faults faults) {
    String text = new String(bytes, StandardCharsets.UTF_8);
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
      faults.add(Builder.place(file, lines, at), "Invalid JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  Place place() {
    return place;
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
    if (value instanceof List<?> list) {
      return list.stream().map(LocatedJson.class::cast).toList();
    }
    faults.add(place, "Expected an array");
    return List.of();
  }

  /** Refuses every property that is not named. */
  void allow(String... names) {
    List<String> allowed = List.of(names);
    properties().forEach((name, item) -> {
      if (!allowed.contains(name)) {
        faults.add(
            item.place,
            "Unknown property \"" + name + "\": expected " + String.join(", ", allowed));
      }
    });
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

  /** A property that must be there and a text, read by a function that refuses with an IllegalArgumentException. */
  <T> Optional<T> text(String name, Function<String, T> reader) {
    Optional<LocatedJson> item = required(name);
    return item.isEmpty() ? Optional.empty() : item.get().text(reader);
  }

  /** A property that must be there and a text. */
  Optional<String> text(String name) {
    return text(name, text -> text);
  }

  /** A text, read by a function that refuses with an IllegalArgumentException. */
  <T> Optional<T> text(Function<String, T> reader) {
    if (!(value instanceof String text)) {
      faults.add(place, "Expected a text");
      return Optional.empty();
    }
    return read(text, reader);
  }

  Optional<String> text() {
    return text(text -> text);
  }

  /** A whole number, read by a function that refuses with an IllegalArgumentException. */
  <T> Optional<T> integer(Function<Integer, T> reader) {
    if (!(value instanceof Integer number)) {
      faults.add(place, "Expected a whole number");
      return Optional.empty();
    }
    return read(number, reader);
  }

  Optional<Integer> integer() {
    return integer(number -> number);
  }

  private <V, T> Optional<T> read(V given, Function<V, T> reader) {
    try {
      return Optional.of(reader.apply(given));
    } catch (IllegalArgumentException e) {
      faults.add(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
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

    private @Nullable Object value() {
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
      return token == JsonToken.VALUE_NUMBER_INT ? (Object) parser.getIntValue() : null;
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

    private List<LocatedJson> array() {
      List<LocatedJson> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(build());
      }
      return items;
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
