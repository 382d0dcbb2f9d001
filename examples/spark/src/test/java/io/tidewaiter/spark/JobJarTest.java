package io.tidewaiter.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar of the job, submitted")
class JobJarTest {

  private static final Path JAR = Path.of(System.getProperty("job.jar", ""));

  /** What the jar brings itself and a machine with Spark need not have. */
  private static final List<String> NOT_OF_SPARK = List.of(
      "/tidewaiter",
      "/core/target",
      "/rules/target",
      "/spark/target",
      "guava",
      "failureaccess",
      "caffeine",
      "fastcsv",
      "picocli",
      "/tools/jackson",
      "junit",
      "assertj",
      "surefire");

  @TempDir
  Path folder;

  @Test
  @DisplayName("holds nothing that Spark has under the same name")
  void ownNames() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(
              name -> name.replaceFirst("^META-INF/versions/\\d+/", "")
                  .matches(
                      "(io/tidewaiter|tools/jackson|de/siegmar|org/jspecify|com/google/errorprone/annotations|com/google/j2objc/annotations)/.*"));
    }
  }

  @Test
  @DisplayName("goes on after it was killed, and ends with what one machine gives")
  void killed() throws Exception {
    List<Path> files = DrawnShipments.write(folder.resolve("in"), 3, 3_000, 30, true);
    Process first = submit("screen", "--brief");
    await(first, 2);
    first.destroyForcibly().waitFor();
    int before = marks();
    assertThat(before).isBetween(1, files.size() - 1);

    String said = finish(submit("screen", "--brief"));
    assertThat(said).contains(before + " were complete before");
    assertSame(files, said);
  }

  @Test
  @DisplayName("finds lanes")
  void flows() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path shipped = Path.of("..", "data", "flows", "synthetic-months.csv");
    Files.copy(shipped, in.resolve("months.csv"));
    assertThat(finish(submit("flows", "--group", "chpl")))
        .contains("Period 2023-01/2023-09", "6 lanes: 1 LEAKING, 5 SURGING");
  }

  private void assertSame(List<Path> files, String said) throws IOException {
    Tally expected = new Tally();
    List<String> results = new ArrayList<>();
    for (Path file : files) {
      results.addAll(OneMachine.screen(file, Detail.BRIEF, expected).results);
    }
    assertThat(said).contains(expected.toString());
    SparkSession spark = LocalSpark.open();
    try {
      assertThat(LocalSpark.table(spark, folder.resolve("out"), OutputFolder.RESULTS)
              .collectAsList())
          .extracting(OneMachine::result)
          .containsExactlyInAnyOrderElementsOf(results);
    } finally {
      spark.stop();
    }
  }

  /** Waits until the job has completed some files. */
  private void await(Process job, int files) throws Exception {
    while (job.isAlive() && marks() < files) {
      Thread.sleep(5);
    }
  }

  private int marks() throws IOException {
    Path marks = folder.resolve("out").resolve("_complete");
    if (!Files.exists(marks)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(marks)) {
      return (int)
          all.filter(mark -> mark.getFileName().toString().startsWith("part")).count();
    }
  }

  private Process submit(String command, String... more) throws IOException {
    List<String> call = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPathOfSpark()));
    call.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    call.addAll(List.of(
        "org.apache.spark.deploy.SparkSubmit",
        "--master",
        "local[2]",
        "--conf",
        "spark.ui.enabled=false",
        "--conf",
        "spark.driver.bindAddress=127.0.0.1",
        "--conf",
        "spark.driver.host=127.0.0.1",
        JAR.toString(),
        command,
        "--in",
        folder.resolve("in").toString(),
        "--out",
        folder.resolve("out").toString()));
    call.addAll(List.of(more));
    return new ProcessBuilder(call)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private String finish(Process job) throws Exception {
    assertThat(job.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("said"));
    assertThat(job.exitValue()).describedAs(said).isZero();
    return said;
  }

  private static String classPathOfSpark() {
    String all = Objects.requireNonNull(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> NOT_OF_SPARK.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
