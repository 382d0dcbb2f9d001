package io.tidewaiter.intake;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The properties that one kind of JSON object may have, and how each is read. A property that is not
 * among them, or that comes twice, is refused.
 *
 * @param <T> what the object's properties are read into
 */
final class ObjectShape<T> {

  /** Reads the value the cursor is at. */
  interface PropertyReader<T> {
    void read(JsonCursor json, T into);
  }

  /** Keeps the text of a field until what is being built can take it. */
  interface FieldKeeper<T, B> {
    void keep(T into, Field<B> field, String text);
  }

  private final ImmutableMap<String, PropertyReader<T>> properties;

  private ObjectShape(ImmutableMap<String, PropertyReader<T>> properties) {
    this.properties = properties;
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** Reads the object that starts where the cursor is, to its end. */
  void read(JsonCursor json, T into) {
    json.expectObject();
    Set<String> seen = new HashSet<>();
    while (json.nextProperty()) {
      PropertyReader<T> reader = properties.get(json.name());
      if (reader == null) {
        throw json.unknownProperty(properties.keySet());
      }
      if (!seen.add(json.name())) {
        throw json.wrong("comes twice: a property may stand only once in an object");
      }
      json.advance();
      reader.read(json, into);
    }
  }

  static final class Builder<T> {
    private final ImmutableMap.Builder<String, PropertyReader<T>> properties =
        ImmutableMap.builder();

    Builder<T> fields(List<Field<T>> fields) {
      return fields(fields, (into, field, text) -> field.set(into, text));
    }

    <B> Builder<T> fields(List<Field<B>> fields, FieldKeeper<T, B> keeper) {
      for (Field<B> field : fields) {
        property(field.name(), (json, into) -> keeper.keep(into, field, text(json, field)));
      }
      return this;
    }

    Builder<T> property(String name, PropertyReader<T> reader) {
      properties.put(name, reader);
      return this;
    }

    ObjectShape<T> build() {
      return new ObjectShape<>(properties.buildOrThrow());
    }
  }

  /** The text or number the cursor is at, within the limits of the field. */
  private static String text(JsonCursor json, Field<?> field) {
    if (field.form() == Field.Form.NUMBER) {
      return json.number();
    }
    String text = json.text();
    if (field.isTooLong(text)) {
      throw json.wrong("is longer than " + field.maxChars() + " characters");
    }
    return text;
  }
}
