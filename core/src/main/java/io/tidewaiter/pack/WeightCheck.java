package io.tidewaiter.pack;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the risk model weighs all that the rules can find, and nothing else. */
final class WeightCheck {

  private final RiskModel model;
  private final Map<String, Place> places;
  private final Faults faults;

  /**
   * A check of a model.
   *
   * @param places where its weights stand, by their codes
   */
  WeightCheck(RiskModel model, Map<String, Place> places, Faults faults) {
    this.model = model;
    this.places = places;
    this.faults = faults;
  }

  void check(List<ControlList> lists, List<RedFlag> redFlags, Vocabulary vocabulary) {
    Set<String> codes = new TreeSet<>();
    for (ControlList list : lists) {
      for (ListEntry entry : list.entries()) {
        codes.add(list.findingCode(entry));
      }
      for (ListEntry entry : list.articles()) {
        codes.add(list.findingCode(entry));
      }
    }
    for (RedFlag flag : redFlags) {
      codes.add(flag.row().id());
    }
    if (!vocabulary.isEmpty()) {
      codes.addAll(RiskModel.DESCRIPTION_CODES);
    }
    List<String> lanes = List.of(RiskModel.LEAKING_LANE, RiskModel.SURGING_LANE);
    checkSigns(codes);
    checkSigns(lanes);
    for (DestinationTier tier : DestinationTier.values()) {
      codes.add(tier.findingCode());
    }
    checkMissing(codes);
    codes.addAll(lanes); // a model without them does not ask for trade statistics
    checkUnknown(codes);
  }

  private void checkSigns(Collection<String> codes) {
    for (String code : codes) {
      int points = model.points(code).orElse(0);
      if (points < 0) {
        faults.add(
            places.getOrDefault(code, Place.start(RiskModelFile.FILE)),
            "The weight \"" + code + "\" is " + points
                + ": a list of goods, a red flag, a description or a lane cannot speak for a line");
      }
    }
  }

  private void checkMissing(Set<String> codes) {
    for (String code : codes) {
      if (model.points(code).isEmpty()) {
        faults.add(
            Place.start(RiskModelFile.FILE), "Missing weight \"" + code + "\": the rules use it");
      }
    }
  }

  private void checkUnknown(Set<String> codes) {
    boolean allRowsRead = !faults.any();
    for (Map.Entry<String, Place> weight : places.entrySet()) {
      if (allRowsRead && !codes.contains(weight.getKey())) {
        faults.add(
            weight.getValue(),
            "Unknown weight \"" + weight.getKey() + "\": no rule gives these points");
      }
    }
  }
}
