package io.tidewaiter.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that runs one of our programs and says one line.
 *
 * @param line what it said
 * @param nanos how long that took, from before the process was started
 */
record Child(String line, long nanos) {

  /** Runs a program in the Java that runs this one and waits for its end. */
  static Child run(List<String> options, String classPath, Class<?> program, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program.getName()));
    command.addAll(List.of(args));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      long nanos = System.nanoTime() - start;
      int exit = process.waitFor();
      if (exit != 0 || line == null) {
        throw new IOException(String.join(" ", command) + " ended with " + exit);
      }
      return new Child(line, nanos);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The number at a place of the line. */
  long number(int place) {
    return Long.parseLong(line.split(" ", -1)[place]);
  }
}
