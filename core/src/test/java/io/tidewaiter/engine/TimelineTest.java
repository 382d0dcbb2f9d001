package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A timeline")
class TimelineTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  @Property
  @Label("gives for each day what its span gives, and makes that once")
  void givesWhatTheSpanGives(
      @ForAll("days") Set<LocalDate> changes, @ForAll("days") Set<LocalDate> asked) {
    TreeSet<LocalDate> firstDays = new TreeSet<>(changes);
    firstDays.add(LocalDate.MIN);
    List<LocalDate> made = new ArrayList<>();
    Timeline<LocalDate> timeline = new Timeline<>(firstDays, day -> {
      made.add(day);
      return day;
    });

    for (LocalDate day : asked) {
      LocalDate expected = LocalDate.MIN;
      for (LocalDate first : firstDays) {
        expected = first.isAfter(day) ? expected : first;
      }
      assertThat(timeline.on(day)).isEqualTo(expected);
    }

    assertThat(made).doesNotHaveDuplicates();
    assertThat(timeline.all()).containsExactlyElementsOf(firstDays);
  }

  @Provide
  Arbitrary<Set<LocalDate>> days() {
    return Arbitraries.integers().between(0, 40).map(START::plusDays).set().ofMaxSize(12);
  }

  /** Nothing else changes on these days. */
  @Example
  @Label("has a span for each change of the codes whose goods carry the words of listed ones")
  void followsNeighbours() {
    Screener screener = Screener.of(new TinyPack()
        .put("descriptions/words.csv", """
            id,hs,language,names,general,suggests,kinds,validFrom,validTo,seenOn,provenance,source,note
            words,854231,en,processor,,,,,,,EDITORIAL,Trade words,Usage
            """)
        .put("descriptions/neighbours.csv", """
            id,goods,codes,validFrom,validTo,seenOn,provenance,source,note
            near,8542,610910,2024-03-05,2024-03-07,,EDITORIAL,Codes,Usage
            """)
        .replace("risk-model.json", "\"weights\": {", """
            "weights": {
              "description.listed-goods": {"points": 20, "reason": "because"},
              "description.perhaps-listed-goods": {"points": 10, "reason": "because"},
            """)
        .rules());

    assertThat(List.of("2024-03-04", "2024-03-05", "2024-03-07", "2024-03-08"))
        .extracting(day -> isHeard(screener.screen(processors(day))))
        .containsExactly(true, false, false, true);
  }

  private static Shipment processors(String day) {
    return Shipment.builder()
        .date(day)
        .destination("KZ")
        .line(LineItem.builder().hsCode("6109.10").description("processors").build())
        .build();
  }

  private static boolean isHeard(Screening screening) {
    return screening.lines().get(0).findings().stream()
        .anyMatch(finding -> finding.code().equals("description.listed-goods"));
  }
}
