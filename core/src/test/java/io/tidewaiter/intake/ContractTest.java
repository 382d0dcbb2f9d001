package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What intake reads and the published schema")
class ContractTest {

  private static final String SCHEMA_FILE = "/io/tidewaiter/schema/shipment.schema.json";
  private static final JsonNode SCHEMA = schemaAsJson();
  private static final Schema VALIDATOR =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

  private static JsonNode schemaAsJson() {
    try (InputStream in = ShipmentJson.class.getResourceAsStream(SCHEMA_FILE)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<?> errors(String json) {
    return VALIDATOR.validate(json, InputFormat.JSON);
  }

  private static void assertLengths(List<? extends Field<?>> fields, String properties) {
    for (Field<?> field : fields) {
      JsonNode property = SCHEMA.at(properties + "/" + field.name());
      assertThat(property.isMissingNode()).as(field.name()).isFalse();
      if (field.form() == Field.Form.FREE || field.form() == Field.Form.NAME) {
        assertThat(property.path("maxLength").asInt()).as(field.name()).isEqualTo(field.maxChars());
        assertThat(property.path("minLength").asInt(0))
            .as(field.name())
            .isEqualTo(field.form() == Field.Form.NAME ? 1 : 0);
      }
    }
  }

  /** The names that intake lists when it meets one it does not know. */
  private static void assertNames(String properties, String jsonWithUnknownX) {
    TreeSet<String> names = new TreeSet<>(SCHEMA.at(properties).propertyNames());
    assertThatThrownBy(() -> ShipmentJson.parse(jsonWithUnknownX))
        .satisfies(e -> assertThat(new TreeSet<>(
                List.of(e.getMessage().replaceFirst(".*expected ", "").split(", "))))
            .isEqualTo(names));
  }

  @Test
  @DisplayName("know the same properties")
  void sameProperties() {
    assertNames("/properties", "{\"xxxxxxxx\":1}");
    assertNames("/properties/assurances/properties", "{\"assurances\":{\"xxxxxxxx\":1}}");
    assertNames("/$defs/party/properties", "{\"parties\":[{\"xxxxxxxx\":1}]}");
    assertNames("/$defs/line/properties", "{\"lines\":[{\"xxxxxxxx\":1}]}");
    assertNames(
        "/$defs/line/properties/value/properties", "{\"lines\":[{\"value\":{\"xxxxxxxx\":1}}]}");
  }

  @Test
  @DisplayName("allow the same lengths")
  void sameLengths() {
    assertLengths(Contract.SHIPMENT, "/properties");
    assertLengths(Contract.ASSURANCES, "/properties/assurances/properties");
    assertLengths(Contract.PARTY, "/$defs/party/properties");
    assertLengths(Contract.LINE, "/$defs/line/properties");
    assertThat(SCHEMA.at("/properties/transit/maxItems").asInt()).isEqualTo(Contract.MAX_TRANSIT);
    assertThat(SCHEMA.at("/properties/parties/maxItems").asInt()).isEqualTo(Contract.MAX_PARTIES);
    assertThat(SCHEMA.at("/properties/lines/maxItems").asInt()).isEqualTo(Contract.MAX_LINES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'destination':'KZ','lines':[{'hsCode':'8542.31'}]}",
        "{'id':'S','date':'2024-07-01','contractDate':'2024-01-31','dispatch':'TR','destination':'KZ','transit':['GE'],"
            + "'parties':[{'role':'endUser','name':'A','country':'KZ','address':'','business':'military','incorporated':"
            + "'2022-05-02','customerSince':'2022-06-01','phone':'+7','email':'a@b','website':'b'}],'assurances':"
            + "{'endUseStatement':'refused','noReexportClause':'held'},'lines':[{'id':'1','hsCode':'8542 31 90',"
            + "'hsEdition':'HS2022','nomenclature':'SCHEDULE_B','sku':'x','description':'','origin':'TW','quantity':1.5,"
            + "'unit':'','netMassKg':1e-3,'value':{'amount':'1.50','currency':'EUR'}}]}",
        "{'destination':'Korea','parties':[],'transit':[],'assurances':{},'lines':[{'hsCode':'x','value':{'amount':0,"
            + "'currency':'XXX'}}]}"
      })
  @DisplayName("both take a valid shipment")
  void valid(String sample) {
    String json = sample.replace('\'', '"');
    assertThat(errors(json)).isEmpty();
    assertThat(ShipmentJson.parse(json).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'destination':'KZ','lines':[{'hsCode':'85'}],'x':1}",
        "{'destination':'KZ','lines':[{'hsCode':'85','hscode':'85'}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85','value':{'amount':1,'currency':'EUR','x':1}}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85'}],'parties':[{'role':'payer','x':1}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85'}],'parties':[{'name':'A'}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85'}],'assurances':{'x':'held'}}",
        "{'destination':'KZ','lines':[{'hsCode':85}]}",
        "{'destination':null,'lines':[{'hsCode':'85'}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85','quantity':'1'}]}",
        "{'destination':'KZ','lines':[]}",
        "{'destination':'KZ'}",
        "{'lines':[{'hsCode':'85'}]}",
        "{'destination':'KZ','lines':[{'hsCode':'85','unit':'xxxxxxxxxxxxxxxxxxxxx'}]}",
        "[]"
      })
  @DisplayName("both refuse what is not a shipment")
  void invalid(String sample) {
    String json = sample.replace('\'', '"');
    assertThat(errors(json)).isNotEmpty();
    assertThatThrownBy(() -> ShipmentJson.parse(json)).isInstanceOf(NotAShipmentException.class);
  }
}
