package io.tidewaiter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rule pack")
class RulePacksTest {

  @Test
  void isReadWhenItIsSound() {
    RuleSet rules = new TinyPack().rules();
    assertThat(rules.version()).isEqualTo("standard 1");
    assertThat(rules.controlLists()).hasSize(2);
    assertThat(rules.fingerprint()).matches("sha256:[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chips/goods.csv|854231,,1|85.4x,,1|chips/goods.csv:2:14: Invalid HS code \"85.4x\"",
        "chips/goods.csv|chips-854231,854231|chips-854231,854299|chips/goods.csv:2:14: Unknown code 8542.99",
        "chips/goods.csv|2023-12-31|2023-02-30|chips/goods.csv:3:44: Invalid date \"2023-02-30\"",
        "chips/goods.csv|2023-12-31|2023-05-31|chips/goods.csv:3:44: validTo 2023-05-31 is before validFrom",
        "chips/goods.csv|chips-854232,854232|chips-854231,854232|chips/goods.csv:3:1: Duplicate id \"chips-854231\"",
        "chips/goods.csv|chips-854232,854232,,2|chips-x,854231,,2|chips/goods.csv:3:9: The period of \"chips-x\" overlaps",
        "chips/goods.csv|LAW,Act 1|LAW,|chips/goods.csv:2:52: the source is empty",
        "chips/goods.csv|,2023-06-01,,,LAW,Act 1,|,2023-06-01,,LAW,Act 1,|chips/goods.csv:2:1: The row has 10 cells: expected 11",
        "chips/goods.csv|id,hs|id,code|chips/goods.csv:1:1: Unexpected header",
        "destinations/memberships.csv|,KZ,|,Korea,|destinations/memberships.csv:2:16: Ambiguous country \"Korea\"",
        "nomenclature/links.csv|854231,,,,LAW|854231,soon,,,LAW|nomenclature/links.csv:2:22: Invalid date \"soon\"",
        "bans/bans.csv|wide-ru,wide|wide-ru,wild|bans/bans.csv:2:9: Unknown list \"wild\": expected one of the lists of goods, chips, wide",
        "destinations/tiers.csv|CORRIDOR,union|CORRIDOR,onion|destinations/tiers.csv:2:21: Unknown list \"onion\"",
        "destinations/tiers.csv|CORRIDOR|CORIDOR|destinations/tiers.csv:2:12: Unknown tier \"CORIDOR\"",
        "destinations/tiers.csv|Tiers,In the union|Tiers,|the note is empty",
        "risk-model.json|goods.wide|goods.wild|risk-model.json:1:1: Missing weight \"goods.wide\"",
        "risk-model.json|\"goods.wide\": {\"points\": 6|\"goods.wide\": {\"points\": -6|\"goods.wide\" is -6",
        "risk-model.json|\"weights\": {|\"weights\": {\"flow.leaking\": {\"points\": -9, \"reason\": \"x\"},|\"flow.leaking\" is -9",
        "risk-model.json|destination.hub\": {\"points\": 30|destination.hub\": {\"points\": 40000000|points is 40000000: expected -1000 to 1000",
        "risk-model.json|\"weights\": {|\"weights\": {\"destination.coridor\": {\"points\": 9, \"reason\": \"x\"},|risk-model.json:1:125: Unknown weight \"destination.coridor\"",
        "risk-model.json|\"base\": -30|\"base\": 2147483647|base is 2147483647: expected -1000 to 1000",
        "risk-model.json|\"high\": 50|\"high\": 20|risk-model.json:1:1: the bands begin at 25, 20 and 75",
        "risk-model.json|\"base\": -30|\"base\": \"x\"|risk-model.json:1:10: Expected a whole number",
      })
  void isRefusedWithThePlaceOfAFault(String file, String text, String by, String message) {
    TinyPack pack = new TinyPack().replace(file, text, by);
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .withMessageContaining(message);
  }

  @Test
  void isRefusedWithAllItsFaultsAtOnce() {
    TinyPack pack = new TinyPack()
        .replace("chips/goods.csv", "854231,,1", "85.4x,,1")
        .replace("destinations/memberships.csv", ",KZ,", ",Atlantis,")
        .replace("bans/bans.csv", "2022-02-26", "2022-02-30");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .satisfies(e -> assertThat(e.faults())
            .extracting(fault -> fault.file() + ":" + fault.line())
            .containsExactly(
                "bans/bans.csv:2", "chips/goods.csv:2", "destinations/memberships.csv:2"))
        .withMessageContaining(" | chips-854231,85.4x,,1,Processors")
        .withMessageContaining(" | .............^");
  }

  @Test
  void isRefusedWithAllFaultsOfOneRow() {
    TinyPack pack = new TinyPack()
        .replace(
            "chips/goods.csv",
            "chips-854231,854231,,1,Processors,2023-06-01",
            "X,85.4x,in,1,Processors,soon");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .satisfies(e -> assertThat(e.faults())
            .extracting(fault -> fault.line() + ":" + fault.column())
            .containsExactly("2:1", "2:3", "2:9", "2:25"));
  }

  @Test
  void isRefusedWithTheFaultsOfItsTablesBesideThoseOfItsManifest() {
    TinyPack pack = new TinyPack()
        .replaceInManifest("2024-07-01", "2024-07-32")
        .replaceInManifest("HS2022", "HS2023")
        .replaceInManifest("\"version\": \"1\"", "\"version\": 1.5")
        .replace("chips/goods.csv", "854231,,1", "85.4x,,1");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .withMessageContaining("Invalid date \"2024-07-32\"")
        .withMessageContaining("\"HS2023\"")
        .withMessageContaining("Expected a text, not 1.5")
        .withMessageContaining("Invalid HS code \"85.4x\"");
  }

  @Test
  void isReadByTheNamesOfItsColumnsWhenOnlyTheirOrderIsWrong() {
    TinyPack pack = new TinyPack()
        .put(
            "bans/bans.csv",
            "list,id,country,leg,dispatch,jurisdiction" + COMMON
                + "wild,wide-ru,RU,DESTINATION,,EU,2022-02-26,,,LAW,Act 2,\n");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .satisfies(e -> assertThat(e.faults())
            .extracting(fault -> fault.line() + ":" + fault.column())
            .containsExactly("1:1", "2:1"))
        .withMessageContaining("Unexpected header")
        .withMessageContaining("Unknown list \"wild\"");
  }

  @Test
  void isRefusedOnceForAColumnThatIsMissingAndNotForEachRowAgain() {
    TinyPack pack = new TinyPack()
        .put(
            "chips/goods.csv",
            "id,hs,scope,tier" + COMMON
                + "chips-854231,854231,,1,2023-06-01,,,LAW,Act 1,\n"
                + "chips-854232,85.4x,,2,2023-06-01,,,LAW,Act 1,\n");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .satisfies(e -> assertThat(e.faults())
            .extracting(fault -> fault.file() + ":" + fault.line())
            .containsExactly("chips/goods.csv:1"));
  }

  @Test
  void saysWhatItHoldsBeforeItsTablesAreRead() throws IOException {
    TinyPack pack = new TinyPack().replace("chips/goods.csv", "854231,,1", "85.4x,,1");
    PackContents contents = RulePacks.contents(pack.files());
    assertThat(contents.id() + " " + contents.version()).isEqualTo("standard 1");
    assertThat(contents.rows())
        .containsEntry("chips/goods.csv", 2)
        .doesNotContainKey("risk-model.json");
    assertThat(RulePacks.contents(new TinyPack().files()).fingerprint())
        .isEqualTo(new TinyPack().rules().fingerprint())
        .isNotEqualTo(contents.fingerprint());
  }

  @Test
  void isRefusedWithDuplicatesAndUnknownListsOfRowsThatHaveOtherFaults() {
    TinyPack pack = new TinyPack()
        .replace("chips/goods.csv", "chips-854231,854231", "chips-854232,85.4x")
        .replace("bans/bans.csv", "wide,RU,DESTINATION,,EU", "wild,RU,DESTINATION,,eu");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .withMessageContaining("Duplicate id \"chips-854232\"")
        .withMessageContaining("Unknown list \"wild\"")
        .withMessageContaining("Invalid jurisdiction \"eu\"");
  }

  private static final String COMMON = ",validFrom,validTo,seenOn,provenance,source,note\n";

  /** A pack with one red flag and one duty. */
  private static TinyPack flagged() {
    return new TinyPack()
        .put(
            "red-flags/flags.csv",
            "id,test,theme,goods,floor,since,limit" + COMMON
                + "own.bank,BANK,FORWARDER,chips,REVIEW,,,,,,EDITORIAL,Alert,Our reading\n")
        .put(
            "red-flags/sources.csv",
            "id,flag,theme,wants,statement" + COMMON
                + "alert-1,own.bank,FORWARDER,,Banks,2022-06-28,,,GUIDANCE,Alert 1,\n"
                + "alert-2,,VESSEL,vessel number,Vessels,2022-06-28,,,GUIDANCE,Alert 1,\n")
        .put(
            "red-flags/words.csv",
            "id,flag,word" + COMMON + "word-1,own.bank,bank,,,,EDITORIAL,Words,Ours\n")
        .put(
            "obligations/obligations.csv",
            "id,code,jurisdiction,status,lists,tiers,chapters,exceptCodes,destinations,outside,"
                + "dispatch,transit,business,trigger,sparedBefore,sparedUntil,deposit,action"
                + COMMON
                + "duty-1,duty,EU,IN_FORCE,chips,1,85,854232,KZ|union,,,,military,flag,"
                + "2023-12-19,2024-12-20,yes,Ask,2024-03-20,,,LAW,Act 3,\n")
        .put("texts/tr.csv", "key,text\nobligation.duty-1,Sorun\n")
        .replace(
            "risk-model.json",
            "\"destination.partner\"",
            "\"own.bank\": {\"points\": 15, \"reason\": \"x\"}, \"destination.partner\"");
  }

  @Test
  void mayHoldFlagsDutiesAndTexts() {
    RuleSet rules = flagged().rules();
    assertThat(rules.redFlags()).singleElement().satisfies(flag -> {
      assertThat(flag.words()).containsExactly("bank");
      assertThat(flag.floor()).isEqualTo(Verdict.REVIEW);
      assertThat(flag.sources()).hasSize(1);
    });
    assertThat(rules.unscreenedFlags()).hasSize(1);
    assertThat(rules.obligations())
        .singleElement()
        .satisfies(duty -> assertThat(rules.action(duty).in("tr")).isEqualTo("Sorun"));
    assertThat(rules.jurisdictions()).extracting(Object::toString).containsExactly("EU");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "red-flags/flags.csv;BANK;BANKER|red-flags/flags.csv:2:10: Unknown test \"BANKER\": expected one of",
        "red-flags/flags.csv;,chips,;,chops,|red-flags/flags.csv:2:25: Unknown list \"chops\"",
        "red-flags/flags.csv;REVIEW;PROHIBITED|red-flags/flags.csv:2:31: Unknown verdict \"PROHIBITED\": expected nothing, REVIEW or HOLD",
        "red-flags/flags.csv;FORWARDER;forwarder|Invalid theme \"forwarder\"",
        "red-flags/sources.csv;alert-1,own.bank;alert-1,own.bonk|red-flags/sources.csv:2:9: Unknown red flag \"own.bonk\": expected one of own.bank",
        "red-flags/sources.csv;vessel number;|A statement has either a flag or",
        "red-flags/sources.csv;alert-1,own.bank,FORWARDER,,;alert-1,,FORWARDER,x,|No statement names the red flag \"own.bank\"",
        "red-flags/words.csv;,own.bank,;,own.bonk,|red-flags/words.csv:2:8: Unknown red flag",
        "obligations/obligations.csv;,IN_FORCE,;,in force,|Unknown status \"in force\"",
        "obligations/obligations.csv;KZ~union;KZ~onion|Unknown list \"onion\": expected one of the lists of countries, union",
        "obligations/obligations.csv;KZ~union;XX~union|Unknown country \"XX\"",
        "obligations/obligations.csv;,military,;,pirate,|Unknown business \"pirate\"",
        "obligations/obligations.csv;,flag,;,flags,|Unknown trigger \"flags\": expected nothing or flag",
        "obligations/obligations.csv;2023-12-19,;,|sparedUntil needs sparedBefore",
        "obligations/obligations.csv;,Ask,;,,|The action is empty",
        "risk-model.json;\"own.bank\";\"own.bonk\"|Missing weight \"own.bank\""
      })
  void isRefusedForWhatIsWrongWithFlagsAndDuties(String change, String message) {
    String[] parts = change.split(";", -1);
    TinyPack pack =
        flagged().replace(parts[0], parts[1].replace('~', '|'), parts[2].replace('~', '|'));
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(pack.files()))
        .withMessageContaining(message);
  }

  @Test
  void laidOverAnotherMayNotTakeRowsOutOfOtherLists() {
    TinyPack own = new TinyPack()
        .replace("wide/goods.csv", "wide-8542,", "chips-854231,")
        .replaceInManifest("\"id\": \"standard\"", "\"id\": \"acme\"");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.layer(new TinyPack().rules(), own.files()))
        .withMessageContaining(
            "wide/goods.csv:2:14: The id \"chips-854231\" is that of an entry of chips");
  }

  @Test
  void laidOverAnotherHasAnIdAndTheEditionOfTheRulesBelow() {
    TinyPack own =
        new TinyPack().replaceInManifest("\"hsEdition\": \"HS2022\"", "\"hsEdition\": \"HS2017\"");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.layer(new TinyPack().rules(), own.files()))
        .withMessageContaining("needs one of its own")
        .withMessageContaining("hsEdition is HS2017: expected HS2022");
  }

  @Test
  void isRefusedInWordsWhenItsManifestIsNoObject() {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(new TinyPack().files("[]")))
        .withMessage("pack.json:1:1: Expected an object\n | []\n | ^");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(new TinyPack().files("{\"format\": 1")))
        .withMessageContaining("Unexpected end-of-input")
        .withMessageNotContaining("REDACTED");
  }

  @Test
  void isRefusedWhenItsManifestDoesNotFitItsFiles() {
    TinyPack pack = new TinyPack();
    String manifest = pack.sealed();
    assertFault(
        pack.files(manifest.replaceFirst("\"sha256\": \"[0-9a-f]{4}", "\"sha256\": \"0000")),
        "The SHA-256 of");
    assertFault(
        pack.files(manifest.replaceFirst("\"rows\": 2", "\"rows\": 3")),
        " has 2 rows, the manifest says 3");
    assertFault(
        pack.files(manifest.replace("bans/bans.csv", "bans/none.csv")),
        "The file bans/none.csv is missing");
    assertFault(
        pack.files(manifest.replace("\"version\"", "\"verson\"")), "Unknown property \"verson\"");
    assertFault(pack.files(manifest + "x"), "pack.json:");
    assertFault(path -> java.util.Optional.empty(), "pack.json:1:1: The file is missing");
  }

  private static void assertFault(PackFiles files, String message) {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(files))
        .withMessageContaining(message);
  }

  @Test
  void isReadFromADirectoryAndRefusedForAFileItsManifestForgets(@TempDir Path directory)
      throws IOException {
    TinyPack pack = new TinyPack();
    PackFiles files = pack.files();
    for (String path : new String[] {
      "pack.json",
      "chips/goods.csv",
      "wide/goods.csv",
      "destinations/memberships.csv",
      "bans/bans.csv",
      "destinations/tiers.csv",
      "nomenclature/codes.csv",
      "nomenclature/links.csv",
      "nomenclature/tariffs.csv",
      "risk-model.json"
    }) {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.copy(files.open(path).orElseThrow(), file);
    }
    RuleSet rules = RulePacks.read(directory);
    assertThat(rules.fingerprint()).isEqualTo(pack.rules().fingerprint());
    assertThat(rules.controlLists()).isEqualTo(pack.rules().controlLists());
    Files.writeString(directory.resolve("forgotten.csv"), "x");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> RulePacks.read(directory))
        .withMessageContaining("forgotten.csv:1:1: The manifest does not name this file");
  }

  @Test
  void laidOverAnotherReplacesRowsByIdAndNamesItself() throws IOException {
    TinyPack own = new TinyPack()
        .replace(
            "chips/goods.csv",
            "chips-854232,854232,,2,Memories",
            "chips-854232,854232,,2,Memories of ours")
        .replaceInManifest("\"id\": \"standard\"", "\"id\": \"acme\"");
    RuleSet layered = RulePacks.layer(new TinyPack().rules(), own.files());
    assertThat(layered.version()).isEqualTo("standard 1 + acme 1");
    assertThat(layered.controlList("chips").orElseThrow().entries())
        .extracting(entry -> entry.row().foreignPack().orElse("-") + " " + entry.description())
        .containsExactly("acme Processors", "acme Memories of ours");
    assertThat(layered.fingerprint()).isNotEqualTo(new TinyPack().rules().fingerprint());
  }
}
