package io.tidewaiter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.testing.FrozenRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows that a company makes for itself")
class OwnRowsTest {

  private static final RuleSet FROZEN = FrozenRules.load();
  private static final String GOODS = "own-goods/goods.csv";
  private static final String EXCEPTION =
      "acme-7,party.free-mail,SM-*,Acme LLP,KZ,Seen on site,2024-01-01,2024-12-31";

  private static ControlList ownGoods(RuleSet rules) {
    return rules.controlList("own-goods").orElseThrow();
  }

  private static void assertFault(TinyPack pack, String message) {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> pack.over(FROZEN))
        .satisfies(e -> assertThat(e.faults()).hasSize(1))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("list goods by article number, by code, or by both in one table")
  void listGoodsByArticleNumber() {
    ControlList list = ownGoods(TinyPack.own()
        .replace(GOODS, "own-sm-200,,SM-200,", "own-t,6109.10,,ex")
        .over(FROZEN));
    assertThat(list.articles())
        .singleElement()
        .satisfies(entry -> assertThat(entry.printed()).isEqualTo("SM-*"))
        .satisfies(entry -> assertThat(entry.row().foreignPack()).contains("acme"));
    assertThat(list.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.printed()).isEqualTo("6109.10"));
  }

  @Test
  @DisplayName("need no column for article numbers where there are none")
  void needNoColumn() {
    TinyPack pack = TinyPack.own()
        .replace(GOODS, "id,hs,sku,", "id,hs,")
        .replace(GOODS, "own-sm,,SM-*,", "own-sm,850132,")
        .replace(GOODS, "own-sm-200,,SM-200,", "own-sm-200,610910,");
    assertThat(ownGoods(pack.over(FROZEN)).articles()).isEmpty();
    assertThat(ownGoods(pack.over(FROZEN)).entries()).hasSize(2);
  }

  @Test
  @DisplayName("may stand in files that begin with a byte order mark, as spreadsheets write them")
  void mayFollowAByteOrderMark() throws IOException {
    Map<String, String> texts = TinyPack.own().except(EXCEPTION).texts();
    TinyPack marked = TinyPack.own();
    texts.forEach((path, text) -> marked.put(path, "\uFEFF" + text));
    String manifest = "\uFEFF" + marked.remove("pack.json").sealed();

    RuleSet rules = RulePacks.layer(FROZEN, marked.files(manifest));

    assertThat(rules.exemptions())
        .isEqualTo(TinyPack.own().except(EXCEPTION).over(FROZEN).exemptions());
    assertThat(rules.controlList("own-goods"))
        .isEqualTo(TinyPack.own().over(FROZEN).controlList("own-goods"));
    assertThat(rules.riskModel().points("goods.own-goods")).hasValue(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",SM-*,|,*,|:2:9: Invalid article number \"*\": expected 1 to 200 characters, or the beginning",
        ",SM-*,|,S*-1,|:2:9: Invalid article number \"S*-1\"",
        ",SM-*,|,*SM,|:2:9: Invalid article number \"*SM\"",
        ",SM-*,|,SM-**,|:2:9: Invalid article number \"SM-**\"",
        ",SM-*,|,\"  \",|:2:9: Invalid article number \"  \"",
        ",,SM-*,|,,,|:2:8: The row lists nothing: expected an HS code in hs or an article number in sku",
        ",,SM-*,|,6109.10,SM-*,|:2:8: Unexpected hs \"6109.10\": expected nothing, for a row lists goods by hs",
        ",SM-*,,|,SM-*,ex,|:2:14: Unexpected scope \"ex\": expected nothing",
        ",SM-200,|,sm-*,|:3:13: The period of \"own-sm-200\" overlaps that of \"own-sm\" for own-goods sm-*",
        "own-sm-200|chpl-854231|is that of an entry of chpl: an entry of own-goods cannot replace it"
      })
  @DisplayName("are refused with the place of a fault in an article number")
  void areRefusedForAnArticleNumber(String text, String by, String message) {
    assertFault(
        TinyPack.own().replace(GOODS, text, by),
        message.startsWith(":") ? GOODS + message : message);
  }

  @Test
  @DisplayName("take an article number of 200 characters and none of 201")
  void takeLongNumbers() {
    TinyPack longest = TinyPack.own().replace(GOODS, "SM-*", "9".repeat(200));
    assertThat(ownGoods(longest.over(FROZEN)).articles())
        .extracting(ArticleEntry::printed)
        .contains("9".repeat(200));
    assertFault(longest.replace(GOODS, "999,", "9999,"), "Invalid article number \"999");
  }

  @Test
  @DisplayName("make exceptions, which a later pack replaces by their ids")
  void makeExceptions() {
    RuleSet rules = TinyPack.own().except(EXCEPTION).over(FROZEN);
    assertThat(FROZEN.exemptions()).isEmpty();
    assertThat(rules.exemptions()).singleElement().satisfies(exception -> {
      assertThat(exception.finding()).hasToString("party.free-mail");
      assertThat(exception.articles()).hasToString("Optional[SM-*]");
      assertThat(exception.customer()).isEqualTo("Acme LLP");
      assertThat(exception.destination()).hasToString("Optional[KZ]");
      assertThat(exception.reason()).isEqualTo("Seen on site");
    });
    TinyPack later = TinyPack.own()
        .replaceInManifest("acme", "plant")
        .except(EXCEPTION.replace("Seen", "Looked at"))
        .except(EXCEPTION.replace("acme-7", "plant-1"));
    assertThat(later.over(rules).exemptions())
        .extracting(Exemption::row)
        .hasToString("[RowId[id=acme-7, pack=plant], RowId[id=plant-1, pack=plant]]");
    assertThat(later.over(rules).exemptions())
        .extracting(Exemption::reason)
        .containsExactly("Looked at on site", "Seen on site");
    assertThat(rules.fingerprint()).isNotEqualTo(TinyPack.own().over(FROZEN).fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",2024-12-31|,|exceptions.csv:2:65: The cell validTo is empty: expected the last day",
        ",2024-01-01,|,,|exceptions.csv:2:54: The cell validFrom is empty",
        ",2024-12-31|,2023-12-31|exceptions.csv:2:65: validTo 2023-12-31 is before validFrom",
        ",2024-12-31|,9999-12-31|exceptions.csv:2:65: validTo 9999-12-31 is more than 10 years after 2024-01-01",
        "Seen on site|\" \"|exceptions.csv:2:41: The cell reason is empty",
        "Seen on site|-|exceptions.csv:2:41: The cell reason is empty",
        "Seen on site|\u00a0|exceptions.csv:2:41: The cell reason is empty",
        "Acme LLP|Acme*|exceptions.csv:2:29: Invalid customer \"Acme*\": expected the whole name",
        "Acme LLP|\"  \"|exceptions.csv:2:29: Invalid customer \"  \": expected the whole name",
        "SM-*,Acme LLP,KZ|,,|exceptions.csv:2:24: The exception is for everything: expected at least one",
        "SM-*|S*M|exceptions.csv:2:24: Invalid article number \"S*M\"",
        ",KZ,|,Korea,|exceptions.csv:2:38: Ambiguous country \"Korea\"",
        "party.free-mail|Party|exceptions.csv:2:8: Invalid finding \"Party\"",
        "party.free-mail|party.*.x|exceptions.csv:2:8: Invalid finding \"party.*.x\"",
        "party.free-mail|party.fre-mail|exceptions.csv:2:8: Unknown finding \"party.fre-mail\": expected one that has",
        "party.free-mail|goods.more|exceptions.csv:2:8: Unknown finding \"goods.more\"",
        "acme-7|chpl-854231|The id \"chpl-854231\" is that of an entry of chpl: an exception cannot replace it"
      })
  @DisplayName("are refused with the place of a fault in an exception")
  void areRefusedForAnException(String text, String by, String message) {
    assertThat(EXCEPTION).contains(text);
    assertFault(TinyPack.own().except(EXCEPTION.replace(text, by)), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.date.absent",
        "data.*",
        "d*",
        "law.eu-833-vii-b-ru",
        "l*",
        "destination.embargoed",
        "destination.hub",
        "destination*",
        "cap.floor",
        "c*"
      })
  @DisplayName("make no exception of wanting data, bans, destinations and caps")
  void makeNoExceptionOfWhatAlwaysCounts(String finding) {
    assertFault(
        TinyPack.own().except(EXCEPTION.replace("party.free-mail", finding)),
        "exceptions.csv:2:8: No exception can be made of \"" + finding + "\"");
  }

  @Test
  @DisplayName("make no exception of everything")
  void makeNoExceptionOfEverything() {
    assertFault(
        TinyPack.own().except(EXCEPTION.replace("party.free-mail", "*")), "Invalid finding \"*\"");
  }

  @Test
  @DisplayName("are told as their tables have them")
  void areToldAsTheirTablesHaveThem() {
    RuleSet before = TinyPack.own().over(FROZEN);
    RuleSet after = TinyPack.own()
        .replace(GOODS, "own-sm,,SM-*,", "own-sm,850132,,")
        .except(EXCEPTION)
        .over(FROZEN);
    List<RuleChange> changes = RuleChange.between(before, after);
    assertThat(changes)
        .extracting(change -> change.kind() + " " + change.table() + " " + change.row())
        .containsExactly("ADDED exceptions.csv acme-7", "ALTERED own-goods/goods.csv own-sm");
    assertThat(changes.get(0).fields())
        .extracting(field -> field.name() + "=" + field.after().orElse(""))
        .containsExactly(
            "finding=party.free-mail",
            "sku=SM-*",
            "customer=Acme LLP",
            "destination=KZ",
            "reason=Seen on site",
            "validFrom=2024-01-01",
            "validTo=2024-12-31",
            "provenance=EDITORIAL",
            "source=File 7",
            "note=Two persons");
    assertThat(changes.get(1).fields())
        .extracting(field -> field.name() + " " + field.before() + " " + field.after())
        .containsExactly("hs Optional.empty Optional[850132]", "sku Optional[SM-*] Optional.empty");
  }
}
