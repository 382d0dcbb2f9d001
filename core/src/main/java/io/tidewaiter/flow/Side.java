package io.tidewaiter.flow;

import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one side reported on one lane, in one currency. The same trade may stand in a file several times: under 8542 and
 * again under 854231, as a year and again as its months, in two editions. So a code is worth its own figure or the sum of
 * the codes within it, whichever is more; a period its own figure or the sum of its months; and of several editions the
 * one that says most counts. More rows can never make any of these less.
 */
final class Side {

  static final Side NOTHING = new Side();

  /** A code with its figures, and the codes within it. */
  private record Node(HsCode code, Series series, List<Node> within) {

    BigDecimal value(FlowPeriod period) {
      BigDecimal inner = BigDecimal.ZERO;
      for (Node node : within) {
        inner = inner.add(node.value(period));
      }
      return series.value(period).max(inner);
    }

    /** The value of a month in millionths. */
    long month(int month) {
      long inner = 0;
      for (Node node : within) {
        inner = Math.addExact(inner, node.month(month));
      }
      return Math.max(series.month(month), inner);
    }
  }

  private record Entry(String hs, HsEdition edition, FlowGoods.Fit fit, Series series) {}

  /** Nearly always one or, where an edition ends, two. */
  private final List<Entry> entries = new ArrayList<>(2);

  void add(String hs, HsEdition edition, FlowGoods.Fit fit, Series series) {
    entries.add(new Entry(hs, edition, fit, series));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean isEstimatedWithin(FlowPeriod period) {
    return entries.stream().anyMatch(entry -> entry.series().isEstimatedWithin(period));
  }

  boolean hasParts() {
    return entries.stream().anyMatch(entry -> entry.fit() == FlowGoods.Fit.PART);
  }

  /** The editions of the codes. */
  List<HsEdition> editions() {
    return entries.stream()
        .filter(entry -> FlowGoods.isCode(entry.hs()))
        .map(Entry::edition)
        .distinct()
        .toList();
  }

  /** Ready to be asked for values. */
  Values values() {
    return new Values(entries);
  }

  /** The same without the codes of which only a part belongs to the goods. */
  Values certainValues() {
    return new Values(
        entries.stream().filter(entry -> entry.fit() == FlowGoods.Fit.WHOLE).toList());
  }

  /** The values of a side by period. */
  static final class Values {

    private final List<Series> named = new ArrayList<>();
    private final List<List<Node>> editions = new ArrayList<>();

    /** Whether nothing but months was told, in numbers that fit into a long, as nearly always. */
    private final boolean monthly;

    private Values(List<Entry> entries) {
      monthly = entries.stream().allMatch(entry -> entry.series().isMonthly());
      Map<HsEdition, List<Node>> nodes = new EnumMap<>(HsEdition.class);
      for (Entry entry : entries) {
        if (FlowGoods.isCode(entry.hs())) {
          nodes
              .computeIfAbsent(entry.edition(), e -> new ArrayList<>())
              .add(new Node(HsCode.parse(entry.hs()), entry.series(), new ArrayList<>()));
        } else {
          named.add(entry.series());
        }
      }
      nodes.values().forEach(all -> editions.add(nested(all)));
    }

    /** Months are compared one by one before they are summed: a new edition may begin in the middle of a period. */
    BigDecimal of(FlowPeriod period) {
      if (monthly) {
        try {
          return BigDecimal.valueOf(millionths(period), Series.DECIMALS);
        } catch (ArithmeticException e) {
          return general(period);
        }
      }
      return general(period);
    }

    /** The same as {@link #general} without spans: what is largest month by month is so over any span. */
    private long millionths(FlowPeriod period) {
      long sum = 0;
      for (int month = period.first(); month <= period.last(); month++) {
        long most = 0;
        for (Series series : named) {
          most = Math.max(most, series.month(month));
        }
        for (List<Node> roots : editions) {
          long edition = 0;
          for (Node root : roots) {
            edition = Math.addExact(edition, root.month(month));
          }
          most = Math.max(most, edition);
        }
        sum = Math.addExact(sum, most);
      }
      return sum;
    }

    private BigDecimal general(FlowPeriod period) {
      BigDecimal whole = direct(period);
      if (period.isMonth()) {
        return whole;
      }
      List<FlowPeriod> years = period.byYear();
      return whole.max(of(years.size() > 1 ? years : period.byMonth()));
    }

    private BigDecimal direct(FlowPeriod period) {
      BigDecimal most = BigDecimal.ZERO;
      for (Series series : named) {
        most = most.max(series.value(period));
      }
      for (List<Node> roots : editions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node root : roots) {
          sum = sum.add(root.value(period));
        }
        most = most.max(sum);
      }
      return most;
    }

    BigDecimal of(List<FlowPeriod> periods) {
      BigDecimal sum = BigDecimal.ZERO;
      for (FlowPeriod period : periods) {
        sum = sum.add(of(period));
      }
      return sum;
    }

    private static List<Node> nested(List<Node> nodes) {
      List<Node> roots = new ArrayList<>();
      List<Node> path = new ArrayList<>();
      nodes.sort((a, b) -> a.code().compareTo(b.code()));
      for (Node node : nodes) {
        while (!path.isEmpty()
            && !node.code().isWithin(path.get(path.size() - 1).code())) {
          path.remove(path.size() - 1);
        }
        (path.isEmpty() ? roots : path.get(path.size() - 1).within()).add(node);
        path.add(node);
      }
      return roots;
    }
  }

  /** The value of a period by its own figure or by those of its years or months, whichever is more. */
  static BigDecimal value(Map<FlowPeriod, BigDecimal> sums, FlowPeriod period) {
    BigDecimal own = sums.getOrDefault(period, BigDecimal.ZERO);
    if (period.isMonth()) {
      return own;
    }
    List<FlowPeriod> years = period.byYear();
    BigDecimal inner = BigDecimal.ZERO;
    for (FlowPeriod part : years.size() > 1 ? years : period.byMonth()) {
      inner = inner.add(value(sums, part));
    }
    return own.max(inner);
  }
}
