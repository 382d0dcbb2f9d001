package io.tidewaiter.intake;

/** What stands between the cells of a table. */
final class Separator {

  static final char COMMA = ',';

  /** Of those that a header uses equally often, the first is meant: a tab seldom stands in a name, a comma often. */
  private static final String ALL = "\t;" + COMMA;

  private Separator() {}

  /** The one that a header uses most, outside quotes; a comma if it has none. */
  static char of(String header) {
    int[] counts = new int[ALL.length()];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      int which = quoted ? -1 : ALL.indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return counts[most] == 0 ? COMMA : ALL.charAt(most);
  }

  /** A separator as a message names it. */
  static String named(char separator) {
    return switch (separator) {
      case '\t' -> "a tab";
      case ';' -> "a semicolon";
      default -> "a comma";
    };
  }
}
