package io.tidewaiter.intake;

import com.google.common.collect.ImmutableMap;
import java.util.List;

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

  /**
   * A property of the object.
   *
   * @param bit one bit that no other property of the object has
   * @param reader reads its value
   */
  private record Property<T>(long bit, PropertyReader<T> reader) {}

  private final ImmutableMap<String, Property<T>> properties;

  private ObjectShape(ImmutableMap<String, Property<T>> properties) {
    this.properties = properties;
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** Reads the object that starts where the cursor is, to its end. */
  void read(JsonCursor json, T into) {
    json.expectObject();
    long seen = 0;
    while (json.nextProperty()) {
      Property<T> property = properties.get(json.name());
      if (property == null) {
        throw json.unknownProperty(properties.keySet());
      }
      if ((seen & property.bit()) != 0) {
        throw json.wrong("comes twice: a property may stand only once in an object");
      }
      seen |= property.bit();
      json.advance();
      property.reader().read(json, into);
    }
  }

  static final class Builder<T> {
    private final ImmutableMap.Builder<String, Property<T>> properties = ImmutableMap.builder();
    private int count;

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
      if (count == Long.SIZE) {
        throw new IllegalStateException("an object has more properties than a long has bits");
      }
      properties.put(name, new Property<>(1L << count++, reader));
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
