package io.tidewaiter.flow;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The goods that a lane is about: one code, all goods, or a named basket of codes such as the Common High Priority
 * List.
 *
 * <pre>{@code
 * FlowAnalysis analysis = FlowAnalysis.builder()
 *     .goods(FlowGoods.of(rules.controlList("chpl").orElseThrow(), rules.hsTables()))
 *     .goods(FlowGoods.of(HsCode.parse("8542"), rules.hsTables()))
 *     .goods(FlowGoods.total())
 *     .build();
 * }</pre>
 *
 * <p>Codes are cut to six digits, because the two sides of a lane have the same goods in common only so far. They are
 * codes of the current edition of the Harmonized System; figures under older codes are taken in where {@link HsTables}
 * links them. A figure under an older code that was split, only a part of which belongs here, is taken in whole, and
 * the lane says so.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class FlowGoods {

  /** How the figures under a code belong to the goods. */
  enum Fit {
    NONE,
    /** Some of the goods under an older code do, and which cannot be told. */
    PART,
    WHOLE
  }

  private final String name;
  private final List<HsCode> codes;
  private final @Nullable HsTables tables;

  private FlowGoods(String name, Collection<HsCode> codes, @Nullable HsTables tables) {
    this.name = Objects.requireNonNull(name, "name");
    TreeSet<HsCode> wide = new TreeSet<>();
    codes.stream().map(HsCode::subheading).sorted().forEach(code -> {
      if (wide.stream().noneMatch(code::isWithin)) {
        wide.add(code);
      }
    });
    this.codes = List.copyOf(wide);
    this.tables = tables;
  }

  /** All goods together, as rows of TOTAL tell them or else all codes of a file add up to. */
  public static FlowGoods total() {
    return new FlowGoods(FlowRow.TOTAL, List.of(), null);
  }

  /** One code of two, four or six digits; of a longer one its first six. */
  public static FlowGoods of(HsCode code) {
    return new FlowGoods(code.subheading().digits(), List.of(code), null);
  }

  /** One code, with older codes for the same goods. */
  public static FlowGoods of(HsCode code, HsTables tables) {
    return new FlowGoods(
        code.subheading().digits(), List.of(code), Objects.requireNonNull(tables, "tables"));
  }

  /**
   * All goods that a list has ever had, under the list's id. The basket is the same for every period: with a list that
   * grows, a comparison over years would take its growth for trade.
   */
  public static FlowGoods of(ControlList list, HsTables tables) {
    return named(list.id(), list.entries().stream().map(entry -> entry.code()).toList(), tables);
  }

  /**
   * A basket of codes.
   *
   * @param name what lanes call it; rows of our own table that give this name as hs belong to it
   */
  public static FlowGoods named(String name, Collection<HsCode> codes, HsTables tables) {
    return new FlowGoods(name, codes, Objects.requireNonNull(tables, "tables"));
  }

  /** TOTAL, the digits of the code, or the name of the basket. */
  public String name() {
    return name;
  }

  boolean isTotal() {
    return name.equals(FlowRow.TOTAL);
  }

  /** How a figure belongs to the goods; TOTAL takes in everything that is a code. */
  Fit fit(HsEdition edition, String hs) {
    if (hs.equalsIgnoreCase(name)) {
      return Fit.WHOLE;
    }
    if (!isCode(hs)) {
      return Fit.NONE;
    }
    if (isTotal()) {
      return Fit.WHOLE;
    }
    HsCode code = HsCode.parse(hs);
    List<HsCode> today = successors(edition, code.subheading());
    if (today.isEmpty()) {
      return takes(code) ? Fit.WHOLE : Fit.NONE;
    }
    long taken = today.stream().filter(this::takes).count();
    return taken == 0 ? Fit.NONE : taken == today.size() ? Fit.WHOLE : Fit.PART;
  }

  private boolean takes(HsCode code) {
    return codes.stream().anyMatch(code::isWithin);
  }

  private List<HsCode> successors(HsEdition edition, HsCode code) {
    return tables == null || edition == tables.current()
        ? List.of()
        : tables.successors(edition, code);
  }

  static boolean isCode(String hs) {
    return !hs.isEmpty() && hs.charAt(0) >= '0' && hs.charAt(0) <= '9';
  }

  /** The name and the codes. */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(name), codes.stream().map(HsCode::toString))
        .toList()
        .toString();
  }
}
