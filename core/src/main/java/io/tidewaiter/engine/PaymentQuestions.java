package io.tidewaiter.engine;

import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the payment can show. */
final class PaymentQuestions {

  private static final Set<PartyRole> PAYER = Set.of(PartyRole.PAYER);

  /** Who every trade has besides the payer. */
  private static final List<PartyRole> OTHERS =
      List.of(PartyRole.EXPORTER, PartyRole.CONSIGNEE, PartyRole.END_USER, PartyRole.PURCHASER);

  private static final Set<PartyRole> COUNTED = Set.of(
      PartyRole.EXPORTER,
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER);

  private PaymentQuestions() {}

  static Outcome payerFoundedSince(ShipmentFacts shipment, RedFlag flag) {
    return PartyQuestions.foundedSince(shipment, flag, PAYER);
  }

  static Outcome thirdCountry(ShipmentFacts shipment, RedFlag flag) {
    List<String> unknown = new ArrayList<>();
    List<Country> known = others(shipment, Party::country, "/country", unknown);
    addStage(shipment.stated().destination(), "/destination", known, unknown);
    addStage(shipment.stated().dispatch(), "/dispatch", known, unknown);
    for (int i = 0; i < shipment.stated().transit().size(); i++) {
      addStage(shipment.stated().transit().get(i), "/transit/" + i, known, unknown);
    }
    if (!shipment.stated().transitStated()) {
      unknown.add("/transit");
    }
    Outcome outcome = shipment.anyParty(
        PAYER,
        (payer, at) -> shipment
            .isOutside(payer, at)
            .and(() -> payer.country().value().isEmpty()
                ? Answer.unknown(at + "/country")
                : Answer.of(!known.contains(payer.country().value().get()))));
    return outcome.isFired() ? outcome.unless(unknown) : outcome;
  }

  private static void addStage(
      Stated<Country> stage, String pointer, List<Country> known, List<String> unknown) {
    if (stage.value().isPresent()) {
      known.add(stage.value().get());
    } else {
      unknown.add(pointer);
    }
  }

  static Outcome unrelated(ShipmentFacts shipment, RedFlag flag) {
    List<String> unknown = new ArrayList<>();
    List<String> known = others(shipment, Party::name, "/name", unknown).stream()
        .map(FoldedText::of)
        .toList();
    Outcome outcome = shipment.anyParty(
        PAYER,
        (payer, at) -> payer.name().value().isEmpty()
            ? Answer.unknown(at + "/name")
            : Answer.of(!known.contains(FoldedText.of(payer.name().value().get()))));
    return outcome.isFired() ? outcome.unless(unknown) : outcome;
  }

  /** What the other parties state; what they do not is noted as unknown. */
  private static <T> List<T> others(
      ShipmentFacts shipment, Function<Party, Stated<T>> field, String name, List<String> unknown) {
    List<T> known = new ArrayList<>();
    List<Party> parties = shipment.stated().parties();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (party.role().value().isEmpty()) {
        unknown.add("/parties/" + i + "/role");
        continue;
      }
      boolean isOther = COUNTED.contains(party.role().value().get());
      if (isOther && field.apply(party).value().isPresent()) {
        known.add(field.apply(party).value().get());
      } else if (isOther) {
        unknown.add("/parties/" + i + name);
      }
    }
    if (OTHERS.stream().anyMatch(role -> !shipment.states(role))) {
      unknown.add("/parties");
    }
    return known;
  }
}
