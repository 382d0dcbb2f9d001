package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.RiskModel;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words of the standard rules")
class DescriptionWordsTest {

  private static final Screener SCREENER = Screener.of(StandardRules.load());

  private static Optional<Finding> named(String code, String description) {
    return SCREENER
        .screen(Draft.of(
                "/date", "2026-01-15",
                "/dispatch", "TR",
                "/destination", "KZ",
                "/lines/0/hsCode", code,
                "/lines/0/description", description)
            .shipment())
        .lines()
        .get(0)
        .findings()
        .stream()
        .filter(finding -> RiskModel.DESCRIPTION_CODES.contains(finding.code()))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00 | toys and 200 microcontrollers",
        "9503.00 | toy cars 20 ctn, integrated circuits 2 ctn",
        "9503.00 | toys: FPGA XC7K325T 20 pcs",
        "9503.00 | TOY STM32F407VGT6",
        "9503.00 | игрушка ПЛИС XC7K325T 100 шт",
        "9503.00 | игрушки и микроконтроллеры",
        "9503.00 | oyuncak parçası STM32F407VGT6 1000 adet",
        "9503.00 | oyuncaklar ve mikrodenetleyiciler",
        "9503.00 | Spielzeug und Mikrocontroller",
        "9503.00 | microcontrollers STM32F407VGT6, order ref TOY-123",
        "9503.00 | microcontrollers. Consignee: Toy World LLP",
        "9503.00 | tantalum capacitors (not toys)",
        "9503.00 | FPGA chips, see poster",
        "6109.10 | T-shirts / also 20 pcs microcontrollers STM32F103C8T6",
        "4901.99 | books; FPGA boards; oscilloscopes",
        "9403.60 | furniture and ball bearings",
        "4202.92 | bags, digital oscilloscopes",
        "3926.90 | cases, oscilloscopes",
        "8544.42 | ball bearings and cables"
      })
  void nameGoodsThatStandBesideOthers(String code, String description) {
    assertThat(named(code, description)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00 | toy drone with camera for children",
        "9503.00 | toy robot with microcontroller",
        "6109.10 | T-shirt, chip print",
        "9023.00 | model of a ball bearing",
        "9023.00 | demonstrational cutaway model of ball bearing for schools",
        "4901.99 | book on FPGA design",
        "4901.99 | textbook: programming of ATmega328P",
        "4202.92 | case for oscilloscope",
        "4821.10 | labels 6204-2RS",
        "4819.10 | carton box printed 6204-2RS SKF",
        "3926.90 | dummy security camera plastic",
        "8512.20 | car LED bar",
        "8527.13 | portable radio transistor",
        "3926.90 | cable gland connectors PG9",
        "7103.10 | quartz crystals, rough, for jewellery",
        "7326.90 | CNC turned steel parts",
        "3926.90 | CNC machined plastic parts",
        "6203.43 | swimwear XC 7 collection",
        "4202.21 | handbag STM 32",
        "3926.90 | camera and tripod bag",
        "9015.80 | Leica TPS1200 total station"
      })
  void leaveOtherGoodsAlone(String code, String description) {
    assertThat(named(code, description)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8479.89", "8479.90", "3926.90"})
  void nameMachineToolsUnderOtherMachinesAndTheirParts(String code) {
    assertThat(named(code, "CNC lathe")).isPresent();
    assertThat(named(code, "5-axis machining centre, DMG Mori DMU 50")).isPresent();
    assertThat(named(code, "токарный станок с ЧПУ")).isPresent();
    assertThat(named(code, "Bearbeitungszentrum")).isPresent();
    assertThat(named(code, "freze tezgahı")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integrated circut | 8542.39",
        "integrated circuts | 8542.39",
        "integrated circiuts | 8542.39",
        "integrated ciruits | 8542.39",
        "integrated circuitts | 8542.39",
        "microcontroler | 8542.31",
        "micro-controlers | 8542.31",
        "RF connecters | 8536.69",
        "schottky diods | 8541.10",
        "transievers | 8517.62",
        "thermal camra | 8525.89",
        "разьёмы | 8536.69",
        "осциллограффы | 9030.20",
        "entegre devrelr | 8542.39",
        "TPS5430 | 8542.39",
        "TPS5430DDAR | 8542.39",
        "Texas Instruments TPS5430 | 8542.39",
        "TPS5450 | 8542.39",
        "6204 2RS | 8482.10",
        "6204 2Z | 8482.10",
        "SKF 6204 | 8482.10",
        "подш. 6204 | 8482.10",
        "62O4-2RS | 8482.10",
        "IRF540N | 8541.29",
        "IRF540N transistor | 8541.29",
        "NVIDIA A100 80GB PCIe | 8471.80",
        "Nvidia H100 | 8471.80",
        "fibre optic gyro FOG | 9014.20",
        "inertial module | 9014.20",
        "чипы памяти | 8542.32"
      })
  void nameGoodsMisspeltOrByNumber(String description, String item) {
    assertThat(named("3926.90", description))
        .hasValueSatisfying(finding -> assertThat(finding.evidence()).containsEntry("entry", item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bearings | 8482.10",
        "подшипники | 8482.10",
        "rulmanlar | 8482.10",
        "processor | 8542.31",
        "процессоры | 8542.31",
        "microchips | 8542.39",
        "микрочипы | 8542.39",
        "SO-DIMM 8GB DDR4 Kingston | 8542.32",
        "RAM DDR4 16GB | 8542.32"
      })
  void suggestGoodsByTheirPlainName(String description, String item) {
    assertThat(named("3926.90", description)).hasValueSatisfying(finding -> {
      assertThat(finding.evidence()).containsEntry("entry", item);
      assertThat(finding.evidence()).containsEntry("certainty", "SUGGESTED");
    });
  }
}
