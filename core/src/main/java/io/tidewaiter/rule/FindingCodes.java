package io.tidewaiter.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The code of a finding that an exception may be made of, or the beginning of several: "party.young-firm",
 * "goods.own-goods*". Wanting data, bans, destinations and caps count whatever anybody thinks of them.
 *
 * <pre>{@code
 * FindingCodes codes = new FindingCodes("party.*");
 * boolean meant = codes.contain("party.young-firm"); // true
 * }</pre>
 *
 * @param text the code, or a beginning with an asterisk after it
 * @since 0.1
 */
public record FindingCodes(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]*\\*?");

  private static final List<String> ALWAYS_COUNT = List.of("data.", "law.", "destination.", "cap.");

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is no code, or one of a finding that always counts
   */
  public FindingCodes {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Invalid finding \"" + text
          + "\": expected a code such as party.young-firm, or the beginning of several with one *"
          + " at its end");
    }
    for (String code : ALWAYS_COUNT) {
      String beginning = text.replace("*", "");
      if (text.startsWith(code) || (text.endsWith("*") && code.startsWith(beginning))) {
        throw new IllegalArgumentException("No exception can be made of \"" + text
            + "\": findings that begin with " + String.join(" ", ALWAYS_COUNT)
            + " always count; expected one on goods, the route, parties, descriptions or trade"
            + " statistics");
      }
    }
  }

  /** Whether a code is meant. */
  public boolean contain(String code) {
    return text.endsWith("*")
        ? code.startsWith(text.substring(0, text.length() - 1))
        : code.equals(text);
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
