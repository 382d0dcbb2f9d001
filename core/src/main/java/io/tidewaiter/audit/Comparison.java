package io.tidewaiter.audit;

import io.tidewaiter.audit.Change.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in which two results differ. Findings, matches and duties are told apart by what they are called, not
 * by their place. Where two results differ there is at least one change.
 */
final class Comparison {

  /** What lists of a line hold, and the properties by which one of them is told from another. */
  private static final Map<String, Items> OF_A_LINE = Map.of(
      "matches", new Items(Part.MATCH, List.of("list", "code", "via"), List.of("precision")),
      "findings", new Items(Part.FINDING, List.of("code", "field"), List.of("points", "message")),
      "notChecked", new Items(Part.NOT_CHECKED, List.of("check", "missing"), List.of()),
      "whatIf", new Items(Part.WHAT_IF, List.of("without", "field"), List.of("score", "verdict")));

  private static final Items DUTIES =
      new Items(Part.DUTY, List.of("code", "jurisdiction"), List.of("status", "message"));

  private record Items(Part part, List<String> key, List<String> gist) {}

  private final List<Change> changes = new ArrayList<>();

  private Comparison() {}

  static List<Change> of(Map<String, Object> before, Map<String, Object> after) {
    Comparison comparison = new Comparison();
    comparison.results(before, after);
    return comparison.changes;
  }

  private void results(Map<String, Object> before, Map<String, Object> after) {
    for (String name : names(before, after)) {
      Object one = before.get(name);
      Object other = after.get(name);
      switch (name) {
        case "rules" -> properties(Part.RULES, -1, "", object(one), object(other));
        case "statistics" -> properties(Part.STATISTICS, -1, "", object(one), object(other));
        case "lines" -> lines(list(one), list(other));
        case "obligations" -> items(DUTIES, -1, list(one), list(other));
        default -> property(Part.SHIPMENT, -1, "", name, one, other);
      }
    }
  }

  private void lines(List<?> before, List<?> after) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      Map<String, Object> one = object(i < before.size() ? before.get(i) : null);
      Map<String, Object> other = object(i < after.size() ? after.get(i) : null);
      for (String name : names(one, other)) {
        Items items = OF_A_LINE.get(name);
        if (items == null) {
          property(Part.LINE, i, "", name, one.get(name), other.get(name));
        } else {
          items(items, i, list(one.get(name)), list(other.get(name)));
        }
      }
    }
  }

  private void items(Items kind, int line, List<?> before, List<?> after) {
    if (before.equals(after)) {
      return;
    }
    int known = changes.size();
    Map<String, List<Map<String, Object>>> ones = byName(kind, before);
    Map<String, List<Map<String, Object>>> others = byName(kind, after);
    for (String name : union(ones.keySet(), others.keySet())) {
      namesakes(
          kind,
          line,
          name,
          new ArrayList<>(ones.getOrDefault(name, List.of())),
          new ArrayList<>(others.getOrDefault(name, List.of())));
    }
    if (changes.size() == known) {
      String one = String.join(", ", namesInOrder(kind, before));
      String other = String.join(", ", namesInOrder(kind, after));
      changes.add(new Change(
          kind.part(),
          line,
          "",
          "order",
          one.equals(other) ? JsonTree.write(before) : one,
          one.equals(other) ? JsonTree.write(after) : other));
    }
  }

  /** Those that are called the same: equal ones belong together, then each with the next. */
  private void namesakes(
      Items kind,
      int line,
      String name,
      List<Map<String, Object>> before,
      List<Map<String, Object>> after) {
    before.removeIf(after::remove);
    int both = Math.min(before.size(), after.size());
    for (int i = 0; i < both; i++) {
      properties(kind.part(), line, name, before.get(i), after.get(i));
    }
    for (Map<String, Object> gone : before.subList(both, before.size())) {
      changes.add(new Change(kind.part(), line, name, "", gist(kind, gone), null));
    }
    for (Map<String, Object> fresh : after.subList(both, after.size())) {
      changes.add(new Change(kind.part(), line, name, "", null, gist(kind, fresh)));
    }
  }

  private void properties(
      Part part, int line, String name, Map<String, Object> before, Map<String, Object> after) {
    for (String property : names(before, after)) {
      property(part, line, name, property, before.get(property), after.get(property));
    }
  }

  private void property(
      Part part,
      int line,
      String name,
      String property,
      @Nullable Object before,
      @Nullable Object after) {
    String one = before == null ? null : text(before);
    String other = after == null ? null : text(after);
    if (before == null ? after != null : !before.equals(after)) {
      changes.add(new Change(part, line, name, property, one, other));
    }
  }

  private static Map<String, List<Map<String, Object>>> byName(Items kind, List<?> items) {
    Map<String, List<Map<String, Object>>> byName = new LinkedHashMap<>();
    for (Object item : items) {
      byName.computeIfAbsent(name(kind, item), name -> new ArrayList<>()).add(object(item));
    }
    return byName;
  }

  private static List<String> namesInOrder(Items kind, List<?> items) {
    return items.stream().map(item -> name(kind, item)).toList();
  }

  private static String name(Items kind, Object item) {
    return told(kind.key(), object(item));
  }

  /** What is worth telling of an item that is gone or new; "stated" where its name is all there is to it. */
  private static String gist(Items kind, Map<String, Object> item) {
    String gist = told(kind.gist(), item);
    return gist.isEmpty() ? "stated" : gist;
  }

  private static String told(List<String> properties, Map<String, Object> item) {
    StringBuilder told = new StringBuilder();
    for (String property : properties) {
      Object value = item.get(property);
      if (value != null) {
        told.append(told.isEmpty() ? "" : " ").append(text(value));
      }
    }
    return told.toString();
  }

  /** A text as it is, anything else as JSON. */
  private static String text(Object value) {
    return value instanceof String text ? text : JsonTree.write(value);
  }

  private static Set<String> names(Map<String, Object> one, Map<String, Object> other) {
    return union(one.keySet(), other.keySet());
  }

  private static Set<String> union(Collection<String> one, Collection<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  @SuppressWarnings("unchecked") // the reader makes no other maps
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
