package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command tidewaiter rules seal")
class RulesSealCommandTest {

  private static final String GOODS = "own-goods/goods.csv";

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private OwnPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = OwnPack.in(folder.resolve("acme"));
  }

  private int seal(Object... args) {
    return terminal.runWithin("rules", "seal", args);
  }

  private int check() {
    return terminal.runWithin("rules", "check", pack.folder());
  }

  private String manifest() throws IOException {
    return Files.readString(pack.folder().resolve("pack.json"));
  }

  @Test
  void makesTheManifestFitWhatChanged() throws IOException {
    String before = manifest();
    String rows = Files.readString(pack.folder().resolve(GOODS)).stripTrailing();
    pack.write(
        GOODS,
        rows + "\n" + rows.lines().skip(1).findFirst().orElseThrow().replace("850132", "850152")
            + "\n");
    assertThat(check()).isEqualTo(1);

    assertThat(seal(pack.folder())).isZero();
    assertThat(terminal.out()).startsWith(pack.folder() + " is sealed: acme 1, sha256:");

    assertThat(check()).isZero();
    assertThat(head(manifest())).isEqualTo(head(before));
    assertThat(manifest()).isNotEqualTo(before);
  }

  private static String head(String manifest) {
    return manifest.substring(0, manifest.indexOf("\"files\""));
  }

  @Test
  void leavesAManifestThatFitsAlone() throws IOException {
    Path manifest = pack.folder().resolve("pack.json");
    FileTime then = FileTime.fromMillis(86_400_000);
    Files.setLastModifiedTime(manifest, then);
    assertThat(seal(pack.folder())).isZero();
    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(then);
    assertThat(Files.readString(manifest))
        .isEqualTo(Files.readString(OwnPack.EXAMPLE.resolve("pack.json")));
  }

  @Test
  void doesNotHideFaults() throws IOException {
    pack.replace(GOODS, ",850132,", ",85.013,");
    assertThat(seal(pack.folder())).isZero();
    assertThat(check()).isEqualTo(1);
    assertThat(terminal.out()).contains("Invalid HS code").doesNotContain("SHA-256");
  }

  @Test
  void refusesWhatIsNoPack() throws IOException {
    assertThat(seal(folder)).isEqualTo(2);
    assertThat(terminal.err()).contains(folder + " is not a rule pack: it has no pack.json");
    pack.write("pack.json", "{}");
    assertThat(seal(pack.folder())).isEqualTo(2);
    assertThat(terminal.err()).contains("expected \"files\": [] in it");
    assertThat(manifest()).isEqualTo("{}");
  }
}
