package io.tidewaiter.erp.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.erp.host.Delivery;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The release of a delivery")
class DeliveryScreeningTest {

  private static RuleSet rules;

  @TempDir
  private Path folder;

  private Path file;
  private DeliveryScreening screening;
  private final Delivery held = Deliveries.processors("Kazakhstan", "100 pcs");

  @BeforeAll
  static void readRules() {
    rules = StandardRules.load();
  }

  @BeforeEach
  void openBook() {
    file = folder.resolve("releases.tsv");
    screening = under(() -> rules);
  }

  @Test
  @DisplayName("goes ahead if the delivery is clear")
  void releasesWhatIsClear() {
    assertThat(screening.objection(Deliveries.refrigerators("Germany"), Deliveries.DAY))
        .isEmpty();
  }

  @Test
  @DisplayName("stops with the explanation if it is not")
  void explainsWhatItHolds() {
    assertThat(screening.objection(held, Deliveries.DAY).orElseThrow())
        .startsWith("HOLD")
        .contains("+44  goods.chpl.tier-1", "+40  destination.corridor");
  }

  @Test
  @DisplayName("goes ahead once a person released the delivery, up to and including the last day")
  void heedsARelease() {
    release();
    assertThat(screening.objection(held, Deliveries.DAY)).isEmpty();
    assertThat(screening.objection(held, Deliveries.DAY.plusDays(7))).isEmpty();
    assertThat(screening.objection(held, Deliveries.DAY.plusDays(8)).orElseThrow())
        .startsWith(
            "The release by A. Kaya until 2024-07-08 (end use seen on site) no longer holds:"
                + " today is 2024-07-09.\n\nHOLD");
  }

  @Test
  @DisplayName("needs a new release for a delivery that was changed, if only in its quantity")
  void forgetsWhatWasChanged() {
    release();
    Delivery more = Deliveries.processors("Kazakhstan", "1000 pcs");
    assertThat(screening.objection(more, Deliveries.DAY).orElseThrow())
        .contains("no longer holds: the delivery was changed since.", "\n\nHOLD");
    screening.release(more, "B. Demir", "the same customer", Deliveries.DAY);
    assertThat(screening.objection(more, Deliveries.DAY)).isEmpty();
    assertThat(screening.objection(held, Deliveries.DAY)).isNotEmpty();
  }

  @Test
  @DisplayName("needs a new release under new rules")
  void forgetsWhatOldRulesSaid() {
    release();
    assertThat(under(() -> rules).objection(held, Deliveries.DAY)).isEmpty();
    assertThat(under(() -> otherRules()).objection(held, Deliveries.DAY).orElseThrow())
        .contains("no longer holds: the rules were changed since.");
  }

  @Test
  @DisplayName("holds for no other delivery")
  void holdsForOneDelivery() {
    release();
    Delivery other = new Delivery(
        "5009", held.date(), held.shipFrom(), held.shipTo(), held.customer(), held.lines());
    assertThat(screening.objection(other, Deliveries.DAY).orElseThrow()).startsWith("HOLD");
  }

  @Test
  @DisplayName("cannot lift a ban, and is not needed for what is clear")
  void liftsNoBan() {
    Delivery banned = Deliveries.processors("Russia", "100 pcs");
    assertThat(screening.objection(banned, Deliveries.DAY).orElseThrow()).startsWith("PROHIBITED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screening.release(banned, "A. Kaya", "a licence", Deliveries.DAY))
        .withMessage(
            "Delivery 5002 is PROHIBITED: a person can release what is INCOMPLETE, REVIEW or HOLD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screening.release(
            Deliveries.refrigerators("Germany"), "A. Kaya", "sure", Deliveries.DAY))
        .withMessageContaining("CLEAR");
    assertThat(file).doesNotExist();
  }

  @Test
  @DisplayName("names a person and a reason")
  void wantsAPersonAndAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screening.release(held, " ", "end use seen on site", Deliveries.DAY))
        .withMessage("The person who releases it is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screening.release(held, "A. Kaya", "\n", Deliveries.DAY))
        .withMessage("The reason for the release is blank");
    screening.release(held, "A.\tKaya", "seen\r\non site", Deliveries.DAY);
    assertThat(file).content().endsWith("\tA. Kaya\tseen on site\n").hasLineCount(1);
  }

  @Test
  @DisplayName("stops if the delivery cannot be screened")
  void stopsWithoutGoods() {
    assertThat(screening.objection(Deliveries.withoutGoods(), Deliveries.DAY).orElseThrow())
        .startsWith("Delivery 5003 could not be screened, so it stays: ")
        .contains("The shipment has no lines");
  }

  @Test
  @DisplayName("stops as long as the rules cannot be read")
  void stopsWithoutRules() {
    List<Supplier<RuleSet>> tries = List.of(
        () -> {
          throw new IllegalStateException("no rules today");
        },
        () -> {
          throw new NoClassDefFoundError("io/tidewaiter/pack/RulePacks");
        },
        () -> rules);
    var next = tries.iterator();
    DeliveryScreening starting = under(() -> next.next().get());
    Delivery clear = Deliveries.refrigerators("Germany");
    assertThat(starting.objection(clear, Deliveries.DAY).orElseThrow()).contains("no rules today");
    assertThat(starting.objection(clear, Deliveries.DAY).orElseThrow()).contains("RulePacks");
    assertThat(starting.objection(clear, Deliveries.DAY)).isEmpty();
    assertThat(next).isExhausted();
  }

  @Test
  @DisplayName("stops if the documented releases cannot be read, and leaves them as they are")
  void stopsWithoutItsBook() throws Exception {
    release();
    String spoilt = Files.readString(file) + "5002\tsha256:00\n";
    Files.writeString(file, spoilt);
    assertThat(screening.objection(held, Deliveries.DAY).orElseThrow())
        .contains("could not be screened, so it stays", ":2: expected 6 fields, found 2");
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::release);
    assertThat(file).content().isEqualTo(spoilt);
    Files.writeString(
        file,
        Files.readString(file).lines().findFirst().orElseThrow().replace("2024-07-08", "8 July"));
    assertThat(screening.objection(held, Deliveries.DAY).orElseThrow())
        .contains(":1: invalid day \"8 July\"");
  }

  private void release() {
    screening.release(held, "A. Kaya", "end use seen on site", Deliveries.DAY.plusDays(7));
  }

  private DeliveryScreening under(Supplier<RuleSet> of) {
    return new DeliveryScreening(of, new ReleaseBook(file));
  }

  private static RuleSet otherRules() {
    return new RuleSet(
        rules.version(),
        rules.legalState(),
        "sha256:" + "0".repeat(64),
        rules.controlLists(),
        rules.countryLists(),
        rules.bans(),
        rules.ratings(),
        rules.tariffs(),
        rules.redFlags(),
        rules.unscreenedFlags(),
        rules.obligations(),
        rules.exemptions(),
        rules.vocabulary(),
        rules.translations(),
        rules.hsTables(),
        rules.riskModel());
  }
}
