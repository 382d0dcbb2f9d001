package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shipment in JSON")
class ShipmentJsonTest {

  /** Reads JSON that is written with single quotes for double ones. */
  private static Shipment parse(String json) {
    return ShipmentJson.parse(json.replace('\'', '"'));
  }

  /** The one line, with the given properties, of a shipment to Kazakhstan. */
  private static LineItem line(String properties) {
    return parse("{'destination':'KZ','lines':[{" + properties + "}]}").lines().get(0);
  }

  private static void assertRejected(String json, String reason) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(NotAShipmentException.class)
        .hasMessage(reason.replace('\'', '"'));
  }

  @Nested
  @DisplayName("when it is well formed")
  class WellFormed {

    @Test
    @DisplayName("is the shipment that the builders would make")
    void everyProperty() {
      Shipment shipment = parse("""
          {'id': 'S-1', 'date': '2024-07-01', 'contractDate': '2024-01-31', 'dispatch': 'TR',
           'destination': 'Kazakhstan', 'transit': ['GE', 'AZ'],
           'parties': [
             {'name': 'Orion Mikro', 'role': 'endUser', 'country': 'KZ', 'address': 'Almaty',
              'business': 'trader', 'incorporated': '2022-05-02', 'customerSince': '2022-06-01',
              'phone': '+77271234567', 'email': 'a@b.example', 'website': 'b.example'},
             {'role': 'payer', 'country': 'AE'}],
           'assurances': {'endUseStatement': 'held', 'noReexportClause': 'refused'},
           'lines': [
             {'id': '10', 'hsCode': '8542.31', 'hsEdition': 'HS2022', 'nomenclature': 'CN', 'sku': 'X',
              'description': 'chips', 'origin': 'TW', 'quantity': 1000, 'unit': 'pcs',
              'netMassKg': 1.250, 'value': {'amount': 12.50, 'currency': 'EUR'}},
             {'hsCode': '85'}]}""");
      Party.Builder endUser =
          Party.builder("endUser").name("Orion Mikro").country("KZ").address("Almaty");
      endUser.business("trader").incorporated("2022-05-02").customerSince("2022-06-01");
      endUser.phone("+77271234567").email("a@b.example").website("b.example");
      LineItem.Builder chips = LineItem.builder().id("10").hsCode("8542.31").hsEdition("HS2022");
      chips.nomenclature("CN").sku("X").description("chips").origin("TW").quantity("1000");
      chips.unit("pcs").netMassKg("1.250").value("12.50", "EUR");
      Shipment.Builder expected =
          Shipment.builder().id("S-1").date("2024-07-01").dispatch("TR");
      expected
          .contractDate("2024-01-31")
          .destination("Kazakhstan")
          .transit("GE")
          .transit("AZ");
      expected.party(endUser.build()).party(Party.builder("payer").country("AE").build());
      expected
          .endUseStatement("held")
          .noReexportClause("refused")
          .line(chips.build())
          .line("85");
      assertThat(shipment).isEqualTo(expected.build());
    }

    @Test
    @DisplayName("needs a destination and a line, not even the line's code")
    void leastShipment() {
      assertThat(line("").hsCode().isAbsent()).isTrue();
    }

    @Test
    @DisplayName("keeps a number's decimal places, and its value when it has an exponent")
    void exactNumbers() {
      assertThat(line("'quantity':10.500").quantity()).hasToString("10.500");
      assertThat(line("'quantity':1e3").quantity()).hasToString("1000");
      assertThat(line("'quantity':12.5E-1").quantity()).hasToString("1.25");
      assertThat(line("'quantity':0.1").quantity()).hasToString("0.1");
    }

    @Test
    @DisplayName("takes an amount as a number and as a string")
    void amounts() {
      assertThat(line("'value':{'amount':'1250.50','currency':'EUR'}").value())
          .isEqualTo(line("'value':{'currency':'EUR','amount':1250.50}").value())
          .hasToString("1250.50 EUR");
    }

    @Test
    @DisplayName("takes any character in a free text, half a surrogate pair too")
    void anyCharacters() {
      Stated<String> description =
          line("'description':'a\\u0000\\n\\ud83d \\uD83D\\uDE00'").description();
      assertThat(description.value()).contains("a\0\n\ud83d \uD83D\uDE00");
    }

    @Test
    @DisplayName("counts the length of a text in characters, not in units of UTF-16")
    void lengthInCodePoints() {
      assertThat(line("'unit':'" + "\uD83D\uDE00".repeat(20) + "'").unit().value())
          .isPresent();
    }

    @Test
    @DisplayName("takes an empty name of a shipment, line or article for none")
    void emptyNames() {
      Shipment shipment =
          parse("{'id':'','destination':'KZ','lines':[{'id':'','sku':'','description':''}]}");
      LineItem line = shipment.lines().get(0);
      assertThat(shipment.id().isAbsent()).isTrue();
      assertThat(line.id().isAbsent()).isTrue();
      assertThat(line.sku().isAbsent()).isTrue();
      assertThat(line.description().value()).contains("");
    }

    @Test
    @DisplayName("is read alike under a Turkish default locale")
    void turkishLocale() {
      Locale before = Locale.getDefault();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      try {
        assertThat(line("'nomenclature':'htS','origin':'INDIA','hsEdition':'hs2022'"))
            .isEqualTo(LineItem.builder()
                .nomenclature("HTS")
                .origin("IN")
                .hsEdition("HS2022")
                .build());
        assertRejected(
            "{'PARTIES':[]}",
            "Unknown property '/PARTIES': expected id, date, contractDate, dispatch, destination, transit, parties,"
                + " assurances, lines; did you mean parties?");
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Nested
  @DisplayName("with a value that cannot be read")
  class Unreadable {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "'hsCode':'85.4x'",
          "'hsCode':''",
          "'hsEdition':'HS2023'",
          "'nomenclature':'KN'",
          "'origin':'Korea'",
          "'origin':''",
          "'quantity':-1",
          "'quantity':0",
          "'quantity':1e999999999",
          "'quantity':1E-999999999",
          "'netMassKg':0.0",
          "'value':{'amount':'1,5','currency':'EUR'}",
          "'value':{'amount':5,'currency':'euro'}",
          "'value':{'amount':5}",
          "'value':{'currency':'EUR'}",
          "'value':{}"
        })
    @DisplayName("carries what a line states, with the reason")
    void ofLine(String property) {
      assertThat(line(property).toString()).containsOnlyOnce("unreadable");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "'date':'01.07.2024'",
          "'contractDate':'2024-02-30'",
          "'dispatch':'Atlantis'",
          "'transit':['TR','','GE']",
          "'assurances':{'endUseStatement':'yes'}",
          "'assurances':{'noReexportClause':''}",
          "'parties':[{'role':'importer'}]",
          "'parties':[{'business':'pirate','role':'payer'}]",
          "'parties':[{'role':'payer','country':'X'}]",
          "'parties':[{'role':'payer','incorporated':'2022'}]",
          "'parties':[{'role':'payer','customerSince':'yesterday'}]"
        })
    @DisplayName("carries what the shipment states, with the reason")
    void ofShipment(String property) {
      Shipment shipment = parse("{'destination':'KZ','lines':[{}]," + property + "}");
      assertThat(shipment.toString()).containsOnlyOnce("unreadable");
    }

    @Test
    @DisplayName("carries a destination that no country has")
    void destination() {
      Stated<?> destination = parse("{'destination':'Atlantis','lines':[{}]}").destination();
      assertThat(destination.unreadableText()).contains("Atlantis");
      assertThat(destination.reason().orElseThrow()).startsWith("Unknown country \"Atlantis\"");
    }

    @Test
    @DisplayName("carries a number as the file writes it")
    void numberAsWritten() {
      Stated<?> quantity = line("'quantity':1e999999999").quantity();
      assertThat(quantity.unreadableText()).contains("1e999999999");
    }

    @Test
    @DisplayName("carries a number of a million digits without computing with it")
    void longNumber() {
      String digits = "9".repeat(1_000_000);
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
        assertThat(line("'quantity':" + digits).quantity().isUnreadable()).isTrue();
        assertThat(line("'quantity':1e" + digits).quantity().isUnreadable()).isTrue();
      });
    }
  }

  @Nested
  @DisplayName("is rejected as a whole")
  class Rejected {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'destinaton':'KZ'}|Unknown property '/destinaton': expected id, date, contractDate, dispatch, destination,"
              + " transit, parties, assurances, lines; did you mean destination?",
          "{'lines':[{},{'hscode':'85'}]}|Unknown property '/lines/1/hscode': expected id, hsCode, hsEdition,"
              + " nomenclature, sku, description, origin, quantity, unit, netMassKg, value; did you mean hsCode?",
          "{'lines':[{'value':{'ammount':1}}]}|Unknown property '/lines/0/value/ammount': expected amount, currency;"
              + " did you mean amount?",
          "{'parties':[{'x/y':1}]}|Unknown property '/parties/0/x~1y': expected role, name, country, address, business,"
              + " incorporated, customerSince, phone, email, website",
          "{'assurances':{'no_reexport_clause':'held'}}|Unknown property '/assurances/no_reexport_clause': expected"
              + " endUseStatement, noReexportClause; did you mean noReexportClause?"
        })
    @DisplayName("for an unknown property, at any depth, with the name it probably should have")
    void unknownProperty(String json, String reason) {
      assertRejected(json, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'date':null}|'/date' is null: leave the property out if it is not known",
          "{'lines':[{'hsCode':854231}]}|Wrong type at '/lines/0/hsCode': expected a string, found a number",
          "{'lines':[{'quantity':'5'}]}|Wrong type at '/lines/0/quantity': expected a number, found a string",
          "{'lines':[{'value':{'amount':true}}]}|Wrong type at '/lines/0/value/amount': expected a number or a string,"
              + " found a truth value",
          "{'lines':[[]]}|Wrong type at '/lines/0': expected an object, found an array",
          "{'lines':{}}|Wrong type at '/lines': expected an array, found an object",
          "{'transit':'TR'}|Wrong type at '/transit': expected an array, found a string",
          "{'transit':['TR',null]}|'/transit/1' is null: leave the property out if it is not known",
          "{'parties':[5]}|Wrong type at '/parties/0': expected an object, found a number",
          "[]|Not a shipment: expected an object, found an array",
          "null|Not a shipment: expected an object, found null",
          "17|Not a shipment: expected an object, found a number"
        })
    @DisplayName("for a value of a wrong type, null included")
    void wrongType(String json, String reason) {
      assertRejected(json, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'lines':[{}]}|The shipment has no destination: give the country of final destination",
          "{'destination':'KZ'}|The shipment has no lines: give at least one",
          "{'destination':'KZ','lines':[]}|The shipment has no lines: give at least one",
          "{'parties':[{'role':'payer'},{'name':'A'}]}|'/parties/1' has no role: a party must state what it does in"
              + " the shipment",
          "{'date':'2024-07-01','date':'2024-07-01'}|'/date' comes twice: a property may stand only once in an object",
          "{'lines':[{'id':'1','id':'2'}]}|'/lines/0/id' comes twice: a property may stand only once in an object",
          "{'destination':'KZ','lines':[{}]}{}|Something follows the end of the shipment at character 34: expected one"
              + " shipment only"
        })
    @DisplayName("when something is missing, twice or too much")
    void incomplete(String json, String reason) {
      assertRejected(json, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{|the shipment",
          "{'dest|the shipment",
          "{'destination'|the value at '/destination'",
          "{'destination':|the value at '/destination'",
          "{'destination':'KZ|the value at '/destination'",
          "{'destination':'KZ'|the shipment",
          "{'transit':[|the value at '/transit'",
          "{'transit':['TR','G|the value at '/transit'",
          "{'lines':[{|the value at '/lines/0'",
          "{'lines':[{'id':'|the value at '/lines/0/id'",
          "{'lines':[{'hsCode':'85'|the value at '/lines/0'",
          "{'lines':[{'quantity':5|the value at '/lines/0'",
          "{'lines':[{},{'value':{'amount':1}|the value at '/lines/1'",
          "{'lines':[{}|the value at '/lines'",
          "{'lines':[{}]|the shipment",
          "{'assurances':{}|the shipment"
        })
    @DisplayName("when it breaks off, which names what was open")
    void breaksOff(String json, String open) {
      assertRejected(
          json,
          "Not JSON: the text ends before " + open
              + " is complete; in a file of JSON lines each record stands on one line");
    }

    @Test
    @DisplayName("as a mistake of the caller when it is null")
    void isNull() {
      assertThatNullPointerException()
          .isThrownBy(() -> ShipmentJson.parse(null))
          .withMessage("json");
    }

    @Test
    @DisplayName("when it is empty")
    void empty() {
      assertRejected("", "Not JSON: the text is empty");
      assertRejected(" ", "Not JSON: the text is empty");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "{destination:'KZ'}",
          "{'destination':'KZ' 'lines':[]}",
          "{'destination':'KZ',}",
          "{'lines':[{'quantity':NaN}]}",
          "{'lines':[{'quantity':01}]}",
          "{'lines':[{'quantity':+1}]}",
          "{'lines':[{'quantity':.5}]}",
          "{'lines':[{'id':'\\x'}]}",
          "{'lines':[{'id':'\t'}]}",
          "{/* no */}",
          "\uFEFF{}",
          "tru",
          "destination,hsCode"
        })
    @DisplayName("when it is not JSON, in one sentence that says where")
    void notJson(String text) {
      assertThatThrownBy(() -> parse(text))
          .isInstanceOf(NotAShipmentException.class)
          .hasMessageMatching("Not JSON at character \\d+: [^\\n]+")
          .hasMessageNotContainingAny("Feature", "Source");
    }

    @Test
    @DisplayName("when a free text or a list is longer than the contract allows")
    void overSize() {
      String transit = "'TR',".repeat(50) + "'TR'";
      String parties = "{'role':'payer'},".repeat(100) + "{'role':'payer'}";
      String lines = "{},".repeat(100_000) + "{}";
      assertRejected("{'id':'" + "x".repeat(201) + "'}", "'/id' is longer than 200 characters");
      assertRejected(
          "{'lines':[{'description':'" + "x".repeat(4001) + "'}]}",
          "'/lines/0/description' is longer than 4000 characters");
      assertRejected(
          "{'transit':[" + transit + "]}", "'/transit/50' is one too many: expected at most 50");
      assertRejected(
          "{'parties':[" + parties + "]}", "'/parties/100' is one too many: expected at most 100");
      assertRejected(
          "{'lines':[" + lines + "]}", "'/lines/100000' is one too many: expected at most 100000");
    }

    @Test
    @DisplayName("when it is larger than 32 MiB, and accepted up to that")
    void recordSize() {
      String shipment = "{'destination':'KZ','lines':[{}]}";
      String spaces = " ".repeat((32 << 20) - shipment.length());
      assertThat(parse(shipment + spaces).lines()).hasSize(1);
      assertRejected(shipment + spaces + " ", "The record is larger than 32 MiB");
    }

    @Test
    @DisplayName("without following brackets into the depth")
    void nestingBomb() {
      assertRejected(
          "{'lines':" + "[".repeat(10_000_000),
          "Wrong type at '/lines/0': expected an object, found an array");
      assertRejected(
          "{'x':" + "{'x':".repeat(1_000_000),
          "Unknown property '/x': expected id, date, contractDate, dispatch, destination, transit, parties, assurances,"
              + " lines");
    }

    @Test
    @DisplayName("with what the file says shortened and made visible")
    void visible() {
      assertRejected(
          "{'a\\u001b[31m" + "x".repeat(100) + "':1}",
          "Unknown property '/a\\u001b[31m" + "x".repeat(73)
              + "…': expected id, date, contractDate, dispatch,"
              + " destination, transit, parties, assurances, lines");
    }
  }
}
