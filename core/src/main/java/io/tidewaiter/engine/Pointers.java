package io.tidewaiter.engine;

/** JSON pointers to parts of a shipment that many findings name. */
final class Pointers {

  private static final String[] PARTIES = of("/parties/", 16, "");
  private static final String[] LINES = of("/lines/", 1024, "");
  private static final String[] CODES = of("/lines/", 1024, "/hsCode");

  private static final String[] DESCRIPTIONS = of("/lines/", 1024, "/description");

  private Pointers() {}

  private static String[] of(String prefix, int count, String suffix) {
    String[] pointers = new String[count];
    for (int i = 0; i < count; i++) {
      pointers[i] = prefix + i + suffix;
    }
    return pointers;
  }

  static String party(int index) {
    return index < PARTIES.length ? PARTIES[index] : "/parties/" + index;
  }

  static String line(int index) {
    return index < LINES.length ? LINES[index] : "/lines/" + index;
  }

  /** Where the article number of a line stands. */
  static String sku(int line) {
    return line(line) + "/sku";
  }

  /** Where the code of a line stands. */
  static String code(int line) {
    return line < CODES.length ? CODES[line] : "/lines/" + line + "/hsCode";
  }

  /** Where the description of a line stands. */
  static String description(int line) {
    return line < DESCRIPTIONS.length ? DESCRIPTIONS[line] : "/lines/" + line + "/description";
  }
}
