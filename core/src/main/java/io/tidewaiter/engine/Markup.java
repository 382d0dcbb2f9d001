package io.tidewaiter.engine;

import java.util.Locale;
import java.util.Set;

/**
 * What stands in a text only to be carried out by what shows it: tags and entities of HTML, orders to a terminal.
 * Descriptions have them that come from a web page or a log, and nobody reads them. Only what is known to say nothing
 * is one: what else stands between angle brackets is text, and so are the attributes of a tag.
 */
final class Markup {

  /** Characters of a name, or of the numbers in an order, at most. */
  private static final int MAX_LENGTH = 10;

  private static final char ESCAPE = '\u001b';

  /** Tags that begin a line. */
  private static final Set<String> BREAKING = Set.of(
      "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "tbody", "thead", "hr", "h1",
      "h2", "h3", "h4");

  private static final Set<String> TAGS = Set.of(
      "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup", "pre",
      "code", "mark", "html", "body");

  private static final Set<String> ENTITIES =
      Set.of("nbsp", "amp", "lt", "gt", "quot", "apos", "shy", "ndash", "mdash", "bull");

  /** Letters that end the orders to set colours, to clear and to go to a place. */
  private static final String ORDERS = "mKJH";

  private Markup() {}

  /** Whether such a thing may begin with a character. */
  static boolean mayBegin(char c) {
    return c == '<' || c == '&' || c == ESCAPE;
  }

  /** Behind which character the tag, entity or order ends that begins at a place; the place itself if none does. */
  static int end(char[] text, int at, int length) {
    return switch (text[at]) {
      case '<' -> tagEnd(text, at, length);
      case '&' -> entityEnd(text, at, length);
      case ESCAPE -> orderEnd(text, at, length);
      default -> at;
    };
  }

  /** Whether a tag that begins at a place begins a line as well. */
  static boolean breaksLine(char[] text, int at, int length) {
    return text[at] == '<' && BREAKING.contains(name(text, nameStart(text, at, length), length));
  }

  private static int nameStart(char[] text, int at, int length) {
    return at + 1 < length && text[at + 1] == '/' ? at + 2 : at + 1;
  }

  private static String name(char[] text, int from, int length) {
    int end = from;
    while (end < length && end - from < MAX_LENGTH && isLatinOrDigit(text[end])) {
      end++;
    }
    return new String(text, from, end - from).toLowerCase(Locale.ROOT);
  }

  private static int tagEnd(char[] text, int at, int length) {
    int from = nameStart(text, at, length);
    String name = from < length ? name(text, from, length) : "";
    int end = from + name.length();
    if (end == length || !(TAGS.contains(name) || BREAKING.contains(name))) {
      return at;
    }
    int close = text[end] == ' ' && end + 1 < length ? end + 1 : end;
    close = text[close] == '/' && close + 1 < length ? close + 1 : close;
    return text[close] == '>' ? close + 1 : text[end] == ' ' ? end : at;
  }

  private static int entityEnd(char[] text, int at, int length) {
    if (at + 1 == length) {
      return at;
    }
    boolean isNumber = text[at + 1] == '#';
    String name = name(text, isNumber ? at + 2 : at + 1, length);
    int end = at + (isNumber ? 2 : 1) + name.length();
    boolean isKnown = isNumber ? isNumber(name) : ENTITIES.contains(name);
    return isKnown && end < length && text[end] == ';' ? end + 1 : at;
  }

  private static boolean isNumber(String name) {
    boolean isHex = name.startsWith("x");
    String digits = isHex ? name.substring(1) : name;
    return !digits.isEmpty()
        && digits.chars().allMatch(digit -> Character.digit(digit, isHex ? 16 : 10) >= 0);
  }

  private static int orderEnd(char[] text, int at, int length) {
    int end = at + 2;
    while (end < length && end - at < MAX_LENGTH && isOfOrder(text[end])) {
      end++;
    }
    return end < length && text[at + 1] == '[' && ORDERS.indexOf(text[end]) >= 0 ? end + 1 : at;
  }

  private static boolean isOfOrder(char c) {
    return (c >= '0' && c <= '9') || c == ';';
  }

  private static boolean isLatinOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
