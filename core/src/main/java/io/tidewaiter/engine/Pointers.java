package io.tidewaiter.engine;

/** JSON pointers to parts of a shipment that many findings name. */
final class Pointers {

  private static final String[] PARTIES = of("/parties/", 16);
  private static final String[] LINES = of("/lines/", 1024);

  private Pointers() {}

  private static String[] of(String prefix, int count) {
    String[] pointers = new String[count];
    for (int i = 0; i < count; i++) {
      pointers[i] = prefix + i;
    }
    return pointers;
  }

  static String party(int index) {
    return index < PARTIES.length ? PARTIES[index] : "/parties/" + index;
  }

  static String line(int index) {
    return index < LINES.length ? LINES[index] : "/lines/" + index;
  }
}
