package io.tidewaiter.flow;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.trade.HsEdition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of trade statistics")
class FlowReaderTest {

  private static final String ROW = "2023-04,TR,KZ,export,8542.31,1250.50,USD\n";

  private static String comtrade(String reporter, String flow, String partner, String rest) {
    return Tables.COMTRADE + "C,M,20230401,2023,4,202304," + reporter + ",,," + flow + ",,"
        + partner + ",,,0," + rest + "\n";
  }

  @Nested
  @DisplayName("of our own")
  class Plain {

    @Test
    void isReadInAnyOrderOfColumns() {
      FlowRow row = Tables.row("""
value,currency,hs,flow,partner,reporter,period,measure,quantity
-3,EUR,chpl,import,EU27,Türkiye,2023-01/2023-09,growth,7
""");
      assertThat(row.period()).isEqualTo(FlowPeriod.parse("2023-01/2023-09"));
      assertThat(row.reporter().code()).isEqualTo("TR");
      assertThat(row.partner().code()).isEqualTo("EU27");
      assertThat(row.partner().country()).isEmpty();
      assertThat(row.flow()).isEqualTo(FlowDirection.IMPORT);
      assertThat(row.hs()).isEqualTo("chpl");
      assertThat(row.measure()).isEqualTo(FlowMeasure.GROWTH);
      assertThat(row.value()).isEqualByComparingTo("-3");
      assertThat(row.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2023-13,TR,KZ,export,8542,1,USD|Invalid period \"2023-13\": expected a year",
          "2023,TR,Kazakstann,export,8542,1,USD|Unknown country \"Kazakstann\"",
          "2023,TR,KZ,exprt,8542,1,USD|Unknown flow \"exprt\": expected export or import",
          "2023,TR,KZ,export,854,1,USD|Invalid HS code \"854\"",
          "2023,TR,KZ,export,8542,\"1,5\",USD|Invalid value \"1,5\": expected digits with at most one decimal point",
          "2023,TR,KZ,export,8542,1 250,USD|thousands separators cannot be told apart",
          "2023,TR,KZ,export,8542,1.250.000,USD|thousands separators cannot be told apart",
          "2023,TR,KZ,export,8542,1.2E+07,USD|a spreadsheet probably shortened the number",
          "2023,TR,KZ,export,8542,-1,USD|Negative value \"-1\": expected zero or more",
          "2023,TR,KZ,export,8542,1e999999999,USD|a spreadsheet probably shortened the number",
          "2023,TR,KZ,export,8542,123456789012345678901,USD|at most 20 before",
          "2023,TR,KZ,export,8542,,USD|the cell is empty",
          "2023,TR,KZ,export,8542,1,usd|Invalid currency \"usd\": expected three capital letters",
          "2023,TR,KZ,export,8542,1,5,USD|The row has 8 cells and the header has 7",
          "2023,TR,KZ,export,\"8542,1,USD|The quote that opens cell 5 is not closed",
        })
    void tellsEachFaultInOneSentenceWithItsLine(String row, String sentence) {
      assertThat(Tables.fault(Tables.PLAIN + row + "\n"))
          .startsWith("line 2: ")
          .contains(sentence)
          .doesNotContain("\n");
    }

    @Test
    void setsSumsAndUntoldAreasAside() {
      assertThat(Tables.aside(Tables.PLAIN + "2023,TR,World,export,TOTAL,1,USD\n"))
          .isEqualTo(FlowLine.Kind.AGGREGATE);
      assertThat(Tables.aside(Tables.PLAIN + "2023,TR,\"Areas, nes\",export,TOTAL,1,USD\n"))
          .isEqualTo(FlowLine.Kind.UNSPECIFIED_AREA);
    }

    @Test
    void goesOnAfterAFault() {
      List<FlowLine> lines = Tables.read(Tables.PLAIN + ROW + "2023,\"TR,KZ\n" + ROW);
      assertThat(lines).hasSize(3);
      assertThat(lines.get(1)).isInstanceOf(FlowLine.Fault.class);
      assertThat(lines.get(2)).isInstanceOf(FlowRow.class);
    }
  }

  @Nested
  @DisplayName("of UN Comtrade")
  class Comtrade {

    @ParameterizedTest
    @CsvSource({
      "757,CH", "251,FR", "699,IN", "579,NO", "842,US", "490,TW", "398,KZ", "792,TR", "36,AU",
    })
    void hasItsOwnNumbersOfCountries(String number, String country) {
      FlowRow row =
          Tables.row(comtrade(number, "X", "417", "H6,854231,C00,0,,90,100.25,0,TRUE,FALSE"));
      assertThat(row.reporter().code()).isEqualTo(country);
      assertThat(row.partner().code()).isEqualTo("KG");
      assertThat(row.value()).isEqualByComparingTo("100.25");
      assertThat(row.currency()).isEqualTo("USD");
      assertThat(row.period()).hasToString("2023-04");
      assertThat(row.edition()).contains(HsEdition.HS2022);
      assertThat(row.estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "0,AGGREGATE",
      "97,AGGREGATE",
      "899,UNSPECIFIED_AREA",
      "837,UNSPECIFIED_AREA",
      "492,UNSPECIFIED_AREA",
      "810,UNKNOWN_AREA",
    })
    void namesSumsAndUntoldAreas(String number, FlowLine.Kind kind) {
      assertThat(Tables.aside(comtrade("792", "X", number, "H6,854231,C00,0,,,100,0,TRUE,FALSE")))
          .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "X|H6,854231,C04,0,,,1,0,TRUE,FALSE|BREAKDOWN",
          "X|H6,854231,C00,2100,,,1,0,TRUE,FALSE|BREAKDOWN",
          "RX|H6,854231,C00,0,,,1,0,TRUE,FALSE|BREAKDOWN",
          "X|S4,77641,C00,0,,,1,0,TRUE,FALSE|FAULT",
          "X|S4,7764,C00,0,,,1,0,TRUE,FALSE|OTHER_CLASSIFICATION",
          "X|H6,9999AA,C00,0,,,1,0,TRUE,FALSE|UNSPECIFIED_GOODS",
          "X|H6,999999,C00,0,,,1,0,TRUE,FALSE|UNSPECIFIED_GOODS",
          "M|H6,854231,C00,0,,7,,0,TRUE,FALSE|NOT_AVAILABLE",
        })
    void countsOnlySumsOfGoodsOnce(String flow, String rest, String kind) {
      FlowLine line = Tables.read(comtrade("792", flow, "398", rest)).get(0);
      String found = line instanceof FlowLine.SetAside aside ? aside.kind().name() : "FAULT";
      assertThat(found).isEqualTo(kind);
    }

    @Test
    void marksEstimates() {
      String rest = "H6,854231,C00,0,,,1,0,";
      assertThat(Tables.row(comtrade("643", "M", "792", rest + "FALSE,FALSE")).estimated())
          .isTrue();
      assertThat(Tables.row(comtrade("643", "M", "792", rest + "False,True")).estimated())
          .isFalse();
    }

    @Test
    void fallsBackOnTheValueOfTheFlow() {
      assertThat(Tables.row(comtrade("792", "M", "398", "HS,TOTAL,C00,0,7,6,,0,1,0"))
              .value())
          .isEqualByComparingTo("7");
    }

    @Test
    void isReadWithTheNamesOfTheOldService() {
      FlowRow row = Tables.row(
          "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,"
              + "Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,"
              + "Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\n"
              + "H5,2019,201911,November 2019,6,1,1,Imports,398,Kazakhstan,KAZ,792,Turkey,TUR,854231,"
              + "\"Processors, \"\"and\"\" controllers\",1,No Quantity,,,3278030278.07504,4\n");
      assertThat(row.reporter().code()).isEqualTo("KZ");
      assertThat(row.flow()).isEqualTo(FlowDirection.IMPORT);
      assertThat(row.value()).isEqualTo(new BigDecimal("3278030278.07504"));
      assertThat(row.edition()).contains(HsEdition.HS2017);
      assertThat(row.estimated()).isFalse();
    }

    @Test
    void isReadByLettersWithoutNumbers() {
      String header =
          "Year,Period,Reporter ISO,Trade Flow,Partner ISO,Commodity Code,Trade Value (US$)\n";
      assertThat(
              Tables.row(header + "2023,2023,TUR,Export,S19,85,5\n").partner().code())
          .isEqualTo("TW");
      assertThat(Tables.aside(header + "2023,2023,TUR,Export,WLD,85,5\n"))
          .isEqualTo(FlowLine.Kind.AGGREGATE);
      assertThat(Tables.aside(header + "2023,2023,TUR,Export,_X,85,5\n"))
          .isEqualTo(FlowLine.Kind.UNSPECIFIED_AREA);
    }
  }

  @Nested
  @DisplayName("of Eurostat")
  class Eurostat {

    private static final String BULK = "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,"
        + "STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG\n";
    private static final String API =
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n";

    @Test
    void isReadFromABulkFile() {
      FlowRow row = Tables.row(BULK + "EL,KZ,E,85423190,77641,2,1,NO_SU,202301,65,65,3\n");
      assertThat(row.reporter().code()).isEqualTo("GR");
      assertThat(row.hs()).isEqualTo("85423190");
      assertThat(row.flow()).isEqualTo(FlowDirection.EXPORT);
      assertThat(row.currency()).isEqualTo("EUR");
      assertThat(Tables.row(BULK + "DE,XS,E,TOTAL,,1,1,,202352,65,65,3\n").period())
          .isEqualTo(FlowPeriod.year(2023));
    }

    @Test
    void isReadFromAnOldBulkFileByItsLetters() {
      String header =
          "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_REGIME,"
              + "SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n";
      FlowRow row = Tables.row(header + "004,DE,0079,KZ,E,85423190,2,1,,201901,10,1,0\n");
      assertThat(row.reporter().code()).isEqualTo("DE");
      assertThat(row.partner().code()).isEqualTo("KZ");
      assertThat(Tables.aside(header + "004,DE,0079,KZ,E,85423190,2,4,,201901,10,1,0\n"))
          .isEqualTo(FlowLine.Kind.BREAKDOWN);
      assertThat(Tables.fault("""
DECLARANT,PARTNER,PRODUCT_NC,FLOW,STAT_REGIME,PERIOD,VALUE_IN_EUROS
004,0079,85423190,2,1,201901,10
""")).contains("old Geonomenclature");
    }

    @ParameterizedTest
    @CsvSource({
      "DE,WORLD,85423190,AGGREGATE", "EU27_2020,KZ,85423190,AGGREGATE",
      "DE,EXT_EU27_2020,TOTAL,AGGREGATE", "DE,QS,85423190,UNSPECIFIED_AREA",
      "DE,QZ,85423190,CONFIDENTIAL", "DE,KZ,85XXXXXX,CONFIDENTIAL",
      "DE,KZ,9999AAA,UNSPECIFIED_GOODS",
    })
    void setsAsideWhatIsNoPairOfCountriesOrNoCode(
        String reporter, String partner, String product, FlowLine.Kind kind) {
      assertThat(Tables.aside(
              BULK + reporter + "," + partner + ",E," + product + ",,2,1,,202301,65,65,3\n"))
          .isEqualTo(kind);
    }

    @Test
    void isReadFromTheDisseminationService() {
      FlowRow row = Tables.row(API
          + "ESTAT:DS-045409(1.0),16/07/26 11:00:00,M,DE,US,271111,2,VALUE_IN_EUROS,2023-04,10\n");
      assertThat(row.period()).hasToString("2023-04");
      assertThat(Tables.aside(API + "X,16/07/26,M,DE,US,271111,2,QUANTITY_IN_100KG,2023-04,10\n"))
          .isEqualTo(FlowLine.Kind.OTHER_INDICATOR);
      assertThat(Tables.aside(API + "X,16/07/26,M,DE,US,271111,2,VALUE_IN_EUROS,2023-04,\n"))
          .isEqualTo(FlowLine.Kind.NOT_AVAILABLE);
    }

    @Test
    void isReadFromItsTsvColumnByColumn() {
      List<FlowLine> lines = Tables.read("""
freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2023-01 \t2023-02 \t2023-03
M,DE,KZ,854231,2,VALUE_IN_EUROS\t12 p\t: c\t:
""");
      assertThat(lines).hasSize(3);
      assertThat(((FlowRow) lines.get(0)).value()).isEqualByComparingTo("12");
      assertThat(lines.subList(1, 3))
          .containsExactly(
              new FlowLine.SetAside(2, FlowLine.Kind.CONFIDENTIAL),
              new FlowLine.SetAside(2, FlowLine.Kind.NOT_AVAILABLE));
    }
  }

  @Nested
  @DisplayName("as bytes")
  class Bytes {

    @Test
    void mayBeCompressedOrUtf16OrBeginWithAMark() {
      List<FlowLine> expected = Tables.read(Tables.PLAIN + ROW);
      String text = "\uFEFF" + Tables.PLAIN + ROW;
      assertThat(Tables.read(text)).isEqualTo(expected);
      assertThat(Tables.read(Tables.bytes(text, UTF_16LE))).isEqualTo(expected);
      assertThat(Tables.read(Tables.bytes(text, UTF_16BE))).isEqualTo(expected);
      assertThat(Tables.read(Tables.gzip(Tables.bytes(text, UTF_16BE)))).isEqualTo(expected);
      assertThat(Tables.read((Tables.PLAIN + ROW).replace("\n", "\r\n"))).isEqualTo(expected);
      assertThat(Tables.read((Tables.PLAIN + ROW).replace("\n", "\r"))).isEqualTo(expected);
      assertThat(Tables.read((Tables.PLAIN + ROW).replace(",", "\t"))).isEqualTo(expected);
    }

    @Test
    void thatBreakOffEndWithAFault() {
      byte[] whole = Tables.gzip(Tables.bytes(Tables.PLAIN + ROW.repeat(50_000), UTF_8));
      List<FlowLine> lines = Tables.read(Arrays.copyOf(whole, whole.length / 2));
      assertThat(lines.get(lines.size() - 1)).isInstanceOf(FlowLine.Fault.class);
      assertThat(lines.get(lines.size() - 1).toString()).contains("damaged or the file breaks off");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "''|The file is empty",
          "'period;reporter;partner;flow;hs;value;currency'|separated by semicolons: expected commas",
          "'a,b,c'|of no known kind: expected our own columns",
          "'period,reporter,partner,flow,hs,value,currency,colour'|unknown column \"colour\"",
          "'period,reporter,partner,flow,hs,value,currency,hs'|the column \"hs\" twice",
          "'PK\u0003\u0004xyz'|zip archive or a workbook",
          "'p\u0000e\u0000'|without a byte order mark",
          "'\"period,reporter'|The header in line 1 cannot be read",
        })
    void thatAreNoStatisticsAreRefusedInASentence(String text, String sentence) {
      assertThatThrownBy(() -> Tables.read(text))
          .isInstanceOf(NotStatisticsException.class)
          .hasMessageContaining(sentence);
    }

    @Test
    void thatAreNotUtf8AreAFaultOnlyWhereTheyMatter() {
      byte[] latin = Tables.bytes(
          Tables.PLAIN + "2023,T\u00fcrkiye,KZ,export,85,1,USD\n",
          java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(Tables.read(latin).get(0)).isInstanceOf(FlowLine.Fault.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 3_000_000})
    void ofOneEndlessLineAreAFault(int length) {
      assertThat(Tables.fault(Tables.PLAIN + "x".repeat(length))).contains("longer than 65536");
    }
  }
}
