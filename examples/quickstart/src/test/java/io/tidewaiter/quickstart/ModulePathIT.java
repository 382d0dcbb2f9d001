package io.tidewaiter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On a module path alone, with no class path,")
class ModulePathIT {

  private static final String MODULE = "io.tidewaiter.quickstart";
  private static final String MAIN = MODULE + "/" + MODULE + ".Quickstart";
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final Path MODULES = Path.of("target", "modules");
  private static final Path QUICKSTART = Path.of(System.getProperty("quickstart.jar"));
  private static final String MODULE_PATH = MODULES + File.pathSeparator + QUICKSTART;

  @TempDir
  private Path folder;

  @Test
  @DisplayName("the quickstart prints the same bytes")
  void runs() throws Exception {
    assertThat(run(JDK, "--module-path", MODULE_PATH))
        .isEqualTo(Quickstart.screen().toText());
  }

  @Test
  @DisplayName("jlink makes an image that runs it")
  void links() throws Exception {
    Path image = folder.resolve("image");
    List<String> arguments = List.of(
        "--module-path", MODULE_PATH, "--add-modules", MODULE, "--output", image.toString());
    assertThat(tool(JDK, "jlink", arguments)).isEmpty();
    assertThat(run(image)).isEqualTo(Quickstart.screen().toText());
  }

  @Test
  @DisplayName("jdeps misses no module and no class, and would notice")
  void missesNothing() throws Exception {
    assertThat(missing(MODULES)).isEmpty();
    Path less = Files.createDirectory(folder.resolve("less"));
    for (ModuleReference module : ModuleFinder.of(MODULES).findAll()) {
      Path jar = Path.of(module.location().orElseThrow());
      if (!module.descriptor().name().equals("de.siegmar.fastcsv")) {
        Files.copy(jar, less.resolve(jar.getFileName()));
      }
    }
    assertThat(missing(less)).contains("de.siegmar.fastcsv");
  }

  @Test
  @DisplayName("every jar describes itself, and no package is in two")
  void splitsNoPackage() {
    List<ModuleDescriptor> modules = ModuleFinder.of(MODULES, QUICKSTART).findAll().stream()
        .map(ModuleReference::descriptor)
        .toList();
    assertThat(modules)
        .extracting(ModuleDescriptor::name)
        .contains("io.tidewaiter.core", "io.tidewaiter.rules", MODULE);
    assertThat(modules).noneMatch(ModuleDescriptor::isAutomatic);
    assertThat(modules.stream().map(ModuleDescriptor::packages).flatMap(Set::stream))
        .doesNotHaveDuplicates();
  }

  /** What jdeps finds missing of what our three modules use; annotations must be asked for, as nothing requires them. */
  private String missing(Path modules) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(
        "--module-path",
        modules.toString(),
        "--multi-release",
        "17",
        "--add-modules",
        "org.jspecify",
        "--missing-deps",
        QUICKSTART.toString()));
    try (var jars = Files.list(modules)) {
      jars.map(Path::toString).filter(jar -> jar.contains("tidewaiter-")).forEach(arguments::add);
    }
    return tool(JDK, "jdeps", arguments);
  }

  private String run(Path home, String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-Dfile.encoding=UTF-8"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-m", MAIN));
    return tool(home, "java", arguments);
  }

  /** What a tool of a JDK prints; in a process of its own, because this one is patched by the test runner. */
  private String tool(Path home, String name, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("bin").resolve(name).toString()));
    command.addAll(arguments);
    Path output = folder.resolve(name + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // No class path from outside, and no options that a JVM would announce.
    builder
        .environment()
        .keySet()
        .removeAll(Set.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    int status = builder.start().waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    return status == 0 ? text : text + "exit status " + status;
  }
}
