package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.hash.Hashing;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidewaiter.Screener;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A log that withholds the parties")
class PartyKeyTest {

  private static final Screener SCREENER = Screener.of(new TinyPack().rules());
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final PartyKey KEY = PartyKey.of("2026-a", SECRET);

  @TempDir
  private Path folder;

  private AuditRecord log(Shipment shipment, Language language) throws IOException {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (AuditLog log =
        AuditLog.in(folder, clock).language(language).withholdParties(KEY).open()) {
      log.append(shipment, SCREENER.screen(shipment));
    }
    List<AuditRecord> records = new ArrayList<>();
    assertThat(AuditCheck.of(AuditLog.files(folder), records::add).isSound()).isTrue();
    return records.get(records.size() - 1);
  }

  /** A shipment whose parties state what is found nowhere else, some of it in fields where it cannot be read. */
  private static Shipment shipment(Random random, List<String> secrets) {
    Shipment.Builder shipment =
        Shipment.builder().id("S").date("2024-03-01").destination("TR").line("8542.31");
    for (PartyRole role : PartyRole.values()) {
      Party.Builder party = Party.builder(role);
      party.name(secret(random, secrets)).address(secret(random, secrets));
      party.phone(secret(random, secrets)).email(secret(random, secrets) + "@mail.example");
      party.website(secret(random, secrets));
      party.country(random.nextBoolean() ? "KZ" : secret(random, secrets));
      if (random.nextBoolean()) {
        party.business(secret(random, secrets)).incorporated(secret(random, secrets));
      }
      shipment.party(party.build());
    }
    return shipment.party(Party.builder(secret(random, secrets)).build()).build();
  }

  private static String secret(Random random, List<String> secrets) {
    String secret = "zq" + random.nextInt(1_000_000_000) + "ışğ";
    secrets.add(secret);
    return random.nextBoolean() ? secret : secret + "\u0007 \"Ltd\"";
  }

  @ParameterizedTest
  @EnumSource
  void tellsNothingThatAPartyStates(Language language) throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      List<String> secrets = new ArrayList<>();
      Shipment shipment = shipment(random, secrets);
      String whole = SCREENER.screen(shipment).toJson(language);
      assertThat(secrets).anySatisfy(secret -> assertThat(whole).contains(secret));
      AuditRecord entry = log(shipment, language);
      assertThat(secrets).allSatisfy(secret -> {
        assertThat(entry.shipmentJson()).doesNotContain(secret);
        assertThat(entry.screeningJson()).doesNotContain(secret);
        assertThat(Files.readString(AuditLog.files(folder).get(0))).doesNotContain(secret);
      });
      assertThat(entry.screeningJson()).contains("[withheld]");
      assertThat(ShipmentJson.parse(entry.shipmentJson()).parties()).hasSize(8);
    }
  }

  @Test
  void keepsTheRestOfTheResult() throws IOException {
    Shipment shipment = shipment(new Random(4), new ArrayList<>());
    Screening whole = SCREENER.screen(shipment);
    AuditRecord entry = log(shipment, Language.ENGLISH);
    assertThat(schema().validate(entry.screeningJson(), InputFormat.JSON)).isEmpty();
    assertThat(Comparison.of(
            StoredScreening.read(whole.toJson()).tree(),
            StoredScreening.read(entry.screeningJson()).tree()))
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.part()).isEqualTo(Change.Part.FINDING);
          assertThat(change.property()).isIn("message", "evidence");
        });
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        PartyKeyTest.class.getResourceAsStream("/io/tidewaiter/schema/screening.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void canStillProveWhoItWas() throws IOException {
    Shipment shipment = shipment(new Random(5), new ArrayList<>());
    Shipment other = shipment(new Random(6), new ArrayList<>());
    AuditRecord entry = log(shipment, Language.TURKISH);
    assertThat(entry.keyId()).hasValue("2026-a");
    assertThat(KEY.isOf(entry, shipment)).isTrue();
    assertThat(KEY.isOf(entry, other)).isFalse();
    String screening = SCREENER.screen(shipment).toJson(Language.TURKISH);
    assertThat(KEY.isOf(entry, screening)).isTrue();
    assertThat(KEY.isOf(entry, screening + " ")).isFalse();
    byte[] wrong = SECRET.clone();
    wrong[0]++;
    assertThat(PartyKey.of("2026-a", wrong).isOf(entry, shipment)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartyKey.of("2027", SECRET).isOf(entry, shipment))
        .withMessage("Record 1 was made with the key \"2026-a\", not with \"2027\"");
  }

  @Test
  void givesTwoRecordsOfOneShipmentDifferentHashes() throws IOException {
    Shipment shipment = shipment(new Random(5), new ArrayList<>());
    Withholding one = log(shipment, Language.ENGLISH).withholding().orElseThrow();
    Withholding other = log(shipment, Language.ENGLISH).withholding().orElseThrow();
    assertThat(one.salt()).isNotEqualTo(other.salt()).hasSize(64);
    assertThat(one.shipment()).isNotEqualTo(other.shipment()).isNotEqualTo(one.screening());
  }

  @Test
  void hasNothingToProveOfARecordThatWithholdsNothing() throws IOException {
    Shipment shipment = shipment(new Random(5), new ArrayList<>());
    try (AuditLog log = AuditLog.in(folder, Clock.systemUTC()).open()) {
      log.append(shipment, SCREENER.screen(shipment));
    }
    List<AuditRecord> records = new ArrayList<>();
    AuditCheck.of(AuditLog.files(folder), records::add);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KEY.isOf(records.get(0), shipment))
        .withMessageContaining("Record 1 withholds nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "schlüssel",
        "\"",
        "0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void wantsAPlainId(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartyKey.of(id, SECRET))
        .withMessageContaining("expected 1 to 64 letters");
  }

  @Test
  void wantsASecretThatNobodyGuessesAndNeverShowsIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartyKey.of("a", new byte[31]))
        .withMessage("The secret has 31 bytes: expected at least 32");
    assertThat(KEY.toString()).isEqualTo("key 2026-a");
    byte[] salt = HexFormat.of().parseHex("00".repeat(32));
    assertThat(HexFormat.of().formatHex(KEY.mac("shipment", salt, "{}")))
        .isEqualTo(HexFormat.of()
            .formatHex(Hashing.hmacSha256(SECRET)
                .newHasher()
                .putBytes("shipment\n".getBytes(StandardCharsets.UTF_8))
                .putBytes(salt)
                .putBytes("{}".getBytes(StandardCharsets.UTF_8))
                .hash()
                .asBytes()));
  }
}
