package io.tidewaiter.audit;

import io.tidewaiter.trade.ForeignText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain values: maps in the order of their names, lists, texts, numbers without trailing zeros, truth values,
 * and {@link #NULL}.
 */
final class JsonTree {

  /** What JSON calls null. */
  static final Object NULL = Nothing.NULL;

  private enum Nothing {
    NULL
  }

  static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(
          StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build();

  private JsonTree() {}

  /**
   * Reads a text that holds one JSON value and nothing else.
   *
   * @throws IllegalArgumentException if it is not JSON, or holds a name twice in one object
   */
  static Object parse(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("Not JSON: the text is empty");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "Not JSON: something follows the value" + at(parser.currentTokenLocation()));
      }
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Not JSON" + at(e.getLocation()) + ": " + ForeignText.visible(e.getOriginalMessage()), e);
    }
  }

  private static String at(@Nullable TokenStreamLocation place) {
    return place == null ? "" : " at character " + (place.getCharOffset() + 1);
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue().stripTrailingZeros();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> NULL;
    };
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<Object> array(JsonParser parser) {
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  /** The value on one line. */
  static String write(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, json);
    }
    return out.toString();
  }

  /** The JSON with each half of a surrogate pair that stands alone, which UTF-8 cannot write, as an escape. */
  static String withSurrogatesEscaped(String json) {
    if (json.codePoints().noneMatch(JsonTree::isSurrogate)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(c -> {
      if (isSurrogate(c)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.appendCodePoint(c);
      }
    });
    return escaped.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  static void write(Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      object.forEach((name, item) -> {
        json.writeName((String) name);
        write(item, json);
      });
      json.writeEndObject();
    } else if (value instanceof List<?> array) {
      json.writeStartArray();
      array.forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.scale() < 0 ? number.setScale(0) : number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else {
      json.writeNull();
    }
  }
}
