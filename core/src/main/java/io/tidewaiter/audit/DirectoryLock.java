package io.tidewaiter.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to write into a directory, which one log at a time has. It ends with the process. */
final class DirectoryLock implements AutoCloseable {

  private static final String FILE = "audit.lock";

  /**
   * The directories that this process writes into. Asking the system is not enough: it gives up the lock of a process as
   * soon as any of its channels on the file is closed, as one would be that was opened only to learn of the lock.
   */
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private @Nullable FileChannel channel;

  private DirectoryLock(Path directory) {
    this.directory = directory;
  }

  static DirectoryLock of(Path directory) throws IOException {
    Path real = directory.toRealPath();
    if (!TAKEN.add(real)) {
      throw inUse(directory);
    }
    DirectoryLock lock = new DirectoryLock(real);
    try {
      FileChannel channel =
          FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.channel = channel;
      FileLock held = channel.tryLock();
      if (held == null) {
        throw inUse(directory);
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw inUse(directory);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static IOException inUse(Path directory) {
    return new IOException("The audit log in " + directory
        + " is open already: only one at a time may write into a directory");
  }

  @Override
  public void close() throws IOException {
    if (channel != null && channel.isOpen()) {
      channel.close();
      TAKEN.remove(directory);
    } else if (channel == null) {
      TAKEN.remove(directory);
    }
  }
}
