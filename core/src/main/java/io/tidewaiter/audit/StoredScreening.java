package io.tidewaiter.audit;

import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A result in the public JSON contract, read and found not to contradict itself. */
final class StoredScreening {

  private static final String SCHEMA = "urn:tidewaiter:schema:screening:1";

  private final JsonObject root;
  private final LocalDate asOf;
  private final RulesUsed rules;

  private StoredScreening(JsonObject root) {
    this.root = root;
    asOf = root.day("asOf");
    JsonObject made = root.object("rules");
    rules = new RulesUsed(
        made.text("version"),
        made.day("legalState"),
        made.text("fingerprint"),
        made.text("engine"));
  }

  /**
   * Reads a result.
   *
   * @throws IllegalArgumentException if the text is not JSON, not a result, or contradicts itself
   */
  static StoredScreening read(String json) {
    JsonObject root = JsonObject.root(JsonTree.parse(json));
    String schema = root.optionalText("schema").orElse("");
    if (!schema.equals(SCHEMA)) {
      throw new IllegalArgumentException("Not a stored result: its schema is "
          + ForeignText.quoted(schema) + ", expected \"" + SCHEMA + "\"");
    }
    StoredScreening stored = new StoredScreening(root);
    stored.checkThatItAddsUp();
    return stored;
  }

  /** All of it, as plain values. */
  Map<String, Object> tree() {
    return root.values();
  }

  LocalDate asOf() {
    return asOf;
  }

  RulesUsed rules() {
    return rules;
  }

  List<String> jurisdictions() {
    return root.texts("jurisdictions");
  }

  /** The fingerprint of the trade statistics, if there were any. */
  Optional<String> statistics() {
    return root.optionalObject("statistics").map(statistics -> statistics.text("fingerprint"));
  }

  /** Whether a line has a finding. */
  boolean hasFinding(String code) {
    return root.objects("lines").stream()
        .flatMap(line -> line.objects("findings").stream())
        .anyMatch(finding -> finding.text("code").equals(code));
  }

  /** Law of the house: base and points add up to the score, and the worst line speaks for the shipment. */
  private void checkThatItAddsUp() {
    List<JsonObject> lines = root.objects("lines");
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Not a stored result: it has no lines");
    }
    root.objects("obligations");
    Verdict worst = Verdict.CLEAR;
    JsonObject highest = lines.get(0);
    for (int i = 0; i < lines.size(); i++) {
      JsonObject line = lines.get(i);
      if (line.number("index") != i) {
        throw altered(line, "index", i + " at this place");
      }
      long sum = line.number("base");
      for (JsonObject finding : line.objects("findings")) {
        sum += finding.number("points");
      }
      if (line.number("score") != sum) {
        throw altered(line, "score", sum + " as its base and findings add up to");
      }
      worst = verdict(line).compareTo(worst) > 0 ? verdict(line) : worst;
      highest = line.number("score") > highest.number("score") ? line : highest;
    }
    if (root.number("score") != highest.number("score")) {
      throw altered(root, "score", highest.number("score") + " as its highest line has");
    }
    if (!root.text("band").equals(highest.text("band"))) {
      throw altered(root, "band", highest.text("band") + " as its highest line has");
    }
    if (verdict(root) != worst) {
      throw altered(root, "verdict", worst + " as its worst line has");
    }
  }

  private static Verdict verdict(JsonObject of) {
    try {
      return Verdict.valueOf(of.text("verdict"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Not a stored result: " + of.pointer("verdict") + " is "
              + ForeignText.quoted(of.text("verdict")) + ", expected one of "
              + List.of(Verdict.values()),
          e);
    }
  }

  private static IllegalArgumentException altered(JsonObject where, String name, String expected) {
    Object found = where.values().getOrDefault(name, JsonTree.NULL);
    return new IllegalArgumentException("The stored result was altered: " + where.pointer(name)
        + " is " + ForeignText.visible(JsonTree.write(found)) + ", expected " + expected);
  }

  /**
   * Checks that the result is of a shipment, as far as it names it.
   *
   * @throws IllegalArgumentException if it is of another
   */
  void checkIsOf(Shipment shipment) {
    compare("shipmentId", root.optionalText("shipmentId"), shipment.id().value());
    List<JsonObject> lines = root.objects("lines");
    if (lines.size() != shipment.lines().size()) {
      throw other("it has " + lines.size() + " lines, the shipment given has "
          + shipment.lines().size());
    }
    for (int i = 0; i < lines.size(); i++) {
      LineItem line = shipment.lines().get(i);
      compare("/lines/" + i + "/id", lines.get(i).optionalText("id"), line.id().value());
      compare(
          "/lines/" + i + "/hsCode",
          lines.get(i).optionalText("hsCode"),
          line.hsCode().value().map(HsCode::digits));
    }
  }

  private static void compare(String what, Optional<String> stored, Optional<String> given) {
    if (!stored.equals(given)) {
      Function<Optional<String>, String> told =
          text -> text.map(ForeignText::quoted).orElse("none");
      throw other("its " + what + " is " + told.apply(stored) + ", that of the shipment given is "
          + told.apply(given));
    }
  }

  private static IllegalArgumentException other(String why) {
    return new IllegalArgumentException("The stored result is of another shipment: " + why);
  }

  /** An object with its place in the document. */
  private record JsonObject(String at, Map<String, Object> values) {

    static JsonObject root(Object value) {
      return of("", value);
    }

    private static JsonObject of(String at, Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException(
            "Not a stored result: " + (at.isEmpty() ? "it" : at) + " is no JSON object");
      }
      @SuppressWarnings("unchecked") // the reader makes no other maps
      Map<String, Object> values = (Map<String, Object>) map;
      return new JsonObject(at, values);
    }

    String pointer(String name) {
      return at + "/" + name;
    }

    private Object required(String name) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("Not a stored result: " + pointer(name) + " is missing");
      }
      return value;
    }

    private IllegalArgumentException wrongType(String name, String expected) {
      return new IllegalArgumentException(
          "Not a stored result: " + pointer(name) + " is no " + expected);
    }

    Optional<String> optionalText(String name) {
      return values.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    String text(String name) {
      if (required(name) instanceof String text) {
        return text;
      }
      throw wrongType(name, "text");
    }

    LocalDate day(String name) {
      Stated<LocalDate> day = Stated.day(text(name));
      return day.value()
          .orElseThrow(() -> new IllegalArgumentException(
              "Not a stored result: " + pointer(name) + ": " + day.reason().orElse("")));
    }

    int number(String name) {
      if (required(name) instanceof BigDecimal number
          && number.scale() <= 0
          && number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
        return number.intValueExact();
      }
      throw wrongType(name, "whole number below a million");
    }

    JsonObject object(String name) {
      return of(pointer(name), required(name));
    }

    Optional<JsonObject> optionalObject(String name) {
      return values.containsKey(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<JsonObject> objects(String name) {
      if (!(required(name) instanceof List<?> items)) {
        throw wrongType(name, "array");
      }
      List<JsonObject> objects = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        objects.add(of(pointer(name) + "/" + i, items.get(i)));
      }
      return objects;
    }

    /** The texts of an array; none if it is absent. */
    List<String> texts(String name) {
      if (!values.containsKey(name)) {
        return List.of();
      }
      if (values.get(name) instanceof List<?> items
          && items.stream().allMatch(String.class::isInstance)) {
        return items.stream().map(String.class::cast).toList();
      }
      throw wrongType(name, "array of texts");
    }
  }
}
