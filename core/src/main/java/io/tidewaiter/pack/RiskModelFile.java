package io.tidewaiter.pack;

import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RiskModel.Weight;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The risk model of a pack. A pack that lies over another states only what it changes.
 *
 * @param model the model; empty, with faults, if there is none to use
 * @param places where the pack's own weights stand, by code
 */
record RiskModelFile(Optional<RiskModel> model, Map<String, Place> places) {

  static final String FILE = "risk-model.json";

  static RiskModelFile read(byte[] bytes, Optional<RiskModel> below, Faults faults) {
    Map<String, Place> places = new TreeMap<>();
    Optional<LocatedJson> root = LocatedJson.parse(FILE, bytes, faults);
    return new RiskModelFile(
        root.isEmpty() ? Optional.empty() : read(root.get(), below, places, faults), places);
  }

  private static Optional<RiskModel> read(
      LocatedJson root, Optional<RiskModel> below, Map<String, Place> places, Faults faults) {
    root.allow("base", "possiblePercent", "bands", "staleAfterDays", "weights");
    LocatedJson bands = root.optional("bands").orElse(root);
    if (bands != root) {
      bands.allow("elevated", "high", "severe");
    }
    RiskModel model = below.orElse(null);
    Optional<Integer> base = number(root, "base", model == null ? null : model.base());
    Optional<Integer> possible =
        number(root, "possiblePercent", model == null ? null : model.possiblePercent());
    Optional<Integer> elevated =
        number(bands, "elevated", model == null ? null : model.elevatedFrom());
    Optional<Integer> high = number(bands, "high", model == null ? null : model.highFrom());
    Optional<Integer> severe = number(bands, "severe", model == null ? null : model.severeFrom());
    Optional<Integer> stale =
        number(root, "staleAfterDays", model == null ? 0 : model.staleAfterDays());
    Map<String, Weight> weights = new TreeMap<>(model == null ? Map.of() : model.weights());
    Optional<LocatedJson> changed = root.optional("weights");
    if (changed.isPresent()) {
      readWeights(changed.get(), weights, places);
    }
    if (base.isEmpty()
        || possible.isEmpty()
        || elevated.isEmpty()
        || high.isEmpty()
        || severe.isEmpty()
        || stale.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RiskModel(
          base.get(),
          possible.get(),
          elevated.get(),
          high.get(),
          severe.get(),
          stale.get(),
          weights));
    } catch (IllegalArgumentException e) {
      faults.add(root.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A number that the pack states, else the one below; null below: it must state one. */
  private static Optional<Integer> number(LocatedJson json, String name, @Nullable Integer below) {
    Optional<LocatedJson> item = below == null ? json.required(name) : json.optional(name);
    return item.isPresent() ? item.get().integer() : Optional.ofNullable(below);
  }

  private static void readWeights(
      LocatedJson json, Map<String, Weight> weights, Map<String, Place> places) {
    for (Map.Entry<String, LocatedJson> property : json.properties().entrySet()) {
      LocatedJson weight = property.getValue();
      places.put(property.getKey(), weight.place());
      weight.allow("points", "reason");
      Optional<LocatedJson> points = weight.required("points");
      Optional<Integer> number =
          points.isEmpty() ? Optional.empty() : points.get().integer();
      Optional<String> reason = weight.text("reason");
      if (reason.isPresent() && reason.get().isBlank()) {
        weight.fault("reason", "The reason is empty: every weight says why");
      } else if (number.isPresent() && reason.isPresent()) {
        try {
          weights.put(property.getKey(), new Weight(number.get(), reason.get()));
        } catch (IllegalArgumentException e) {
          weight.fault("points", String.valueOf(e.getMessage()));
        }
      }
    }
  }
}
