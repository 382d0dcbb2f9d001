package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.AuditCheck;
import io.tidewaiter.audit.AuditLog;
import io.tidewaiter.audit.AuditRecord;
import io.tidewaiter.audit.PartyKey;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Parties whose red flags are logged without them")
class WithheldPartiesTest {

  private static final List<String> SECRETS = List.of(
      "Orion Mikro",
      "Ivan Petrov",
      "Nova Logistics",
      "Bereket Bank",
      "Abay Avenue",
      "7271234",
      "orion.mikro",
      "seller");

  @TempDir
  private Path folder;

  private static Party party(String role, String name, String business) {
    return Party.builder(role)
        .name(name)
        .country("KZ")
        .address("Abay Avenue 1, P.O. Box 7")
        .business(business)
        .incorporated("2024-05-01")
        .customerSince("2024-05-20")
        .phone("+7 495 7271234")
        .email("orion.mikro@mail.ru")
        .website("none")
        .build();
  }

  @Test
  void areNamedByNoFinding() throws IOException {
    Shipment shipment = Shipment.builder()
        .date("2024-07-01")
        .dispatch("GE")
        .destination("Kazakhstan")
        .party(Party.builder("exporter").name("seller GmbH").country("TR").build())
        .party(party("consignee", "OOO Orion Mikro", "forwarder"))
        .party(party("endUser", "Bereket Bank", "bank"))
        .party(party("purchaser", "Ivan Petrov", "individual"))
        .party(Party.builder("payer").name("Nova Logistics").country("AE").build())
        .line("8542.31")
        .build();
    Screening screening = Screener.of(StandardRules.load()).screen(shipment);
    assertThat(screening.lines().get(0).findings())
        .filteredOn(finding -> finding.evidence().containsKey("party"))
        .extracting(Finding::code)
        .hasSizeGreaterThan(8);
    for (Language language : Language.values()) {
      String whole = screening.toJson(language);
      assertThat(SECRETS).allSatisfy(secret -> assertThat(whole).contains(secret));
      AuditRecord entry = logged(shipment, screening, language);
      assertThat(SECRETS).allSatisfy(secret -> {
        assertThat(entry.screeningJson()).doesNotContain(secret);
        assertThat(entry.shipmentJson()).doesNotContain(secret);
      });
      assertThat(entry.screeningJson()).contains("[withheld] (").hasSizeGreaterThan(5000);
    }
  }

  private AuditRecord logged(Shipment shipment, Screening screening, Language language)
      throws IOException {
    byte[] secret = "thirty-two bytes that are a test".getBytes(StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (AuditLog log = AuditLog.in(folder, clock)
        .language(language)
        .withholdParties(PartyKey.of("test", secret))
        .open()) {
      log.append(shipment, screening);
    }
    List<AuditRecord> records = new ArrayList<>();
    assertThat(AuditCheck.of(AuditLog.files(folder), records::add).isSound()).isTrue();
    return records.get(records.size() - 1);
  }
}
