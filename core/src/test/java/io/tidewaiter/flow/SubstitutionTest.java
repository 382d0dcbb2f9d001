package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.flow.FlowAnalysisTest.Months;
import io.tidewaiter.flow.Substitution.Exporter;
import io.tidewaiter.flow.Substitution.Shift;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Neighbours in the place of direct exports")
class SubstitutionTest {

  private static final FlowPeriod PERIOD = FlowPeriod.parse("2022-03/2022-08");

  /** Germany sends 10 a month to Russia before and 4 after, 1 to Kazakhstan before and 2 after. */
  private static Months germany() {
    return new Months()
        .flow("DE", "export", "RU", "2019-01/2022-02", 10)
        .flow("DE", "export", "RU", "2022-03/2022-08", 4)
        .flow("DE", "export", "KZ", "2019-01/2022-02", 1)
        .flow("DE", "export", "KZ", "2022-03/2022-08", 2);
  }

  private static Substitution only(Months months) {
    List<Substitution> all = months.analysis().substitutions(PERIOD);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Shift shift(String before, String now) {
    return new Shift(new BigDecimal(before), new BigDecimal(now));
  }

  private static void assertShift(Shift found, Shift expected) {
    assertThat(found.before()).isEqualByComparingTo(expected.before());
    assertThat(found.now()).isEqualByComparingTo(expected.now());
  }

  @Test
  void areTheRiseToThemAgainstTheFall() {
    Substitution found = only(germany()
        .flow("KZ", "export", "RU", "2019-01/2022-02", 3)
        .flow("KZ", "export", "RU", "2022-03/2022-08", 6));
    assertShift(found.exporters().get(0).direct(), shift("60", "24"));
    assertShift(found.exporters().get(0).around(), shift("6", "12"));
    assertShift(found.neighbours().get(0).inward(), shift("6", "12"));
    assertShift(found.neighbours().get(0).onward(), shift("18", "36"));
    assertThat(found.share()).contains(new BigDecimal("0.166667"));
    assertThat(found.onwardShare()).contains(new BigDecimal("0.500000"));
    assertThat(found.message())
        .isEqualTo("Direct exports of chpl to the sanctioned countries fell by 36 USD."
            + " The exports of the same exporters to the neighbours rose by 6 USD, 0.167 of the fall;"
            + " those of the neighbours to the sanctioned countries rose by 18 USD, 0.5 of it.");
  }

  @Test
  void addRussiaAndBelarusAndAllNeighbours() {
    Substitution found = only(germany()
        .flow("DE", "export", "BY", "2019-01/2022-02", 5)
        .flow("DE", "export", "BY", "2022-03/2022-08", 5)
        .flow("DE", "export", "AM", "2022-03/2022-08", 2));
    assertShift(found.exporters().get(0).direct(), shift("90", "54"));
    assertShift(found.exporters().get(0).around(), shift("6", "24"));
    assertThat(found.neighbours())
        .extracting(neighbour -> neighbour.area().code())
        .containsExactly("AM", "KZ");
    assertThat(found.share()).contains(new BigDecimal("0.500000"));
  }

  @Test
  void countOnlyExportersWhoseDirectExportsFell() {
    Substitution found = only(germany()
        .flow("TR", "export", "RU", "2019-01/2022-02", 1)
        .flow("TR", "export", "RU", "2022-03/2022-08", 9)
        .flow("TR", "export", "KZ", "2019-01/2022-02", 1)
        .flow("TR", "export", "KZ", "2022-03/2022-08", 99));
    assertThat(found.exporters())
        .extracting(Exporter::area)
        .extracting(FlowArea::code)
        .containsExactly("DE", "TR");
    assertThat(found.exporters().get(1).fell()).isFalse();
    assertThat(found.exporters().get(1).share()).isEmpty();
    assertThat(found.fall()).isEqualByComparingTo("36");
    assertThat(found.rise()).isEqualByComparingTo("6");
  }

  @Test
  void haveNoShareWhereNothingFell() {
    Substitution found = only(new Months()
        .flow("TR", "export", "KZ", "2019-01/2022-02", 1)
        .flow("TR", "export", "KZ", "2022-03/2022-08", 9));
    assertThat(found.share()).isEmpty();
    assertThat(found.onwardShare()).isEmpty();
    assertThat(found.message()).contains("nothing is to be substituted");
  }

  @Test
  void areNotLookedForWhereTheExporterTellsNothing() {
    assertThat(new Months()
            .flow("RU", "import", "DE", "2019-01/2022-08", 9)
            .flow("DE", "export", "RU", "2022-03/2022-08", 9)
            .analysis()
            .substitutions(PERIOD))
        .isEmpty();
    assertThat(germany().analysis().substitutions(FlowPeriod.year(2024))).isEmpty();
  }
}
