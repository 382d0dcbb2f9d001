package io.tidewaiter.engine;

import io.tidewaiter.rule.HsTables;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the code of a line means in the edition that lists are written in.
 *
 * @param stated the code of the line
 * @param expected the edition it was declared in, or the one in force
 * @param found the edition that has it; empty if none has
 * @param targets the codes of the lists' edition to look up; empty if there are none
 * @param successors those targets that are successors of an older code
 * @param translated whether the targets are successors of an older code
 * @param partial whether the targets cover only some of the goods of the code
 */
record CodeReading(
    HsCode stated,
    HsEdition expected,
    Optional<HsEdition> found,
    List<HsCode> targets,
    List<HsCode> successors,
    boolean translated,
    boolean partial) {

  private static final int SUBHEADING_DIGITS = 6;

  private static final List<HsEdition> EDITIONS = List.of(HsEdition.values());

  private static final List<Optional<HsEdition>> FOUND =
      EDITIONS.stream().map(Optional::of).toList();

  static CodeReading of(HsCode code, HsEdition expected, HsTables tables) {
    Optional<HsEdition> found = edition(code, expected, tables);
    if (found.isEmpty()) {
      return new CodeReading(
          code, expected, found, List.of(existingPart(code, tables)), List.of(), false, false);
    }
    if (found.get() == tables.current()) {
      return new CodeReading(code, expected, found, List.of(code), List.of(), false, false);
    }
    return code.length() >= SUBHEADING_DIGITS
        ? translated(code, expected, found.get(), tables)
        : coarse(code, expected, found.get(), tables);
  }

  /** The expected edition if it has the code, else older ones, newest first, else newer ones, oldest first. */
  private static Optional<HsEdition> edition(HsCode code, HsEdition expected, HsTables tables) {
    int first = EDITIONS.indexOf(expected);
    for (int i = first; i >= 0; i--) {
      if (tables.contains(EDITIONS.get(i), code)) {
        return FOUND.get(i);
      }
    }
    for (int i = first + 1; i < EDITIONS.size(); i++) {
      if (tables.contains(EDITIONS.get(i), code)) {
        return FOUND.get(i);
      }
    }
    return Optional.empty();
  }

  /** The longest beginning of a code that exists; the code itself in the chapters of national tariffs. */
  private static HsCode existingPart(HsCode code, HsTables tables) {
    for (int digits = Math.min(4, code.length()); digits >= 2; digits -= 2) {
      if (tables.newestWith(code.first(digits)).isPresent()) {
        return code.first(digits);
      }
    }
    return code;
  }

  private static CodeReading translated(
      HsCode code, HsEdition expected, HsEdition edition, HsTables tables) {
    HsCode subheading = code.subheading();
    if (tables.successors(edition, subheading).isEmpty()
        && tables.contains(tables.current(), subheading)) {
      return new CodeReading(
          code, expected, Optional.of(edition), List.of(code), List.of(), false, false);
    }
    List<HsCode> successors = tables.successors(edition, subheading).stream()
        .map(successor -> successor.equals(subheading) ? code : successor)
        .toList();
    Set<HsCode> targets = new LinkedHashSet<>(successors);
    if (!tables.contains(tables.current(), subheading)) {
      targets.add(code);
    }
    return new CodeReading(
        code, expected, Optional.of(edition), List.copyOf(targets), successors, true, false);
  }

  /** A chapter or heading of an older edition: itself, and whatever its codes became elsewhere. */
  private static CodeReading coarse(
      HsCode code, HsEdition expected, HsEdition edition, HsTables tables) {
    List<HsCode> targets = new ArrayList<>();
    targets.add(code);
    tables.linkedWithin(edition, code).stream()
        .flatMap(old -> tables.successors(edition, old).stream())
        .filter(successor -> !successor.isWithin(code))
        .distinct()
        .forEach(targets::add);
    return new CodeReading(
        code, expected, Optional.of(edition), List.copyOf(targets), List.of(), true, true);
  }

  /** Whether the rules do not say what became of the code: links of the oldest edition are held for some codes only. */
  boolean isUntraced() {
    return translated
        && !partial
        && successors.isEmpty()
        && found.filter(HsEdition.oldest()::equals).isPresent();
  }

  /** Whether a target is the stated number itself, which the lists' edition no longer has. */
  boolean isRetired(HsCode target) {
    return translated && !partial && target.equals(stated) && !successors.contains(target);
  }

  /** The part of an unknown code that exists, if it is not the whole. */
  Optional<HsCode> judgedAs() {
    return found.isPresent() || targets.get(0).equals(stated)
        ? Optional.empty()
        : Optional.of(targets.get(0));
  }
}
