package io.tidewaiter.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("The codes of the editions")
class HsTablesTest {

  @Property
  @Label("are numbered in order, each once, whichever editions have them")
  void areNumberedInOrder(
      @ForAll Set<@IntRange(max = 999_999) Integer> older,
      @ForAll Set<@IntRange(max = 999_999) Integer> newer,
      @ForAll @IntRange(max = 999_999) int other) {
    HsTables tables = new HsTables(
        HsEdition.HS2022,
        Map.of(HsEdition.HS2017, numbers(older), HsEdition.HS2022, numbers(newer)),
        List.of());
    TreeSet<Integer> union = new TreeSet<>(older);
    union.addAll(newer);

    assertThat(tables.size()).isEqualTo(union.size());
    int place = 0;
    for (int number : union) {
      assertThat(tables.ordinal(code(number, ""))).isEqualTo(place);
      assertThat(tables.ordinal(code(number, "0099"))).isEqualTo(place);
      assertThat(tables.ordinal(code(number, "").first(4))).isEqualTo(-1);
      place++;
    }
    if (!union.contains(other)) {
      assertThat(tables.ordinal(code(other, ""))).isEqualTo(-1);
    }
  }

  private static int[] numbers(Set<Integer> codes) {
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static HsCode code(int subheading, String further) {
    return HsCode.parse("%06d".formatted(subheading) + further);
  }
}
