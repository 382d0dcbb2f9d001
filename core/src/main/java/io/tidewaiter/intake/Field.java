package io.tidewaiter.intake;

import java.util.function.BiConsumer;

/**
 * A field of the contract whose value is one text or number.
 *
 * @param name the field's name in the contract
 * @param form what may stand in it
 * @param maxChars the most characters it may have, counted as Unicode code points
 * @param setter hands the text to what is being built
 * @param <B> what is being built
 */
record Field<B>(String name, Form form, int maxChars, BiConsumer<B, String> setter) {

  enum Form {
    /** Any text up to the given length; a longer one is over size. */
    FREE,
    /** As {@link #FREE}, but an empty text names nothing and counts as absent. */
    NAME,
    /** A text with a grammar of its own, which the builder reads or carries as unreadable. */
    CODED,
    /** A JSON number; in a table its digits. */
    NUMBER
  }

  static <B> Field<B> free(String name, int maxChars, BiConsumer<B, String> setter) {
    return new Field<>(name, Form.FREE, maxChars, setter);
  }

  static <B> Field<B> name(String name, int maxChars, BiConsumer<B, String> setter) {
    return new Field<>(name, Form.NAME, maxChars, setter);
  }

  static <B> Field<B> coded(String name, BiConsumer<B, String> setter) {
    return new Field<>(name, Form.CODED, Integer.MAX_VALUE, setter);
  }

  static <B> Field<B> number(String name, BiConsumer<B, String> setter) {
    return new Field<>(name, Form.NUMBER, Integer.MAX_VALUE, setter);
  }

  void set(B builder, String text) {
    if (form != Form.NAME || !text.isEmpty()) {
      setter.accept(builder, text);
    }
  }

  boolean isTooLong(String text) {
    return text.length() > maxChars && text.codePointCount(0, text.length()) > maxChars;
  }
}
