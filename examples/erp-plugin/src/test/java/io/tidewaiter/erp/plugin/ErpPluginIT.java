package io.tidewaiter.erp.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.erp.host.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

@DisplayName("An ERP with the plugin")
class ErpPluginIT {

  @TempDir
  private Path folder;

  @Test
  @DisplayName("releases what is clear, holds the rest, and remembers what a person released")
  void releasesAndHolds() throws Exception {
    Delivery held = Deliveries.processors("Kazakhstan", "100 pcs");
    try (Erp erp = start(Map.of())) {
      erp.install(Erp.jars());
      assertThat(erp.objection(Deliveries.refrigerators("Germany"), Deliveries.DAY))
          .isEmpty();

      assertThat(erp.objection(held, Deliveries.DAY).orElseThrow())
          .startsWith("HOLD")
          .contains("+44  goods.chpl.tier-1");
      erp.desk().release(held, "A. Kaya", "end use seen on site", Deliveries.DAY.plusDays(7));
      assertThat(erp.objection(held, Deliveries.DAY)).isEmpty();

      assertThat(erp.objection(Deliveries.withoutGoods(), Deliveries.DAY).orElseThrow())
          .contains("could not be screened, so it stays", "no lines");
    }
    try (Erp restarted = start(Map.of())) {
      assertThat(restarted.objection(held, Deliveries.DAY.plusDays(7))).isEmpty();
      assertThat(restarted.objection(held, Deliveries.DAY.plusDays(8)).orElseThrow())
          .startsWith("The release by A. Kaya until 2024-07-08");
      Delivery changed = Deliveries.processors("Kazakhstan", "1000 pcs");
      assertThat(restarted.objection(changed, Deliveries.DAY).orElseThrow())
          .contains("the delivery was changed since", "HOLD");
    }
  }

  @Test
  @DisplayName(
      "keeps what a person released in the file that it names, and needs no bundle of annotations")
  void keepsReleasesWhereItSays() throws Exception {
    Path releases = folder.resolve("releases.tsv");
    try (Erp erp = start(Map.of(Activator.RELEASES, releases.toString()))) {
      List<Path> jars = Erp.jars();
      assertThat(jars.removeIf(jar -> jar.getFileName().toString().startsWith("jspecify")))
          .isTrue();
      erp.install(jars);
      Delivery held = Deliveries.processors("Kazakhstan", "100 pcs");
      erp.desk().release(held, "A. Kaya", "end use seen on site", Deliveries.DAY);
      assertThat(erp.objection(held, Deliveries.DAY)).isEmpty();
      assertThat(releases).content().contains("A. Kaya\tend use seen on site");
    }
  }

  @Test
  @DisplayName("releases nothing when its rules are damaged, not even what would be clear")
  void releasesNothingUnderDamagedRules() throws Exception {
    try (Erp erp = start(Map.of())) {
      List<Path> jars = Erp.jars();
      jars.replaceAll(jar -> jar.getFileName().toString().contains("rules") ? damaged(jar) : jar);
      erp.install(jars);
      assertThat(
              erp.objection(Deliveries.refrigerators("Germany"), Deliveries.DAY).orElseThrow())
          .startsWith("Delivery 5001 could not be screened, so it stays: ")
          .contains("RulePackException", "chpl/goods.csv");
    }
  }

  @Test
  @DisplayName("runs every jar as a bundle that sees what others export and no more")
  void keepsBundlesApart() throws Exception {
    try (Erp erp = start(Map.of())) {
      assertThat(erp.objection(Deliveries.refrigerators("Germany"), Deliveries.DAY))
          .hasValue("nothing has screened the delivery");
      erp.install(Erp.jars());
      assertThat(erp.bundles())
          .hasSize(Erp.jars().size() + 1)
          .allSatisfy(bundle -> assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE));

      Bundle plugin = erp.bundle("io.tidewaiter.erp.plugin");
      Bundle core = erp.bundle("io.tidewaiter.core");
      assertThat(FrameworkUtil.getBundle(plugin.loadClass("io.tidewaiter.Screener")))
          .isEqualTo(core);
      core.loadClass("io.tidewaiter.engine.Engine");
      for (String inside : List.of(
          "io.tidewaiter.engine.Engine",
          "com.google.common.collect.ImmutableList",
          "org.assertj.core.api.Assertions")) {
        assertThatExceptionOfType(ClassNotFoundException.class)
            .isThrownBy(() -> plugin.loadClass(inside));
      }

      plugin.stop();
      assertThat(erp.objection(Deliveries.refrigerators("Germany"), Deliveries.DAY))
          .hasValue("nothing has screened the delivery");
    }
  }

  @Test
  @DisplayName("has in its README all that is to be installed")
  void installsWhatTheReadmeNames() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    for (Path jar : Erp.jars()) {
      String artifact = jar.getFileName().toString().replaceAll("-[0-9].*", "");
      assertThat(readme).contains("`" + artifact + "`");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "rules"})
  @DisplayName("finds the same packages in a bundle as a module path does")
  void exportsWhatTheModuleExports(String name) throws Exception {
    Path jar = Erp.jars().stream()
        .filter(file -> file.getFileName().toString().startsWith("tidewaiter-" + name))
        .findFirst()
        .orElseThrow();
    ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    try (Erp erp = start(Map.of())) {
      Bundle bundle = erp.add(jar);
      assertThat(bundle.getSymbolicName()).isEqualTo(module.name());
      assertThat(bundle
              .adapt(BundleRevision.class)
              .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
          .extracting(
              capability -> capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
          .containsExactlyInAnyOrderElementsOf(
              module.exports().stream().map(ModuleDescriptor.Exports::source).toList());
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().keySet())
          .extracting(Object::toString)
          .doesNotContain("Bnd-LastModified", "Tool", "Private-Package");
    }
  }

  private Erp start(Map<String, String> properties) throws Exception {
    return Erp.start(folder.resolve("felix"), properties);
  }

  private Path damaged(Path jar) {
    try {
      Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
      try (FileSystem inside = FileSystems.newFileSystem(copy)) {
        Path goods = inside.getPath("io/tidewaiter/rules/pack/chpl/goods.csv");
        Files.writeString(goods, Files.readString(goods) + "# altered\n");
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
