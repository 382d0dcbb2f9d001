package io.tidewaiter.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a run is about, for all its tasks. */
final class Plan implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String STATE = "state";
  private static final String RULES = "rules";

  private final SharedRules rules;
  private final Detail detail;

  /** What is known of each file: whether it is the same file still shows by it. */
  private final HashMap<String, String> states = new HashMap<>();

  private final HashMap<String, String> refusedIds;

  Plan(SharedRules rules, Detail detail, List<InputFile> files, RepeatedIds repeated) {
    this.rules = rules;
    this.detail = detail;
    refusedIds = new HashMap<>(repeated.reasons());
    Map<String, String> hashes = repeated.hashesByFile();
    for (InputFile file : files) {
      String ids = hashes.get(file.path());
      states.put(
          file.path(),
          file.bytes() + " bytes, modified " + file.modified()
              + (ids == null ? "" : ", refused ids " + ids));
    }
  }

  SharedRules rules() {
    return rules;
  }

  Detail detail() {
    return detail;
  }

  /** What results depend on besides the shipments. */
  String terms() {
    return rules.name() + (detail == Detail.BRIEF ? ", brief" : "");
  }

  /** Why shipments of an id are not screened; null if they are. */
  @Nullable
  String refusal(String id) {
    return refusedIds.get(id);
  }

  /** What the mark of a file is to say. */
  Properties facts(String file, Tally tally) {
    Properties facts = new Properties();
    facts.setProperty(RULES, terms());
    facts.setProperty(STATE, states.getOrDefault(file, ""));
    tally.writeTo(facts);
    return facts;
  }

  /** Whether a mark was set for the file as it is now. */
  boolean isCurrent(String file, Properties facts) {
    return facts.getProperty(STATE, "").equals(states.get(file));
  }

  /**
   * Refuses to mix what different rules say, or to keep what nothing stands for any more.
   *
   * @throws RefusedException if the mark is of other rules or of a file that is gone
   */
  void check(String file, Properties facts) {
    String before = facts.getProperty(RULES, "");
    if (!before.equals(terms())) {
      throw new RefusedException("The output holds results under the rules " + before
          + ", and this run has " + terms() + ": give another --out, or delete it first");
    }
    if (!states.containsKey(file)) {
      throw new RefusedException("The output holds results of " + file
          + ", which the input no longer has: give another --out, or delete it first");
    }
  }
}
