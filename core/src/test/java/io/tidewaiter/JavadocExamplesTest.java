package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Javadoc of a public type")
class JavadocExamplesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  private static final Pattern PUBLIC_TYPE = Pattern.compile(
      "^public (?:(?:final|sealed|abstract|non-sealed) )*(?:class|record|enum|@?interface) (\\w+)",
      Pattern.MULTILINE);

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n}</pre>", Pattern.DOTALL);

  /** An example that declares methods is the body of a class, any other the body of a method. */
  private static final Pattern MEMBER =
      Pattern.compile("\\A(?:@|static |public |private |record )");

  private static final Pattern IMPORT = Pattern.compile("^import .*;\n", Pattern.MULTILINE);

  /** What an example need not say where it has it from. The names are the same in all examples. */
  private static final String GIVEN = """
      abstract class Given {
        static RuleSet rules;
        static ControlList chpl;
        static Screener screener;
        static Shipment shipment;
        static List<Shipment> shipments;
        static ShipmentReader reader;
        static Screening screening;
        static LineScreening line;
        static String json;

        static FlowAnalysis analysis;
        static FlowPeriod period;
        static Lane lane;
        static List<Lane> lanes;

        static Replay replay;
        static String storedJson;
        static byte[] secret;
        static Catalogue catalogue;

        static LocalDate day;
        static Path path;
        static Path directory;
        static InputStream in;
        static ScheduledExecutorService executor;
      }

      /** Stands for the class of the module of rules, which this module does not know. */
      final class StandardRules {
        static RuleSet load() {
          throw new UnsupportedOperationException();
        }
      }
      """;

  @TempDir
  Path directory;

  @Test
  @DisplayName("has an example")
  void hasAnExample() {
    Map<String, List<String>> examples = examples();

    assertThat(examples).containsKeys("io.tidewaiter.Screener", "io.tidewaiter.trade.Stated");
    assertThat(examples.keySet())
        .filteredOn(type -> examples.getOrDefault(type, List.of()).isEmpty())
        .isEmpty();
  }

  @Test
  @DisplayName("has examples that compile for somebody who sees only what is exported")
  void hasExamplesThatCompile() {
    List<String> sources = new ArrayList<>();
    examples().forEach((type, examples) -> {
      for (int i = 0; i < examples.size(); i++) {
        sources.add(source(type, i + 1, examples.get(i)));
      }
    });

    assertThat(errors(sources)).isEmpty();
  }

  @Test
  @DisplayName("is told of if its example calls what is not there")
  void isToldOfIfItsExampleCallsWhatIsNotThere() {
    String example = "Screening screening = screener.screenShipment(shipment);";

    assertThat(errors(List.of(source("io.tidewaiter.Screener", 1, example))))
        .contains("Screener_1.java", "screenShipment");
  }

  @Test
  @DisplayName("is told of if its example needs what is not exported")
  void isToldOfIfItsExampleNeedsWhatIsNotExported() {
    assertThat(errors(List.of(source("io.tidewaiter.Screener", 1, "Engine engine = null;"))))
        .contains("Screener_1.java", "Engine");
  }

  @Test
  @DisplayName("has no example where only a method has one, or another type")
  void hasNoExampleWhereOnlyAMethodHasOne() {
    String example = " * <pre>{@code\n * a();\n * b();\n * }</pre>\n";

    assertThat(examplesOf("/**\n * A type.\n *\n" + example + " */\npublic enum A {\n}\n"))
        .containsExactly("a();\nb();");
    assertThat(
            examplesOf("/**\n * A type.\n */\npublic enum A {\n  /**\n" + example + "   */\n}\n"))
        .isEmpty();
    assertThat(examplesOf("/**\n" + example + " */\nenum B {}\n\n/** A type. */\npublic enum A {}"))
        .isEmpty();
  }

  /** The examples of each public type that is exported, by its name. */
  private static Map<String, List<String>> examples() {
    Map<String, List<String>> examples = new TreeMap<>();
    for (String name : exportedPackages()) {
      for (Path file : javaFilesOf(name)) {
        String text = text(file);
        Matcher type = PUBLIC_TYPE.matcher(text);
        if (type.find()) {
          examples.put(name + "." + type.group(1), examplesOf(text));
        }
      }
    }
    return examples;
  }

  private static List<String> exportedPackages() {
    return EXPORT
        .matcher(text(SOURCES.resolve("module-info.java")))
        .results()
        .map(export -> export.group(1))
        .toList();
  }

  private static List<Path> javaFilesOf(String name) {
    try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples in the Javadoc that stands right before the public type of a file. */
  private static List<String> examplesOf(String text) {
    Matcher type = PUBLIC_TYPE.matcher(text);
    String before = type.find() ? text.substring(0, type.start()) : "";
    String javadoc =
        before.substring(Math.max(0, before.lastIndexOf("/**"))).replaceAll("(?m)^ \\* ?", "");
    return EXAMPLE.matcher(javadoc).results().map(example -> example.group(1)).toList();
  }

  /** A class that holds an example. What is given are fields, so that an example may have a variable of that name. */
  private static String source(String type, int number, String example) {
    String code = IMPORT.matcher(example).replaceAll("").strip();
    String name = type.substring(type.lastIndexOf('.') + 1) + "_" + number;
    String head = imports() + importsOf(example) + "class " + name + " extends Given {\n";
    return MEMBER.matcher(code).find()
        ? head + code + "\n}\n"
        : head + "void example() throws Exception {\n" + code + "\n}\n}\n";
  }

  private static String importsOf(String example) {
    return IMPORT.matcher(example).results().map(MatchResult::group).collect(Collectors.joining());
  }

  private static String imports() {
    String assertions = "import static io.tidewaiter.testing.TidewaiterAssertions.*;\n";
    return Stream.concat(
            Stream.of(
                "java.io",
                "java.math",
                "java.nio.file",
                "java.time",
                "java.util",
                "java.util.concurrent",
                "java.util.stream",
                "org.junit.jupiter.params",
                "org.junit.jupiter.params.provider"),
            exportedPackages().stream())
        .map(name -> "import " + name + ".*;\n")
        .collect(Collectors.joining("", assertions, ""));
  }

  /** What the compiler says of sources, each of one class; nothing if all are well. */
  private String errors(List<String> sources) {
    List<String> call = new ArrayList<>(List.of(
        "-proc:none",
        "-implicit:none",
        "-encoding",
        "UTF-8",
        "-classpath",
        classPath(),
        "-d",
        directory.resolve("classes").toString()));
    call.add(write("Given", imports() + GIVEN));
    for (String source : sources) {
      Matcher name = Pattern.compile("class (\\w+) extends").matcher(source);
      assertThat(name.find()).isTrue();
      call.add(write(name.group(1), source));
    }
    StringWriter told = new StringWriter();
    int result = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(new PrintWriter(told), new PrintWriter(told), call.toArray(String[]::new));
    return result == 0 ? "" : told.toString();
  }

  private String write(String name, String source) {
    try {
      return Files.writeString(directory.resolve(name + ".java"), source).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that this test sees, whether it runs in a module or not. */
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
