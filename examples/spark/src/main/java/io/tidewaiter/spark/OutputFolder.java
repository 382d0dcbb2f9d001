package io.tidewaiter.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The folder of the output. What a file of the input gives is written aside and moved to its place when it is whole; then
 * a mark says that the file is complete. A run that dies leaves marks for what it completed, and everything without a
 * mark is made anew in the same place.
 */
final class OutputFolder implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String RESULTS = "results";
  static final String REJECTS = "rejects";
  static final String LANES = "lanes";

  private static final String MARKS = "_complete";
  private static final String ASIDE = "_temporary";
  private static final String SUCCESS = "_SUCCESS";
  private static final String MARK_FILE = "file";
  private static final int NAME_DIGITS = 32;

  private final String folder;
  private final SerializableConfiguration hadoop;

  OutputFolder(String folder, SerializableConfiguration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
  }

  Configuration conf() {
    return hadoop.value();
  }

  /** Begins a run: it has not succeeded yet, and what an earlier one left aside is of no use. */
  void begin() throws IOException {
    files().delete(at(SUCCESS), false);
    files().delete(at(ASIDE), true);
  }

  /** Ends a run that succeeded. */
  void end() throws IOException {
    files().delete(at(ASIDE), true);
    files().create(at(SUCCESS), true).close();
  }

  /** Where this try of a task writes aside what belongs to a file. */
  Path aside(String kind, String file) {
    TaskContext task = TaskContext.get();
    return at(ASIDE, kind + "-" + name(file) + "-" + (task == null ? 0 : task.taskAttemptId()));
  }

  /** Moves what was written aside to its place; an earlier one there gives way. */
  void moveInPlace(Path aside, String kind, String file) throws IOException {
    Path place = at(kind, name(file) + ".parquet");
    files().mkdirs(place.getParent());
    FileContext.getFileContext(place.toUri(), conf())
        .rename(aside, place, Options.Rename.OVERWRITE);
  }

  /** Marks a file as complete. */
  void mark(String file, Properties facts) throws IOException {
    facts.setProperty(MARK_FILE, file);
    Path aside = aside(MARKS, file);
    try (Writer out = new OutputStreamWriter(files().create(aside, true), StandardCharsets.UTF_8)) {
      facts.store(out, null);
    }
    Path mark = markOf(file);
    files().mkdirs(mark.getParent());
    FileContext.getFileContext(mark.toUri(), conf()).rename(aside, mark, Options.Rename.OVERWRITE);
  }

  /** Takes the mark of a file away. */
  void unmark(String file) throws IOException {
    files().delete(markOf(file), false);
  }

  /** The facts of all marks, by file. */
  Map<String, Properties> marks() throws IOException {
    Map<String, Properties> marks = new TreeMap<>();
    for (FileStatus mark : list(at(MARKS))) {
      Properties facts = new Properties();
      try (InputStream in = files().open(mark.getPath())) {
        facts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      marks.put(facts.getProperty(MARK_FILE, mark.getPath().getName()), facts);
    }
    return marks;
  }

  /** Whether what belongs to a file lies in its place. */
  boolean has(String kind, String file) throws IOException {
    return files().exists(at(kind, name(file) + ".parquet"));
  }

  private FileStatus[] list(Path path) throws IOException {
    try {
      FileStatus[] found = files().listStatus(path);
      Arrays.sort(found);
      return found;
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private Path markOf(String file) {
    return at(MARKS, name(file));
  }

  private Path at(String... names) {
    Path path = new Path(folder);
    for (String name : names) {
      path = new Path(path, name);
    }
    return path;
  }

  private FileSystem files() throws IOException {
    return at().getFileSystem(conf());
  }

  /** The same for the same file in every run. */
  static String name(String file) {
    return "part-" + sha256(file).substring(0, NAME_DIGITS);
  }

  /** The hash of a text, in hexadecimal digits. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
