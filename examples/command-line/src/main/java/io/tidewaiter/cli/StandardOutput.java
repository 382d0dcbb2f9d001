package io.tidewaiter.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Standard output as text in UTF-8. A failure to write it is kept and told again on each later call, for a {@link
 * java.io.PrintWriter} on top swallows the first. No failure is that the program which read the output has ended, as
 * head does when it has seen enough: what is written then goes nowhere.
 */
final class StandardOutput extends Writer {

  private interface Action {
    void run() throws IOException;
  }

  private final Writer out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    attempt(() -> out.write(text, from, length));
  }

  /** Writes rows of a table and flushes. */
  void print(List<String> rows) throws IOException {
    write(String.join("\n", rows) + "\n");
    flush();
  }

  /** A row in a style of the terminal, such as "bold,fg(red)"; as it is if there is none or the terminal has no colours. */
  static String styled(String row, String style, Ansi ansi) {
    if (style.isEmpty() || !ansi.enabled()) {
      return row;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + row + Ansi.Style.off(styles);
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  /** Flushes; the stream itself lives as long as the process. */
  @Override
  public void close() throws IOException {
    flush();
  }

  /** Whether nobody reads the output any more. */
  boolean isUnread() {
    return failure != null && isBrokenPipe(failure);
  }

  private void attempt(Action action) throws IOException {
    if (failure == null) {
      try {
        action.run();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null && !isBrokenPipe(failure)) {
      throw new IOException("Standard output: " + failure.getMessage(), failure);
    }
  }

  /** Java has no type for it; the words of Linux, macOS and Windows all hold this one. */
  private static boolean isBrokenPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
