package io.tidewaiter.benchmarks;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds up the lanes of a file of trade statistics with {@code io.tidewaiter.flow} and in SQL. Both read the same file,
 * and both have to find the same lanes and sums. We judge the lanes besides.
 */
final class FlowRun {

  /** The heap leaves room for the rest of a process that is to stay under two gibibytes. */
  private static final String HEAP = "-Xmx1600m";

  private record Sums(long rows, long lanes, String exported, String imported) {}

  private final Path file;
  private final String goods;
  private final List<HsCode> listed;
  private final List<List<Object>> table = new ArrayList<>();

  private FlowRun(Path file, String goods, List<HsCode> listed) {
    this.file = file;
    this.goods = goods;
    this.listed = listed;
  }

  /**
   * Generates a file, analyses it and deletes it.
   *
   * @param folder where the file is laid
   * @param rows about how many rows it has
   * @param goods {@code chpl} for one basket, {@code all} for a lane for each code
   * @throws IllegalStateException if DuckDB finds other lanes or sums
   */
  static Table run(Path folder, long rows, String goods) throws IOException {
    RuleSet rules = StandardRules.load();
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "flows", ".csv");
    try {
      long written = FlowFile.write(file, rules, rows);
      FlowRun run = new FlowRun(file, goods, FlowFile.listed(rules));
      run.compare(written);
      return new Table(
          "Trade statistics, " + written + " rows, " + Files.size(file) + " bytes, goods " + goods,
          List.of("contestant", "threads", "seconds", "rows/s", "peak MiB"),
          run.table);
    } finally {
      Files.delete(file);
    }
  }

  private void compare(long written) throws IOException {
    Sums ours = ours();
    if (ours.rows() != written) {
      throw new IllegalStateException(written + " rows were written and " + ours.rows() + " read");
    }
    for (int threads = 1; threads <= 2; threads++) {
      Sums theirs = inSql(threads);
      if (!ours.equals(theirs)) {
        throw new IllegalStateException("expected " + ours + ", but DuckDB says " + theirs);
      }
    }
  }

  private Sums ours() throws IOException {
    Child child = Child.run(
        List.of(HEAP),
        Jars.classPathWith(FlowChild.class),
        FlowChild.class,
        file.toString(),
        goods);
    String[] said = child.line().split(" ", -1);
    Sums sums = new Sums(child.number(0), child.number(2), said[3], said[4]);
    add("tidewaiter", 1, sums.rows(), child.number(1) / 1e6, child.number(5) / 1024.0);
    return sums;
  }

  private void add(String contestant, int threads, long rows, double seconds, Object peak) {
    table.add(List.of(contestant, threads, seconds, (long) (rows / seconds), peak));
  }

  private Sums inSql(int threads) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      long start = System.nanoTime();
      statement.execute("CREATE TABLE lanes AS " + lanes());
      double seconds = (System.nanoTime() - start) / 1e9;
      try (ResultSet sums =
          statement.executeQuery("SELECT sum(rows)::BIGINT, count(*) FILTER (recent > 0),"
              + " sum(exported)::VARCHAR, sum(imported)::VARCHAR FROM lanes")) {
        sums.next();
        Sums found =
            new Sums(sums.getLong(1), sums.getLong(2), sums.getString(3), sums.getString(4));
        add("duckdb", threads, found.rows(), seconds, "");
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What goes over each lane by both sides, by month as we keep it, and then in the period. */
  private String lanes() {
    String[] period = FlowFile.period().split("/", -1);
    String recent = "period BETWEEN '" + period[0] + "' AND '" + period[1] + "'";
    String basket = listed.stream()
        .map(code -> "'" + code.digits() + "'")
        .collect(Collectors.joining(", ", "hs IN (", ")"));
    String asked = goods.equals("all") ? "true" : basket;
    String lane = goods.equals("all") ? "hs" : "if(" + basket + ", '" + goods + "', '')";
    return "WITH monthly AS (SELECT if(flow = 'export', reporter, partner) AS exporter,"
        + " if(flow = 'export', partner, reporter) AS importer, flow, " + lane
        + " AS goods, period, currency, count(*) AS rows, sum(value) FILTER (" + asked
        + ") AS value FROM read_csv('" + file.toString().replace("'", "''") + "', header = true,"
        + " columns = {'period': 'VARCHAR', 'reporter': 'VARCHAR', 'partner': 'VARCHAR',"
        + " 'flow': 'VARCHAR', 'hs': 'VARCHAR', 'value': 'BIGINT', 'currency': 'VARCHAR'})"
        + " GROUP BY ALL)"
        + " SELECT exporter, importer, goods, currency, sum(rows) AS rows,"
        + " count(value) FILTER (" + recent + ") AS recent,"
        + " sum(value) FILTER (flow = 'export' AND " + recent + ") AS exported,"
        + " sum(value) FILTER (flow = 'import' AND " + recent + ") AS imported"
        + " FROM monthly GROUP BY ALL";
  }
}
