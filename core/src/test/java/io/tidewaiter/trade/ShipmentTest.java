package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shipment")
class ShipmentTest {

  @Nested
  @DisplayName("built from its papers")
  class Built {

    @Test
    @DisplayName("states what they state")
    void statesWhatThePapersState() {
      Shipment shipment = Shipment.builder()
          .id("S-1")
          .date("2024-07-01")
          .contractDate("2024-05-02")
          .dispatch("Türkiye")
          .destination("Kazakhstan")
          .transit("GE")
          .transit("AZ")
          .party(Party.builder(PartyRole.CONSIGNEE)
              .name("Altyn Trade (invented)")
              .country("KZ")
              .build())
          .endUseStatement("held")
          .noReexportClause("missing")
          .line("8542.31")
          .build();

      assertThat(shipment.id().value()).contains("S-1");
      assertThat(shipment.date()).isEqualTo(Stated.of(LocalDate.of(2024, 7, 1)));
      assertThat(shipment.contractDate().value()).contains(LocalDate.of(2024, 5, 2));
      assertThat(shipment.dispatch().value()).contains(Country.parse("TR"));
      assertThat(shipment.destination().value()).contains(Country.parse("KZ"));
      assertThat(shipment.transit()).extracting(Stated::toString).containsExactly("GE", "AZ");
      assertThat(shipment.parties())
          .extracting(party -> party.role().toString())
          .containsExactly("consignee");
      assertThat(shipment.endUseStatement().value()).contains(Assurance.HELD);
      assertThat(shipment.noReexportClause().value()).contains(Assurance.MISSING);
      assertThat(shipment.lines()).containsExactly(LineItem.of("854231"));
    }

    @Test
    @DisplayName("leaves absent what they do not state")
    void leavesTheRestAbsent() {
      Shipment shipment = Shipment.builder().destination("KZ").line("8542.31").build();

      assertThat(shipment.id().isAbsent()).isTrue();
      assertThat(shipment.date().isAbsent()).isTrue();
      assertThat(shipment.contractDate().isAbsent()).isTrue();
      assertThat(shipment.dispatch().isAbsent()).isTrue();
      assertThat(shipment.transit()).isEmpty();
      assertThat(shipment.parties()).isEmpty();
      assertThat(shipment.endUseStatement().isAbsent()).isTrue();
      assertThat(shipment.noReexportClause().isAbsent()).isTrue();
    }

    @Test
    @DisplayName("takes a day as well as its text")
    void takesADay() {
      LocalDate day = LocalDate.of(2024, 7, 1);

      assertThat(Shipment.builder().date(day).destination("KZ").line("85").build())
          .isEqualTo(
              Shipment.builder().date("2024-07-01").destination("KZ").line("85").build());
    }

    @Test
    @DisplayName("needs a destination")
    void needsADestination() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shipment.builder().line("8542.31").build())
          .withMessage("The shipment has no destination: give the country of final destination");
    }

    @Test
    @DisplayName("needs a line")
    void needsALine() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shipment.builder().destination("KZ").build())
          .withMessage("The shipment has no lines: give at least one");
    }

    @Test
    @DisplayName("has absent fields, never null ones")
    void hasNoNulls() {
      assertThatNullPointerException()
          .isThrownBy(() ->
              shipment(null, Stated.of(Country.parse("KZ")), List.of(), List.of(LineItem.of("85"))))
          .withMessage("id");
      assertThatNullPointerException()
          .isThrownBy(() -> shipment(Stated.absent(), null, List.of(), List.of(LineItem.of("85"))))
          .withMessage("destination");
      assertThatNullPointerException()
          .isThrownBy(() -> Shipment.builder().line((LineItem) null))
          .withMessage("line");
      assertThatNullPointerException()
          .isThrownBy(() -> Shipment.builder().party(null))
          .withMessage("party");
      assertThatNullPointerException()
          .isThrownBy(() -> Shipment.builder().destination(null))
          .withMessage("text");
    }
  }

  @Nested
  @DisplayName("with something nobody can read")
  class Unreadable {

    private final Shipment shipment = Shipment.builder()
        .date("01.07.2024")
        .contractDate("2023-02-30")
        .dispatch("Congo")
        .destination("Kazakstann")
        .transit("GE")
        .transit("UA-30")
        .endUseStatement("yes")
        .noReexportClause("")
        .party(Party.builder("buyer")
            .name("A firm (invented)")
            .country("XX")
            .business("shop")
            .incorporated("2023-02-30")
            .customerSince("yesterday")
            .build())
        .line(LineItem.builder()
            .hsCode("85.4x")
            .hsEdition("HS1996")
            .nomenclature("CN8")
            .origin("n.a.")
            .quantity("0")
            .netMassKg("1,5")
            .value("1,5", "EUR")
            .build())
        .build();

    @Test
    @DisplayName("is a shipment all the same")
    void keepsTheTexts() {
      assertThat(shipment.date().unreadableText()).contains("01.07.2024");
      assertThat(shipment.contractDate().unreadableText()).contains("2023-02-30");
      assertThat(shipment.dispatch().unreadableText()).contains("Congo");
      assertThat(shipment.destination().unreadableText()).contains("Kazakstann");
      assertThat(shipment.transit()).extracting(Stated::isUnreadable).containsExactly(false, true);
      assertThat(shipment.endUseStatement().unreadableText()).contains("yes");
      assertThat(shipment.noReexportClause().unreadableText()).contains("");
    }

    @Test
    @DisplayName("keeps the readable fields of the party")
    void keepsTheParty() {
      Party party = shipment.parties().get(0);

      assertThat(party.name().value()).contains("A firm (invented)");
      assertThat(List.of(
              party.role(),
              party.country(),
              party.business(),
              party.incorporated(),
              party.customerSince()))
          .allMatch(Stated::isUnreadable);
      assertThat(List.of(party.address(), party.phone(), party.email(), party.website()))
          .allMatch(Stated::isAbsent);
    }

    @Test
    @DisplayName("says of each field of the line why")
    void saysWhy() {
      LineItem line = shipment.lines().get(0);

      assertThat(line.hsCode().reason().orElseThrow()).startsWith("Invalid HS code \"85.4x\": ");
      assertThat(line.hsEdition().reason().orElseThrow())
          .startsWith("Unknown HS edition \"HS1996\": ");
      assertThat(line.nomenclature().reason().orElseThrow())
          .startsWith("Unknown nomenclature \"CN8\": ");
      assertThat(line.origin().reason().orElseThrow()).startsWith("Unknown country \"n.a.\": ");
      assertThat(line.quantity().reason())
          .contains("Invalid quantity \"0\": expected more than zero");
      assertThat(line.netMassKg().reason())
          .contains(
              "Invalid net mass \"1,5\": expected digits with at most one decimal point, such as 1250.50");
      assertThat(line.value().unreadableText()).contains("1,5 EUR");
      assertThat(line.value().reason().orElseThrow()).startsWith("Invalid amount \"1,5\": ");
    }
  }

  @Nested
  @DisplayName("once built")
  class Immutable {

    private final Shipment.Builder builder =
        Shipment.builder().destination("KZ").line("8542.31");

    @Test
    @DisplayName("does not follow its builder")
    void doesNotFollowItsBuilder() {
      Shipment shipment = builder.build();
      builder
          .line("6109.10")
          .transit("RU")
          .party(Party.builder(PartyRole.PAYER).build())
          .destination("RU");

      assertThat(shipment)
          .isEqualTo(Shipment.builder().destination("KZ").line("8542.31").build());
    }

    @Test
    @DisplayName("does not follow the lists it was given")
    void copiesItsLists() {
      List<Stated<Country>> transit = new ArrayList<>(List.of(Stated.of(Country.parse("GE"))));
      List<LineItem> lines = new ArrayList<>(List.of(LineItem.of("8542.31")));
      Shipment shipment = shipment(Stated.absent(), Stated.of(Country.parse("KZ")), transit, lines);
      transit.clear();
      lines.clear();

      assertThat(shipment.transit()).hasSize(1);
      assertThat(shipment.lines()).hasSize(1);
    }

    @Test
    @DisplayName("hands out lists that cannot be changed")
    void handsOutFixedLists() {
      Shipment shipment = builder.build();

      assertThat(shipment.transit()).isUnmodifiable();
      assertThat(shipment.parties()).isUnmodifiable();
      assertThat(shipment.lines()).isUnmodifiable();
    }
  }

  @Nested
  @DisplayName("has lines that")
  class Lines {

    @Test
    @DisplayName("state what the papers state")
    void stateWhatThePapersState() {
      LineItem line = LineItem.builder()
          .id("10")
          .hsCode("8542 31 90")
          .hsEdition("hs2022")
          .nomenclature("cn")
          .sku("A-1")
          .description("processors")
          .origin("DE")
          .quantity("1000")
          .unit("pcs")
          .netMassKg("0.25")
          .value("1250.50", "EUR")
          .build();

      assertThat(line.id().value()).contains("10");
      assertThat(line.hsCode().value()).contains(HsCode.parse("85423190"));
      assertThat(line.hsEdition().value()).contains(HsEdition.HS2022);
      assertThat(line.nomenclature().value()).contains(Nomenclature.CN);
      assertThat(line.sku().value()).contains("A-1");
      assertThat(line.description().value()).contains("processors");
      assertThat(line.origin().value()).contains(Country.parse("DE"));
      assertThat(line.quantity().value()).contains(new BigDecimal("1000"));
      assertThat(line.unit().value()).contains("pcs");
      assertThat(line.netMassKg().value()).contains(new BigDecimal("0.25"));
      assertThat(line.value().value()).contains(Money.parse("1250.50", "EUR"));
    }

    @Test
    @DisplayName("may lack everything, even the code")
    void mayLackEverything() {
      LineItem line = LineItem.builder().build();

      assertThat(List.of(
              line.id(),
              line.hsCode(),
              line.hsEdition(),
              line.nomenclature(),
              line.sku(),
              line.description(),
              line.origin(),
              line.quantity(),
              line.unit(),
              line.netMassKg(),
              line.value()))
          .allMatch(Stated::isAbsent);
    }

    @Test
    @DisplayName("have absent fields, never null ones")
    void haveNoNulls() {
      assertThatNullPointerException().isThrownBy(() -> LineItem.of(null)).withMessage("hsCode");
      assertThatNullPointerException()
          .isThrownBy(() -> LineItem.builder().value(null, "EUR"))
          .withMessage("amount");
    }
  }

  @ParameterizedTest
  @DisplayName("has builders that name the parameter that is null")
  @ValueSource(classes = {Shipment.Builder.class, LineItem.Builder.class, Party.Builder.class})
  void namesTheNull(Class<?> type) throws ReflectiveOperationException {
    Map<Class<?>, Object> builders = Map.of(
        Shipment.Builder.class, Shipment.builder(),
        LineItem.Builder.class, LineItem.builder(),
        Party.Builder.class, Party.builder("payer"));
    for (Method setter : type.getMethods()) {
      if (setter.getReturnType() == type && setter.getParameterCount() > 0) {
        assertThatThrownBy(
                () -> setter.invoke(builders.get(type), new Object[setter.getParameterCount()]))
            .as("%s", setter)
            .cause()
            .isInstanceOf(NullPointerException.class)
            .message()
            .isIn("text", "day", "party", "line", "hsCode", "amount");
      }
    }
    assertThatNullPointerException()
        .isThrownBy(() -> Party.builder((String) null))
        .withMessage("role");
    assertThatNullPointerException()
        .isThrownBy(() -> Party.builder((PartyRole) null))
        .withMessage("role");
  }

  @Nested
  @DisplayName("has parties that")
  class Parties {

    @Test
    @DisplayName("state what the papers state")
    void stateWhatThePapersState() {
      Party party = Party.builder("endUser")
          .name("Orion Mikro (invented)")
          .country("KGZ")
          .address("1 Example Street, Bishkek")
          .business("Trader")
          .incorporated("2022-05-01")
          .customerSince("2022-06-01")
          .phone("+996000000000")
          .email("office@example.org")
          .website("https://example.org")
          .build();

      assertThat(party.role().value()).contains(PartyRole.END_USER);
      assertThat(party.name().value()).contains("Orion Mikro (invented)");
      assertThat(party.country().value()).contains(Country.parse("KG"));
      assertThat(party.address().value()).contains("1 Example Street, Bishkek");
      assertThat(party.business().value()).contains(Business.TRADER);
      assertThat(party.incorporated().value()).contains(LocalDate.of(2022, 5, 1));
      assertThat(party.customerSince().value()).contains(LocalDate.of(2022, 6, 1));
      assertThat(party.phone().value()).contains("+996000000000");
      assertThat(party.email().value()).contains("office@example.org");
      assertThat(party.website().value()).contains("https://example.org");
    }
  }

  @Property(tries = 200)
  @Label("can be built from any texts and never lets one pass for absent")
  void canBeBuiltFromAnyTexts(@ForAll String text) {
    Shipment shipment = Shipment.builder()
        .date(text)
        .destination(text)
        .transit(text)
        .endUseStatement(text)
        .party(Party.builder(text).country(text).build())
        .line(LineItem.builder().hsCode(text).quantity(text).value(text, text).build())
        .build();

    assertThat(shipment.date().isAbsent()).isFalse();
    assertThat(shipment.destination().isAbsent()).isFalse();
    assertThat(shipment.lines().get(0).value().isAbsent()).isFalse();
  }

  private static Shipment shipment(
      Stated<String> id,
      Stated<Country> destination,
      List<Stated<Country>> transit,
      List<LineItem> lines) {
    return new Shipment(
        id,
        Stated.absent(),
        Stated.absent(),
        Stated.absent(),
        destination,
        transit,
        false,
        List.of(),
        Stated.absent(),
        Stated.absent(),
        lines);
  }
}
