package io.tidewaiter.benchmarks.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Codes as ranges of twelve-digit numbers in Guava's range map. The ranges of lists nest, so they are cut into pieces
 * that each know all rows above them; together the pieces cover every number.
 */
final class GuavaRanges extends TallyingContestant {

  private record Span(long from, long to, GoodsRow row) {}

  private final ImmutableRangeMap<Long, ImmutableList<GoodsRow>> pieces;
  private final ByCountry destinations;

  GuavaRanges(Contest contest) {
    super(contest);
    pieces = pieces(contest.plainRules().goods());
    destinations = new ByCountry(contest.plainRules());
  }

  private static ImmutableRangeMap<Long, ImmutableList<GoodsRow>> pieces(List<GoodsRow> rows) {
    List<Span> spans = new ArrayList<>();
    TreeSet<Long> bounds = new TreeSet<>(List.of(0L, Corpus.unit(0)));
    for (GoodsRow row : rows) {
      long unit = Corpus.unit(row.digits().length());
      long from = Long.parseLong(row.digits()) * unit;
      spans.add(new Span(from, from + unit, row));
      bounds.add(from);
      bounds.add(from + unit);
    }
    spans.sort(Comparator.comparingLong(Span::from));
    ImmutableRangeMap.Builder<Long, ImmutableList<GoodsRow>> map = ImmutableRangeMap.builder();
    List<Span> open = new ArrayList<>();
    int next = 0;
    List<Long> starts = List.copyOf(bounds);
    for (int i = 0; i + 1 < starts.size(); i++) {
      long start = starts.get(i);
      open.removeIf(span -> span.to() <= start);
      for (; next < spans.size() && spans.get(next).from() == start; next++) {
        open.add(spans.get(next));
      }
      map.put(
          Range.closedOpen(start, starts.get(i + 1)),
          open.stream().map(Span::row).collect(ImmutableList.toImmutableList()));
    }
    return map.build();
  }

  @Override
  void find(int line, Tally to) {
    int day = corpus.day(line);
    int digits = corpus.digits(line).length();
    long from = corpus.padded(line);
    long end = from + Corpus.unit(digits);
    Map.Entry<Range<Long>, ImmutableList<GoodsRow>> first = pieces.getEntry(from);
    if (first == null) {
      throw new IllegalStateException("no piece holds " + from);
    }
    if (first.getKey().upperEndpoint() >= end) {
      meet(first.getValue(), day, digits, to);
    } else {
      pieces
          .subRangeMap(Range.closedOpen(from, end))
          .asMapOfRanges()
          .values()
          .forEach(rows -> meet(rows, day, digits, to));
    }
  }

  private static void meet(ImmutableList<GoodsRow> rows, int day, int digits, Tally to) {
    for (int i = 0; i < rows.size(); i++) {
      GoodsRow row = rows.get(i);
      if (row.inForceOn(day)) {
        to.meet(row, row.digits().length() <= digits);
      }
    }
  }

  @Override
  DestinationRow destination(int line) {
    return destinations.on(corpus.day(line), corpus.country(line));
  }
}
