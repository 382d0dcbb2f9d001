package io.tidewaiter.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What it takes to have Tidewaiter in a process: time to the first verdict and heap held. */
final class StartUp {

  private StartUp() {}

  /** Starts processes and takes the middle of what they took. */
  static Table times(int starts) throws IOException {
    List<Long> whole = new ArrayList<>();
    List<Long> loading = new ArrayList<>();
    List<Long> screening = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      Child child =
          Child.run(List.of(), Jars.classPathWith(FirstVerdict.class), FirstVerdict.class);
      whole.add(child.nanos() / 1000);
      loading.add(child.number(0));
      screening.add(child.number(1));
    }
    return new Table(
        "Start of a process, middle of " + starts,
        List.of("what", "ms"),
        List.of(
            List.of("from the start of the process to the first verdict", middle(whole)),
            List.of("  of it loading the rules", middle(loading)),
            List.of("  of it the first screening", middle(screening))));
  }

  private static double middle(List<Long> micros) {
    return micros.stream().sorted().toList().get(micros.size() / 2) / 1000.0;
  }

  /** Sees what the rules hold of the heap. */
  static Table heap() throws IOException {
    Child child = Child.run(
        List.of("-XX:+UseSerialGC", "-Xmx512m"),
        Jars.classPathWith(HeldHeap.class),
        HeldHeap.class);
    return new Table(
        "Heap held",
        List.of("what", "MiB"),
        List.of(
            List.of("the rules", mebibytes(child.number(0))),
            List.of("and compiled for one day", mebibytes(child.number(1))),
            List.of(
                "and compiled for every span of days and country (" + child.number(3)
                    + " days asked)",
                mebibytes(child.number(2)))));
  }

  private static double mebibytes(long bytes) {
    return bytes / 1048576.0;
  }
}
