package io.tidewaiter.trade;

import java.util.regex.Pattern;

/**
 * Guesses what happened to a code on its way from a tariff to us. Only worth its time once a text is
 * refused. The patterns hold no repeated group, so that a hostile text costs linear time and no stack.
 */
final class CodeMishap {

  private static final int MAX_DIGITS = 12;

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9]+(?:[.,][0-9]+)?[eE]\\+[0-9]+|[0-9]+[.,][0-9]+[eE][0-9]+");
  private static final Pattern CONTROL_ENTRY = Pattern.compile("[0-9][A-Ea-e][0-9]{3}.*");
  private static final Pattern LOOKALIKES = Pattern.compile("[0-9OoIl]+");
  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[0-9][0-9,;:/_'’‐‑–—-]*");
  private static final Pattern LABELLED = Pattern.compile("[A-Za-z]+[:#]?[0-9]+");

  private static final Pattern DOTS_ASTRAY = Pattern.compile("^\\.|\\.\\.|\\.$");
  private static final Pattern NO_TRAILING_ZERO = Pattern.compile("(?:[0-9]{2}|[0-9]{4})\\.[0-9]+");
  private static final Pattern TWO_CODES =
      Pattern.compile("[0-9]{4}\\.[0-9]{2}[^0-9.]+[0-9]{4}\\.[0-9]{2}");
  private static final Pattern NEITHER_ZERO = Pattern.compile("[1-9][01][0-9]\\.[0-9]");

  private CodeMishap() {}

  /** Whether a text of twelve digits is two subheadings side by side, as in 8542.31 8542.39. */
  static boolean isTwoCodes(String text) {
    return TWO_CODES.matcher(text.strip()).matches();
  }

  /** What probably happened to a text that is no code, or an empty text. */
  static String guess(String text) {
    String compact = withoutDotsAndSpaces(text);
    if (compact.isEmpty()) {
      return "it holds no digit";
    }
    if (compact.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return guessFromDigits(text.strip(), compact);
    }
    if (SCIENTIFIC.matcher(text.strip()).matches()) {
      return "a spreadsheet probably turned it into a number";
    }
    if (CONTROL_ENTRY.matcher(compact).matches()) {
      return "it looks like the number of a control entry, which is no commodity code";
    }
    if (LOOKALIKES.matcher(compact).matches()) {
      return "a letter O, I or l probably stands for a digit";
    }
    if (compact.chars().allMatch(Character::isDigit)) {
      return "its digits are not the ASCII digits 0 to 9";
    }
    if (LABELLED.matcher(compact).matches()) {
      return "only the digits themselves belong here";
    }
    return OTHER_SEPARATORS.matcher(compact).matches()
        ? "only dots and spaces may stand between digits"
        : "";
  }

  private static String guessFromDigits(String text, String digits) {
    int count = digits.length();
    if (count > MAX_DIGITS) {
      return "it has " + count + " digits";
    }
    if (count % 2 == 0) {
      return guessFromGrouping(text, digits);
    }
    if (NO_TRAILING_ZERO.matcher(text).matches()) {
      return "probably a trailing zero was lost: " + text + "0";
    }
    return mayLackLeadingZero(digits)
        ? "probably a leading zero was lost: 0" + digits
        : "it has " + count + (count == 1 ? " digit" : " digits");
  }

  /** The number of digits is right, so they are grouped in a way that no tariff groups them. */
  private static String guessFromGrouping(String text, String digits) {
    if (NEITHER_ZERO.matcher(text).matches()) {
      return "probably a leading and a trailing zero were lost: 0" + digits.substring(0, 3) + "."
          + digits.substring(3) + "0";
    }
    if (isTwoCodes(text)) {
      return "it looks like two codes; a line has one";
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return "only dots and spaces may stand between digits";
    }
    return DOTS_ASTRAY.matcher(text).find()
        ? "a dot must stand between two digits"
        : "a dot or space must not split a pair of digits";
  }

  /** Chapters 01 to 09 have at most 19 headings, so after the lost zero and the chapter's digit comes 0 or 1. */
  private static boolean mayLackLeadingZero(String digits) {
    char second = digits.length() > 1 ? digits.charAt(1) : '0';
    return digits.charAt(0) != '0' && (second == '0' || second == '1');
  }

  private static String withoutDotsAndSpaces(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.chars()
        .filter(c -> c != '.' && !Character.isSpaceChar(c) && !Character.isWhitespace(c))
        .forEach(c -> compact.append((char) c));
    return compact.toString();
  }
}
