package io.tidewaiter.rule;

/**
 * Whose law speaks: EU, US, UK, JP, …
 *
 * @param code two to eight capital letters
 * @since 0.1
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not two to eight capital letters
   */
  public Jurisdiction {
    if (!code.matches("[A-Z]{2,8}")) {
      throw new IllegalArgumentException("Invalid jurisdiction \"" + code
          + "\": expected two to eight capital letters, such as EU");
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
