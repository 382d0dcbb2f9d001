package io.tidewaiter.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether files of an audit log are as they were written: no record altered, missing, moved or torn off. Files are read
 * in constant memory but for the longest record.
 *
 * <pre>{@code
 * AuditCheck check = AuditCheck.of(AuditLog.files(Path.of("audit")));
 * if (!check.isSound()) {
 *   System.out.println(check.fault().orElseThrow());
 * }
 * }</pre>
 *
 * @param records how many records are sound, up to the first fault; a tear that was told of is one
 * @param first the number of the first record; 0 if there is none. If it is above 1, earlier files are needed to prove
 *     that it follows them
 * @param last the number of the last sound record; 0 if there is none
 * @param lastHash its hash; of no record "sha256:" and 64 zeros
 * @param tears what was torn and later told of, with the file it is in
 * @param faultOrNull the first fault; null if there is none
 * @since 0.1
 */
public record AuditCheck(
    long records,
    long first,
    long last,
    String lastHash,
    List<TornIn> tears,
    @Nullable Fault faultOrNull) {

  /** What is wrong. */
  public enum Kind {
    /** A record has another hash than it states. */
    ALTERED,
    /** Records are not there that must have been. */
    MISSING,
    /** A record does not follow the one that stands before it. */
    MISPLACED,
    /** The last record was not written to its end. A log that is being written may look so for a moment. */
    TORN,
    /** Something in the middle is no record, and none tells of a tear there. */
    DAMAGED
  }

  /**
   * The first fault.
   *
   * @param file the file it is in
   * @param line the line, from 1
   * @param offset where the line begins, in bytes
   * @param kind what is wrong
   * @param reason a sentence that says what was found and what was expected
   */
  public record Fault(Path file, long line, long offset, Kind kind, String reason) {

    /** "file:line: KIND at byte offset: reason". */
    @Override
    public String toString() {
      return file + ":" + line + ": " + kind + " at byte " + offset + ": " + reason;
    }
  }

  /**
   * A tear and where it is.
   *
   * @param file the file
   * @param tear the tear
   */
  public record TornIn(Path file, Tear tear) {}

  /** Copies the list. */
  public AuditCheck {
    tears = List.copyOf(tears);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return faultOrNull == null;
  }

  /** The first fault, if there is one. */
  public Optional<Fault> fault() {
    return Optional.ofNullable(faultOrNull);
  }

  /**
   * Reads files of one log in the order in which they were written.
   *
   * @throws IOException if a file cannot be read
   */
  public static AuditCheck of(List<Path> files) throws IOException {
    return of(files, entry -> {});
  }

  /**
   * Reads files of one log in the order in which they were written, and hands on each sound record of a screening before
   * the first fault.
   *
   * @throws IOException if a file cannot be read
   */
  public static AuditCheck of(List<Path> files, Consumer<AuditRecord> each) throws IOException {
    Reader reader = new Reader(Objects.requireNonNull(each, "each"));
    for (Path file : files) {
      reader.read(file);
      if (reader.fault != null) {
        break;
      }
    }
    return new AuditCheck(
        reader.records, reader.first, reader.last, reader.hash, reader.tears, reader.fault);
  }

  /** Walks along the chain. */
  private static final class Reader {
    private final Consumer<AuditRecord> each;
    private final List<TornIn> tears = new ArrayList<>();
    private long records;
    private long first;
    private long last;
    private String hash = AuditLine.NONE;
    private @Nullable Fault fault;

    Reader(Consumer<AuditRecord> each) {
      this.each = each;
    }

    void read(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        LogLines lines = new LogLines(in);
        while (fault == null && lines.next()) {
          fault = lines.line().map(line -> fault(file, lines, line)).orElse(null);
        }
        if (fault == null && lines.hasGap()) {
          fault = new Fault(
              file,
              lines.gapLine(),
              lines.gap().offset(),
              Kind.TORN,
              lines.gap().bytes() + " bytes at the end of the file are no whole record");
        }
      }
    }

    private @Nullable Fault fault(Path file, LogLines lines, AuditLine line) {
      if (!line.isUnaltered()) {
        return fault(
            file,
            lines,
            Kind.ALTERED,
            "record " + line.number() + " has the hash " + line.hashOfBytes() + ", it states "
                + line.hash());
      }
      Optional<Tear> told = line.kind() == AuditLine.Kind.TEAR ? Tear.read(line) : Optional.empty();
      Optional<Tear> found = lines.hasGap() ? Optional.of(lines.gap()) : Optional.empty();
      if (!told.equals(found)) {
        return told.isEmpty()
            ? new Fault(
                file,
                lines.gapLine(),
                lines.gap().offset(),
                Kind.DAMAGED,
                lines.gap().bytes() + " bytes before record " + line.number()
                    + " are no record, and it does not say that one was torn there")
            : fault(
                file,
                lines,
                Kind.ALTERED,
                "record " + line.number() + " tells of " + told.get() + ", which is not what stands"
                    + " before it: " + found.map(Tear::toString).orElse("no tear"));
      }
      Fault broken = link(file, lines, line);
      if (broken != null) {
        return broken;
      }
      lines.closeGap();
      first = records == 0 ? line.number() : first;
      records++;
      last = line.number();
      hash = line.hash();
      told.ifPresent(tear -> tears.add(new TornIn(file, tear)));
      if (line.kind() == AuditLine.Kind.SCREENING) {
        each.accept(new AuditRecord(line));
      }
      return null;
    }

    /** What is wrong with the place of a record, if anything is. */
    private @Nullable Fault link(Path file, LogLines lines, AuditLine line) {
      boolean startsInTheMiddle = records == 0 && line.number() > 1;
      if (startsInTheMiddle) {
        return null;
      }
      if (line.number() > last + 1) {
        return fault(
            file,
            lines,
            Kind.MISSING,
            "record " + line.number() + " follows record " + last + ": "
                + (line.number() - last - 1) + " are missing");
      }
      if (line.number() <= last) {
        return fault(
            file,
            lines,
            Kind.MISPLACED,
            "record " + line.number() + " stands after record " + last);
      }
      return line.previous().equals(hash)
          ? null
          : fault(
              file,
              lines,
              Kind.MISPLACED,
              "record " + line.number() + " was appended to a record with the hash "
                  + line.previous() + "; the one before it has " + hash);
    }

    private static Fault fault(Path file, LogLines lines, Kind kind, String reason) {
      return new Fault(file, lines.number(), lines.offset(), kind, reason);
    }
  }
}
