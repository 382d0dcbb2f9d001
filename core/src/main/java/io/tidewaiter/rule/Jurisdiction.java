package io.tidewaiter.rule;

/**
 * Whose law speaks: EU, US, UK, JP, …
 *
 * <pre>{@code
 * Jurisdiction eu = new Jurisdiction("EU");
 * List<Duty> ofTheUnion = screening.duties().stream()
 *     .filter(duty -> duty.obligation().jurisdiction().equals(eu))
 *     .toList();
 * }</pre>
 *
 * @param code a capital letter and one to seven more or digits
 * @since 0.1
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not a capital letter and one to seven more or digits
   */
  public Jurisdiction {
    if (!code.matches("[A-Z][A-Z0-9]{1,7}")) {
      throw new IllegalArgumentException("Invalid jurisdiction \"" + code
          + "\": expected a capital letter and one to seven more or digits, such as EU");
    }
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
