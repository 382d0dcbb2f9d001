package io.tidewaiter.pack;

import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RiskModel.Weight;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads risk-model.json. A pack that lies over another states only what it changes. */
final class RiskModelFile {

  static final String FILE = "risk-model.json";

  private RiskModelFile() {}

  static Optional<RiskModel> read(byte[] bytes, Optional<RiskModel> below, Faults faults) {
    return LocatedJson.parse(FILE, bytes, faults).flatMap(root -> read(root, below, faults));
  }

  private static Optional<RiskModel> read(
      LocatedJson root, Optional<RiskModel> below, Faults faults) {
    root.allow("base", "possiblePercent", "bands", "weights");
    Optional<LocatedJson> bands = root.optional("bands");
    bands.ifPresent(json -> json.allow("elevated", "high", "severe"));
    Optional<Integer> base = number(root, "base", below.map(RiskModel::base));
    Optional<Integer> possible =
        number(root, "possiblePercent", below.map(RiskModel::possiblePercent));
    Optional<Integer> elevated =
        number(bands.orElse(root), "elevated", below.map(RiskModel::elevatedFrom));
    Optional<Integer> high = number(bands.orElse(root), "high", below.map(RiskModel::highFrom));
    Optional<Integer> severe =
        number(bands.orElse(root), "severe", below.map(RiskModel::severeFrom));
    Map<String, Weight> weights = new TreeMap<>(below.map(RiskModel::weights).orElse(Map.of()));
    root.optional("weights")
        .ifPresent(json -> json.properties()
            .forEach((code, weight) -> weight(weight).ifPresent(w -> weights.put(code, w))));
    if (base.isEmpty()
        || possible.isEmpty()
        || elevated.isEmpty()
        || high.isEmpty()
        || severe.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RiskModel(
          base.get(), possible.get(), elevated.get(), high.get(), severe.get(), weights));
    } catch (IllegalArgumentException e) {
      faults.add(root.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(LocatedJson json, String name, Optional<Integer> below) {
    Optional<LocatedJson> item = below.isPresent() ? json.optional(name) : json.required(name);
    return item.isPresent() ? item.get().integer() : below;
  }

  private static Optional<Weight> weight(LocatedJson json) {
    json.allow("points", "reason");
    Optional<Integer> points = json.required("points").flatMap(LocatedJson::integer);
    Optional<String> reason = json.text("reason", RiskModelFile::notBlank);
    return points.isEmpty() || reason.isEmpty()
        ? Optional.empty()
        : Optional.of(new Weight(points.get(), reason.get()));
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The reason is empty: every weight says why");
    }
    return text;
  }
}
