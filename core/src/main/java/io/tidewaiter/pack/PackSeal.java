package io.tidewaiter.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes into the manifest of a pack which files it has. */
final class PackSeal {

  /** The list of files of a manifest, whose values hold no brackets. Quotes within a text are escaped. */
  private static final Pattern FILES =
      Pattern.compile("(?<!\\\\)\"files\"\\s*:\\s*\\[[^\\[\\]]*\\]");

  private PackSeal() {}

  static void write(Path directory) throws IOException {
    Path manifest = directory.resolve(Manifest.FILE);
    String before = Files.readString(manifest);
    Matcher files = FILES.matcher(before);
    if (!files.find()) {
      throw new IllegalArgumentException(
          Manifest.FILE + " has no list of files: expected \"files\": [] in it");
    }
    String after =
        before.substring(0, files.start()) + named(directory) + before.substring(files.end());
    if (!after.equals(before)) {
      Path fresh = directory.resolve("." + Manifest.FILE);
      Files.writeString(fresh, after);
      Files.move(fresh, manifest, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String named(Path directory) throws IOException {
    List<String> named = new ArrayList<>();
    for (String path : PackFiles.directory(directory).paths()) {
      if (path.endsWith(".csv") || path.equals(RiskModelFile.FILE)) {
        named.add(named(path, Files.readAllBytes(directory.resolve(path))));
      }
    }
    return named.isEmpty()
        ? "\"files\": []"
        : "\"files\": [\n    " + String.join(",\n    ", named) + "\n  ]";
  }

  private static String named(String path, byte[] content) {
    String rows = path.equals(RiskModelFile.FILE)
        ? ""
        : "\"rows\": " + Table.read(path, content, List.of(), "", new Faults()).records() + ", ";
    return "{\"path\": \"" + path + "\", " + rows + "\"sha256\": \"" + PackReader.sha256(content)
        + "\"}";
  }
}
