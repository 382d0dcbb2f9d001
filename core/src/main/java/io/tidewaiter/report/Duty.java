package io.tidewaiter.report;

import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.SparedContracts;
import io.tidewaiter.rule.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A duty that some lines of a shipment bring with them.
 *
 * <pre>{@code
 * for (Duty duty : screening.duties()) {
 *   System.out.println(duty.obligation().status() + " " + duty.message(Language.ENGLISH));
 *   System.out.println("  [" + duty.obligation().basis().source() + "]");
 * }
 * }</pre>
 *
 * @param obligation what the rules say of it
 * @param action what is to be done
 * @param lines the places of those lines in the shipment, from 0
 * @param contractUnknown whether an older contract would be spared and no date of signature is known
 * @param atStake the value of those lines by currency, where the duty secures it
 * @param unvalued how many of those lines state no value, where the duty secures it
 * @since 0.1
 */
public record Duty(
    Obligation obligation,
    Term action,
    List<Integer> lines,
    boolean contractUnknown,
    SortedMap<String, BigDecimal> atStake,
    int unvalued) {

  /** Copies the lists. */
  public Duty {
    lines = List.copyOf(lines);
    atStake = Collections.unmodifiableSortedMap(new TreeMap<>(atStake));
  }

  /** What is to be done, and what has to be said of it. */
  public String message(Language language) {
    Sentences words = Sentences.in(language);
    List<String> message = new ArrayList<>();
    message.add(action.in(language.code()));
    SparedContracts spared = obligation.sparedOrNull();
    if (contractUnknown && spared != null) {
      message.add(
          spared.until().isPresent()
              ? words.render(
                  "duty.contract",
                  Map.of(
                      "before", spared.signedBefore(), "until", spared.until().get()))
              : words.render("duty.contract.open", Map.of("before", spared.signedBefore())));
    }
    if (!atStake.isEmpty()) {
      message.add(words.render("duty.at-stake", Map.of("amount", amounts())));
    }
    if (unvalued > 0) {
      message.add(words.render("duty.unvalued", Map.of("count", unvalued)));
    }
    return String.join(" ", message);
  }

  private String amounts() {
    return atStake.entrySet().stream()
        .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
        .collect(Collectors.joining(" + "));
  }
}
