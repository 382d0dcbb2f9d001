package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command tidewaiter rules check")
class RulesCheckCommandTest {

  private static final String GOODS = "own-goods/goods.csv";
  private static final String TIERS = "destinations/tiers.csv";

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private OwnPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = OwnPack.in(folder.resolve("acme"));
  }

  private int check(Object... args) {
    return terminal.runWithin("rules", "check", args);
  }

  @Test
  void saysWhatASoundPackHolds() {
    assertThat(check(pack.folder())).isZero();
    assertThat(terminal.out().lines().toList()).hasSize(2).satisfies(lines -> {
      assertThat(lines.get(0))
          .startsWith(pack.folder() + " is sound: acme 1, sha256:")
          .endsWith("5 rows: destinations/memberships.csv 1, destinations/tiers.csv 1,"
              + " exceptions.csv 1, own-goods/goods.csv 2");
      assertThat(lines.get(1))
          .matches("The rules are standard [0-9.]+ \\+ acme 1, sha256:[0-9a-f]{64}");
    });
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void printsAllFaultsWithTheirPlaceTheValueAndWhatIsAccepted() throws IOException {
    pack.replace(GOODS, ",850132,", ",85.013,")
        .replace(TIERS, "WATCH", "WACH")
        .replace("exceptions.csv", "party.new-customer", "destination.hub")
        .replace(TIERS, "2027-12-31", "31.12.2027")
        .replace("risk-model.json", "\"elevated\": 20", "\"elevated\": \"twenty\"")
        .replace("pack.json", "\"legalState\": \"2026-01-01\"", "\"legalState\": \"2026\"")
        .seal();
    assertThat(check(pack.folder())).isEqualTo(1);
    assertThat(terminal.out())
        .startsWith(pack.folder() + " has 6 faults:")
        .contains(
            "pack.json:5:",
            "\"2026\"",
            "own-goods/goods.csv:2:18: Invalid HS code \"85.013\": expected",
            "exceptions.csv:2:8: No exception can be made of \"destination.hub\": findings that begin",
            "destinations/tiers.csv:2:16: Unknown tier \"WACH\": expected one of [PARTNER, STANDARD",
            "destinations/tiers.csv:2:",
            "Invalid date \"31.12.2027\"",
            "risk-model.json:2:",
            "Expected a whole number, not \"twenty\"",
            " | own-goods-850132,85.013,,,,Servo motors",
            "^");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void printsSoManyFaultsAsSomebodyReadsAndCountsTheRest() throws IOException {
    StringBuilder rows = new StringBuilder(Files.readString(pack.folder().resolve(GOODS)));
    for (int i = 0; i < 60; i++) {
      rows.append("own-")
          .append(i)
          .append(",x")
          .append(i)
          .append(",,,,,,,,EDITORIAL,Acme manual,Ours\n");
    }
    pack.write(GOODS, rows.toString()).seal();
    assertThat(check(pack.folder())).isEqualTo(1);
    assertThat(terminal.out())
        .contains("has 60 faults", "\"x49\"", "… and 10 more faults")
        .doesNotContain("\"x50\"");
  }

  @Test
  void noticesWhatWasChangedAfterThePackWasSealed() throws IOException {
    pack.replace(GOODS, "850132", "850131");
    assertThat(check(pack.folder())).isEqualTo(1);
    assertThat(terminal.out())
        .contains("has 1 fault:", "The SHA-256 of own-goods/goods.csv is ", "the manifest says");
  }

  @Test
  void laysEachPackOverThoseBeforeIt() throws IOException {
    OwnPack second = OwnPack.in(folder.resolve("plant"))
        .replace("pack.json", "\"id\": \"acme\"", "\"id\": \"plant\"")
        .replace("pack.json", "\"version\": \"1\"", "\"version\": \"7\"");
    assertThat(check(pack.folder(), second.folder())).isZero();
    assertThat(terminal.out()).contains(" + acme 1 + plant 7, sha256:");
    second.replace(TIERS, "own-tier-jo", "other").seal();
    assertThat(check(pack.folder(), second.folder())).isEqualTo(1);
    assertThat(terminal.out())
        .contains(pack.folder() + " is sound", "\"other\" overlaps that of \"own-tier-jo\" for JO");
  }

  @Test
  void readsAPackThatStandsAlone() throws IOException {
    assertThat(check("--alone", pack.folder())).isEqualTo(1);
    assertThat(terminal.out()).contains("Missing property \"base\"", "nomenclature/codes.csv");
    Path standard = Path.of("..", "..", "rules", "src", "main", "resources")
        .resolve("io/tidewaiter/rules/pack");
    assertThat(check("--alone", standard)).isZero();
    assertThat(terminal.out())
        .contains("is sound: standard ", StandardRules.load().fingerprint());
    assertThat(check(standard)).isEqualTo(1);
    assertThat(terminal.out()).contains("The id \"standard\" is that of the rules below");
  }

  @Test
  void refusesACallThatNamesNoPack() {
    assertThat(check()).isEqualTo(2);
    assertThat(check(folder.resolve("none"))).isEqualTo(2);
    assertThat(terminal.err()).contains("is not a directory", "Usage: tidewaiter rules check");
    assertThat(check(folder)).isEqualTo(1);
    assertThat(terminal.out()).contains("pack.json:1:1: The file is missing");
  }
}
