package io.tidewaiter.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes lie that a program with Tidewaiter needs, and nothing else. */
final class Jars {

  private static final List<String> NEEDED = List.of(
      "io.tidewaiter.Screener",
      "io.tidewaiter.rules.StandardRules",
      "com.github.benmanes.caffeine.cache.Caffeine",
      "com.google.common.collect.ImmutableList",
      "de.siegmar.fastcsv.reader.CsvReader",
      "org.apache.commons.text.similarity.LevenshteinDistance",
      "org.apache.commons.lang3.StringUtils",
      "tools.jackson.core.JsonParser");

  private Jars() {}

  /** The class path of such a program that has the given classes. */
  static String classPathWith(Class<?>... program) {
    Set<Path> places = new LinkedHashSet<>(needed());
    Stream.of(program).map(Jars::place).forEach(places::add);
    return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Set<Path> needed() {
    Set<Path> places = new LinkedHashSet<>();
    for (String name : NEEDED) {
      try {
        places.add(place(Class.forName(name, false, Jars.class.getClassLoader())));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("the class path lacks " + name, e);
      }
    }
    return places;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jars and their sizes; folders of classes, as a build has them, are left out. */
  static Table sizes() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    long sum = 0;
    for (Path jar : needed()) {
      if (Files.isRegularFile(jar)) {
        rows.add(List.of(jar.getFileName().toString(), Files.size(jar)));
        sum += Files.size(jar);
      }
    }
    rows.add(List.of("all", sum));
    return new Table("Jars", List.of("jar", "bytes"), rows);
  }
}
