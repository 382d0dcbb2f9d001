package io.tidewaiter.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The most memory that this process has held. */
final class PeakMemory {

  private static final int EVERY_MILLIS = 20;

  private final AtomicLong heapBytes = new AtomicLong();

  private PeakMemory() {}

  /** Looks at the heap now and then until the process ends. */
  static PeakMemory watch() {
    PeakMemory peak = new PeakMemory();
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    Thread watcher = new Thread(
        () -> {
          while (true) {
            peak.heapBytes.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
            try {
              Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
              return;
            }
          }
        },
        "peak-memory");
    watcher.setDaemon(true);
    watcher.start();
    return peak;
  }

  /** The most that was in use of the heap, garbage included, in KiB. */
  long heapKibibytes() {
    return heapBytes.get() >> 10;
  }

  /** The most that the process held of the machine's memory, in KiB; minus one where the system does not tell. */
  static long residentKibibytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(-1L);
    }
  }
}
