package io.tidewaiter.trade;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment states for one of its fields: a value, nothing, or a text that could not be read.
 * An unreadable field is kept with its text and the reason, because a field that nobody could read
 * must not pass for one that holds nothing of concern.
 *
 * <pre>{@code
 * Stated<Country> destination = shipment.destination();
 * String said = destination.isUnreadable()
 *     ? destination.reason().orElseThrow()
 *     : destination.value().map(Country::name).orElse("not stated");
 * }</pre>
 *
 * <p>Immutable if the value is.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
public final class Stated<T> {

  private static final Stated<?> ABSENT = new Stated<>(null, null, null);

  private final Optional<T> value;
  private final @Nullable String text;
  private final @Nullable String reason;

  private Stated(@Nullable T value, @Nullable String text, @Nullable String reason) {
    this.value = Optional.ofNullable(value);
    this.text = text;
    this.reason = reason;
  }

  /** A field that states a value. */
  public static <T> Stated<T> of(T value) {
    return new Stated<>(Objects.requireNonNull(value, "value"), null, null);
  }

  /** A field that states a text, taken as it is. */
  static Stated<String> text(String text) {
    return of(Objects.requireNonNull(text, "text"));
  }

  /** A field that states nothing. */
  @SuppressWarnings("unchecked") // an absent field holds no value of any type
  public static <T> Stated<T> absent() {
    return (Stated<T>) ABSENT;
  }

  /**
   * A field whose text could not be read.
   *
   * @param text the text as it was given
   * @param reason a sentence that quotes the text and says what is accepted
   */
  public static <T> Stated<T> unreadable(String text, String reason) {
    return new Stated<>(
        null, Objects.requireNonNull(text, "text"), Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Reads a text; one that the reader refuses with an {@link IllegalArgumentException} becomes
   * unreadable, and the exception's message is the reason.
   */
  public static <T> Stated<T> read(String text, Function<? super String, ? extends T> reader) {
    Objects.requireNonNull(text, "text");
    try {
      return of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      return unreadable(text, reason(e));
    }
  }

  private static String reason(IllegalArgumentException e) {
    return Objects.requireNonNullElse(e.getMessage(), "unreadable");
  }

  /** Reads a calendar day written year-month-day, such as 2024-07-01; anything else is unreadable. */
  public static Stated<LocalDate> day(String text) {
    return read(text, CalendarDay::parse);
  }

  /** Reads a country, see {@link Country#parse}. What states the same country is one object: there are so many of them. */
  static Stated<Country> country(String text) {
    Stated<Country> read = read(text, Country::parse);
    return read.value.map(Country::stated).orElse(read);
  }

  /** Reads an amount and its currency; if they cannot be read, both are the text. */
  static Stated<Money> money(String amount, String currency) {
    try {
      return of(Money.parse(amount, currency));
    } catch (IllegalArgumentException e) {
      return unreadable(amount + " " + currency, reason(e));
    }
  }

  /** The value, if one was stated and read. */
  public Optional<T> value() {
    return value;
  }

  /** Whether nothing was stated. */
  public boolean isAbsent() {
    return value.isEmpty() && text == null;
  }

  /** Whether something was stated that could not be read. */
  public boolean isUnreadable() {
    return text != null;
  }

  /** The text that could not be read; empty for a value and for an absent field. */
  public Optional<String> unreadableText() {
    return Optional.ofNullable(text);
  }

  /** Why the text could not be read; empty for a value and for an absent field. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stated<?> stated
        && value.equals(stated.value)
        && Objects.equals(text, stated.text)
        && Objects.equals(reason, stated.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, text, reason);
  }

  /** The value as it prints, "absent", or the unreadable text in quotation marks. */
  @Override
  public String toString() {
    if (text != null) {
      return "unreadable " + ForeignText.quoted(text);
    }
    return value.map(Object::toString).orElse("absent");
  }
}
