package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A table of days")
class DayTableTest {

  @Property
  @Label("numbers each day as a search does")
  void numbersEachDayAsASearchDoes(
      @ForAll("days") Set<LocalDate> changes, @ForAll("days") Set<LocalDate> asked) {
    TreeSet<LocalDate> firstDays = new TreeSet<>(changes);
    firstDays.add(LocalDate.MIN);
    Timeline<LocalDate> timeline = new Timeline<>(firstDays, day -> day);
    DayTable table = new DayTable(timeline);

    Set<LocalDate> all = new TreeSet<>(asked);
    changes.stream().filter(LocalDate.MIN::isBefore).forEach(day -> {
      all.add(day);
      all.add(day.minusDays(1));
    });
    for (LocalDate day : all) {
      assertThat(table.spanOf(day)).as("%s", day).isEqualTo(timeline.numberOf(day.toEpochDay()));
    }
  }

  @Provide
  Arbitrary<Set<LocalDate>> days() {
    Arbitrary<LocalDate> known = Arbitraries.longs()
        .between(
            LocalDate.of(1996, 1, 1).toEpochDay(), LocalDate.of(2043, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> far = Arbitraries.of(
        LocalDate.MIN,
        LocalDate.of(1, 1, 1),
        LocalDate.of(2000, 1, 1),
        LocalDate.of(2039, 12, 31),
        LocalDate.of(9999, 12, 31));
    return Arbitraries.oneOf(known, known, far).set().ofMaxSize(20);
  }
}
