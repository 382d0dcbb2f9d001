package io.tidewaiter.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files in a folder and the folders in it. Those whose name begins with a dot or an underscore are marks of the
 * programs that wrote them, unless it is a folder that states a column, such as {@code _day=2024-07-01}.
 *
 * @param root the folder
 * @param files the files, by path
 * @param format what all of them are
 */
record InputFiles(Path root, List<InputFile> files, Format format) {

  /** What a file holds, by its name. */
  enum Format {
    /** A table of text, plain or compressed. */
    CSV,
    /** Parquet. */
    PARQUET
  }

  /**
   * Lists a folder, or takes a file alone.
   *
   * @throws RefusedException if there is none, it holds files of several kinds, or other ones
   */
  static InputFiles in(String folder, Configuration conf) throws IOException {
    Path path = new Path(folder);
    FileSystem system = path.getFileSystem(conf);
    FileStatus root;
    try {
      root = system.getFileStatus(path);
    } catch (FileNotFoundException e) {
      throw new RefusedException("No such file or folder: " + folder, e);
    }
    List<InputFile> files = new ArrayList<>();
    add(root, system, files);
    files.sort(Comparator.comparing(InputFile::path));
    return new InputFiles(root.getPath(), List.copyOf(files), format(folder, files));
  }

  /** The names of the columns that folders between the root and the files state, in order. */
  List<String> folderColumns() {
    TreeSet<String> names = new TreeSet<>();
    for (InputFile file : files) {
      Path folder = new Path(file.path()).getParent();
      while (folder != null && !folder.equals(root) && folder.depth() > root.depth()) {
        int equals = folder.getName().indexOf('=');
        if (equals > 0) {
          names.add(folder.getName().substring(0, equals));
        }
        folder = folder.getParent();
      }
    }
    return List.copyOf(names);
  }

  private static void add(FileStatus status, FileSystem system, List<InputFile> files)
      throws IOException {
    if (status.isFile()) {
      files.add(new InputFile(
          status.getPath().toString(), status.getLen(), status.getModificationTime()));
      return;
    }
    for (FileStatus inner : system.listStatus(status.getPath())) {
      if (!isHidden(inner.getPath().getName())) {
        add(inner, system, files);
      }
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || (name.startsWith("_") && name.indexOf('=') < 0);
  }

  private static Format format(String folder, List<InputFile> files) {
    if (files.isEmpty()) {
      throw new RefusedException("There are no files in " + folder);
    }
    Format format = format(files.get(0).path());
    for (InputFile file : files) {
      if (format(file.path()) != format) {
        throw new RefusedException("There are both CSV and Parquet in " + folder + ", such as "
            + files.get(0).path() + " and " + file.path() + ": expected one of them");
      }
    }
    return format;
  }

  private static Format format(String path) {
    String name = new Path(path).getName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return Format.PARQUET;
    }
    if (name.endsWith(".csv") || name.contains(".csv.")) {
      return Format.CSV;
    }
    throw new RefusedException("Cannot tell what " + path
        + " holds: expected a name that ends in .parquet, .csv or, compressed, .csv.gz");
  }
}
