package io.tidewaiter.audit;

import io.tidewaiter.audit.AuditLine.Kind;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps screenings in files that are only ever appended to, each record with the hash of the one before, so that what
 * was altered, taken out or torn off is found by {@link AuditCheck}.
 *
 * <pre>{@code
 * try (AuditLog log = AuditLog.in(Path.of("audit"), Clock.systemUTC()).rotateDaily().open()) {
 *   Screening screening = screener.screen(shipment);
 *   log.append(shipment, screening);
 * }
 * }</pre>
 *
 * <p>When {@link #append} returns, the record is on the disk, whatever becomes of the process and of the power. A record
 * that was torn in the middle of being written stays where it is; when the log is opened again, the next record tells
 * where it is, how long, and its hash. Nothing is ever cut off or written over, so the files may lie on a medium that
 * allows no more than appending.
 *
 * <p>A chain of hashes shows that a record was altered unless all that follow were made anew as well, and it does not
 * show that the last records were taken away. Who must rule that out keeps {@link #lastHash()} somewhere else from time
 * to time and looks for it.
 *
 * <p>The package says what the files hold. Only one log at a time writes into a directory; a lock on a file there sees to
 * it. Safe for concurrent use.
 *
 * @since 0.1
 */
public final class AuditLog implements AutoCloseable {

  /** The names of the files sort in the order in which they were written. */
  private static final Pattern NAME = Pattern.compile("audit-[0-9]{12}\\.jsonl");

  private static final int DIGITS = 12;

  private final Path directory;
  private final Clock clock;
  private final Language language;
  private final @Nullable PartyKey key;
  private final long maxBytes;
  private final boolean daily;
  private final boolean forced;
  private final DirectoryLock lock;
  private final ReentrantLock writing = new ReentrantLock();

  // All guarded by "writing".
  private @Nullable Path path;
  private @Nullable RandomAccessFile file;
  private long end;
  private long number;
  private String hash = AuditLine.NONE;
  private LocalDate day = LocalDate.MIN;
  private boolean mustResume = true;
  private boolean closed;

  private AuditLog(Builder settings, DirectoryLock lock) throws IOException {
    directory = settings.directory;
    clock = settings.clock;
    language = settings.language;
    key = settings.key;
    maxBytes = settings.maxBytes;
    daily = settings.daily;
    forced = settings.forced;
    this.lock = lock;
    resume();
  }

  /**
   * In a directory, which is made if it is not there.
   *
   * @param clock tells when a record is appended and, by its zone, when a day ends
   */
  public static Builder in(Path directory, Clock clock) {
    return new Builder(
        Objects.requireNonNull(directory, "directory"), Objects.requireNonNull(clock, "clock"));
  }

  /**
   * The files of a log, in the order in which they were written.
   *
   * @throws IOException if the directory cannot be read
   */
  public static List<Path> files(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (NAME.matcher(String.valueOf(entry.getFileName())).matches()) {
          files.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(files);
    return files;
  }

  /**
   * Appends a screening with its shipment and returns when both are written.
   *
   * @return the hash of the record
   * @throws IllegalArgumentException if the screening is of another shipment, or the record would exceed 256 MiB
   * @throws IllegalStateException if the log is closed
   * @throws IOException if it cannot be written. What was written of it is then told of as torn; if that is all of it,
   *     it stays as a record, so who appends it again may find it twice
   */
  public String append(Shipment shipment, Screening screening) throws IOException {
    if (!shipment.id().value().equals(screening.shipmentId())
        || shipment.lines().size() != screening.lines().size()) {
      throw new IllegalArgumentException("The screening is of another shipment: it has the id "
          + screening.shipmentId().orElse("-") + " and " + screening.lines().size()
          + " lines, the shipment has " + shipment.id().value().orElse("-") + " and "
          + shipment.lines().size());
    }
    String screeningJson = screening.toJson(language);
    return append(
        key == null
            ? text(ShipmentWriter.write(shipment), screeningJson)
            : Withholding.text(shipment, screeningJson, key));
  }

  /** What a record says of a shipment and its screening, given as JSON. */
  static String text(String shipmentJson, String screeningJson) {
    return "\"shipment\":" + shipmentJson + ",\"screening\":" + screeningJson;
  }

  /** Appends a record of a screening with a text that goes on where its head ends. */
  String append(String text) throws IOException {
    writing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The audit log in " + directory + " is closed");
      }
      if (mustResume) {
        resume();
      }
      Instant now = clock.instant();
      AuditLine line = AuditLine.of(number + 1, now, hash, Kind.SCREENING, text);
      if (line.bytes().length > AuditLine.MAX_BYTES) {
        throw new IllegalArgumentException("The record has " + line.bytes().length
            + " bytes: expected at most " + AuditLine.MAX_BYTES);
      }
      if (isFull(line, dayOf(now))) {
        startFile();
      }
      checkThatNobodyElseWrote();
      write(line, "");
      return line.hash();
    } finally {
      writing.unlock();
    }
  }

  /** The number of the last record; 0 if there is none yet. */
  public long lastNumber() {
    writing.lock();
    try {
      return number;
    } finally {
      writing.unlock();
    }
  }

  /** The hash of the last record; of a log without records "sha256:" and 64 zeros. */
  public String lastHash() {
    writing.lock();
    try {
      return hash;
    } finally {
      writing.unlock();
    }
  }

  /** Closes the file and lets others write into the directory. */
  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      closed = true;
      if (file != null) {
        file.close();
      }
    } finally {
      lock.close();
      writing.unlock();
    }
  }

  private boolean isFull(AuditLine line, LocalDate today) {
    boolean isTooLong = maxBytes > 0 && end + line.bytes().length + 1 > maxBytes;
    boolean isOfAnotherDay = daily && today.isAfter(day);
    return file == null || (end > 0 && (isTooLong || isOfAnotherDay));
  }

  private void startFile() throws IOException {
    String first = Long.toString(number + 1);
    String zeros = "0".repeat(Math.max(0, DIGITS - first.length()));
    Path next = directory.resolve("audit-" + zeros + first + ".jsonl");
    mustResume = true;
    Files.createFile(next);
    if (forced) {
      forceDirectory();
    }
    use(next);
    mustResume = false;
  }

  private void use(Path next) throws IOException {
    if (file != null) {
      file.close();
    }
    path = next;
    // Not a channel: that would be closed for good when a thread that appends is interrupted.
    file = new RandomAccessFile(next.toFile(), "rw");
    end = file.length();
  }

  /** Writes a line, after the end of what was torn if need be. */
  private void write(AuditLine line, String before) throws IOException {
    RandomAccessFile target = Objects.requireNonNull(file);
    byte[] bytes = new byte[before.length() + line.bytes().length + 1];
    Arrays.fill(bytes, (byte) '\n');
    System.arraycopy(line.bytes(), 0, bytes, before.length(), line.bytes().length);
    mustResume = true;
    target.seek(end);
    target.write(bytes);
    if (forced) {
      target.getFD().sync();
    }
    mustResume = false;
    end += bytes.length;
    isLast(line);
  }

  private void isLast(AuditLine line) {
    number = line.number();
    hash = line.hash();
    day = dayOf(line.time());
  }

  private LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, clock.getZone());
  }

  /** By its name: a file that was moved away can still be written, and nobody would find the records. */
  private void checkThatNobodyElseWrote() throws IOException {
    Path current = Objects.requireNonNull(path);
    try {
      if (Files.size(current) == end) {
        return;
      }
    } catch (NoSuchFileException e) {
      throw new IOException(current + " was moved or deleted while the audit log was open", e);
    }
    throw new IOException(current + " has " + Files.size(current) + " bytes instead of " + end
        + ": somebody else wrote to it while the audit log was open");
  }

  /** Finds the last whole record and tells of what was torn after it. */
  private void resume() throws IOException {
    List<Path> files = files(directory);
    LogTail newest = null;
    for (int i = files.size() - 1; i >= 0; i--) {
      LogTail tail = tail(files.get(i));
      newest = newest == null ? tail : newest;
      if (tail.last().isPresent()) {
        isLast(tail.last().get());
        break;
      }
    }
    if (newest != null) {
      use(files.get(files.size() - 1));
      mend(newest);
    }
    mustResume = false;
  }

  private LogTail tail(Path of) throws IOException {
    try (RandomAccessFile old = new RandomAccessFile(of.toFile(), "r")) {
      return LogTail.of(old);
    } catch (LogTail.AlteredException e) {
      throw new IOException(
          "Nothing is appended to the audit log in " + directory + ": in " + of.getFileName() + " "
              + e.getMessage(),
          e);
    }
  }

  private void mend(LogTail tail) throws IOException {
    RandomAccessFile target = Objects.requireNonNull(file);
    if (tail.lacksLineFeed()) {
      target.seek(end);
      target.write('\n');
      end++;
    } else if (tail.end() < end) {
      target.seek(end - 1);
      String lineFeed = target.read() == '\n' ? "" : "\n";
      Tear tear = Tear.of(target, tail.end(), end, lineFeed);
      write(AuditLine.of(number + 1, clock.instant(), hash, Kind.TEAR, tear.text()), lineFeed);
    }
  }

  private void forceDirectory() throws IOException {
    boolean interrupted = Thread.interrupted(); // it would close the channel
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no directory, and needs none forced.
      return;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final Path directory;
    private final Clock clock;
    private Language language = Language.ENGLISH;
    private @Nullable PartyKey key;
    private long maxBytes;
    private boolean daily;
    private boolean forced = true;

    private Builder(Path directory, Clock clock) {
      this.directory = directory;
      this.clock = clock;
    }

    /** Starts a new file before one would grow beyond a length; one record may be longer than that. */
    public Builder rotateAfter(long bytes) {
      if (bytes <= 0) {
        throw new IllegalArgumentException(
            "The length of a file is " + bytes + " bytes: expected more than zero");
      }
      maxBytes = bytes;
      return this;
    }

    /** Starts a new file with the first record of each day in the zone of the clock. */
    public Builder rotateDaily() {
      daily = true;
      return this;
    }

    /** Sets the language of the screenings; English if not set. */
    public Builder language(Language of) {
      language = Objects.requireNonNull(of, "of");
      return this;
    }

    /**
     * Keeps names, addresses, telephone numbers, e-mail addresses and sites of parties out of the log, see {@link
     * PartyKey}.
     */
    public Builder withholdParties(PartyKey with) {
      key = Objects.requireNonNull(with, "with");
      return this;
    }

    /**
     * Leaves it to the operating system when records come to the disk. They then survive the end of the process in
     * whatever way, but not that of the power; appending is many times faster.
     */
    public Builder unforced() {
      forced = false;
      return this;
    }

    /**
     * Opens the log after its last whole record.
     *
     * @throws IOException if another log writes into the directory, the last record was altered, or a file cannot be
     *     read or written
     */
    public AuditLog open() throws IOException {
      Files.createDirectories(directory);
      DirectoryLock lock = DirectoryLock.of(directory);
      try {
        return new AuditLog(this, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    }
  }
}
