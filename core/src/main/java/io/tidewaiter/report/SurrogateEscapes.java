package io.tidewaiter.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on with each half of a surrogate pair that stands alone as an escape. A shipment's texts may hold one; it
 * has no UTF-8, and as an escape it stays what it was.
 */
final class SurrogateEscapes extends FilterWriter {

  /** The first half of a pair whose second half may come next; 0 if there is none. No JSON ends with one. */
  private char high;

  SurrogateEscapes(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.toCharArray(), from, length);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int end = from + length;
    int passed = from;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (high == 0 && !Character.isSurrogate(c)) {
        continue;
      }
      out.write(text, passed, i - passed);
      passed = i + 1;
      one(c);
    }
    out.write(text, passed, end - passed);
  }

  private void one(char c) throws IOException {
    if (high != 0 && Character.isLowSurrogate(c)) {
      out.write(high);
      out.write(c);
      high = 0;
      return;
    }
    if (high != 0) {
      escape(high);
      high = 0;
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      escape(c);
    } else {
      out.write(c);
    }
  }

  private void escape(char half) throws IOException {
    out.write("\\u" + Integer.toHexString(half));
  }
}
