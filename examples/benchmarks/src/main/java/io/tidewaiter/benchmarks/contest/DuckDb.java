package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Verdict;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The whole task as one SQL statement over tables in memory. The lines are loaded with their beginnings as numbers, so
 * that every join is one of equal numbers; the answers become a table.
 */
final class DuckDb implements Contestant {

  private static final int[] LENGTHS = {2, 4, 6, 8, 10, 12};

  private static final List<Verdict> SEVERITY = List.of(Verdict.values());

  private final Connection connection;
  private final Statement statement;
  private final Answers answers;
  private final String verdict;
  private final int base;
  private int answeredFrom;
  private int answeredTo;

  DuckDb(Contest contest, int threads) {
    answers = new Answers(contest.corpus().size());
    RiskModel model = contest.plainRules().model();
    verdict = verdict(model);
    base = model.base();
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      statement = connection.createStatement();
      statement.execute("SET threads = " + threads);
      load(contest.plainRules());
      load(contest.corpus());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(PlainRules rules) throws SQLException {
    statement.execute(
        "CREATE TABLE goods (row INTEGER, id VARCHAR, list INTEGER, length INTEGER, whole BOOLEAN,"
            + " points INTEGER, possible INTEGER, floor INTEGER, since INTEGER, until INTEGER, "
            + keys()
            + ")");
    try (DuckDBAppender rows = appender("goods")) {
      for (GoodsRow row : rules.goods()) {
        rows.beginRow();
        rows.append(row.index()).append(row.id()).append(row.listBit());
        rows.append(row.digits().length()).append(row.whole());
        rows.append(row.points())
            .append(row.possiblePoints())
            .append(SEVERITY.indexOf(row.possible()));
        rows.append(row.from()).append(row.to());
        appendKeys(rows, row.digits());
        rows.endRow();
      }
    }
    statement.execute(
        "CREATE TABLE destinations (country VARCHAR, since INTEGER, until INTEGER, points INTEGER,"
            + " embargoed BOOLEAN, banned INTEGER)");
    try (DuckDBAppender rows = appender("destinations")) {
      for (DestinationRow row : rules.destinations()) {
        rows.beginRow();
        rows.append(row.country()).append(row.from()).append(row.to()).append(row.points());
        rows.append(row.embargoed()).append(row.bannedLists());
        rows.endRow();
      }
    }
  }

  private void load(Corpus corpus) throws SQLException {
    statement.execute(
        "CREATE TABLE lines (line INTEGER, length INTEGER, day INTEGER, country VARCHAR, " + keys()
            + ")");
    try (DuckDBAppender rows = appender("lines")) {
      for (int line = 0; line < corpus.size(); line++) {
        rows.beginRow();
        rows.append(line).append(corpus.digits(line).length()).append(corpus.day(line));
        rows.append(corpus.country(line));
        appendKeys(rows, corpus.digits(line));
        rows.endRow();
      }
    }
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender(table);
  }

  private static String keys() {
    return Arrays.stream(LENGTHS)
        .mapToObj(length -> "p" + length + " BIGINT")
        .collect(Collectors.joining(", "));
  }

  private static void appendKeys(DuckDBAppender rows, String digits) throws SQLException {
    for (int length : LENGTHS) {
      if (length <= digits.length()) {
        rows.append(Long.parseLong(digits.substring(0, length)));
      } else {
        rows.appendNull();
      }
    }
  }

  /** Every pair of a line and an entry that meet. */
  private static String met(int from, int to) {
    String lines = "FROM lines JOIN goods ON day BETWEEN since AND until AND line >= " + from
        + " AND line < " + to + " AND ";
    List<String> parts = new ArrayList<>();
    for (int length : LENGTHS) {
      String key = "lines.p" + length + " = goods.p" + length;
      parts.add("SELECT line, goods.*, whole AS sure " + lines + "goods.length = " + length
          + " AND " + key);
      if (length >= 6 && length < 12) {
        parts.add("SELECT line, goods.*, false AS sure " + lines + "lines.length = " + length
            + " AND goods.length > " + length + " AND " + key);
      }
    }
    return String.join(" UNION ALL ", parts);
  }

  private static String found() {
    String doubts = floors()
        .mapToObj(
            floor -> "max(points) FILTER (NOT sure AND floor = " + floor + ") AS doubt" + floor)
        .collect(Collectors.joining(", "));
    return "SELECT line, max(if(sure, points, possible)) AS best,"
        + " arg_max(row, if(sure, points, possible)::BIGINT * 1000000000 - row) AS row,"
        + " max(points) FILTER (sure) AS certain,"
        + " bit_or(list) FILTER (sure) AS certain_lists,"
        + " bit_or(list) FILTER (NOT sure) AS possible_lists, "
        + doubts + " FROM met GROUP BY line";
  }

  private static IntStream floors() {
    return IntStream.range(1, SEVERITY.size());
  }

  private static String verdict(RiskModel model) {
    String doubts = floors()
        .mapToObj(floor -> "if(others + greatest(coalesce(certain, 0), doubt" + floor + ") >= "
            + model.elevatedFrom() + " AND doubt" + floor + " IS NOT NULL, " + floor + ", 0)")
        .collect(Collectors.joining(", "));
    return "greatest(CASE WHEN score >= " + model.highFrom() + " THEN "
        + SEVERITY.indexOf(Verdict.HOLD)
        + " WHEN score >= " + model.elevatedFrom() + " THEN " + SEVERITY.indexOf(Verdict.REVIEW)
        + " ELSE 0 END, if(embargoed, " + SEVERITY.indexOf(Verdict.HOLD) + ", 0),"
        + " if(certain_lists & banned <> 0, " + SEVERITY.indexOf(Verdict.PROHIBITED) + ", 0),"
        + " if(possible_lists & banned <> 0, " + SEVERITY.indexOf(Verdict.INCOMPLETE) + ", 0), "
        + doubts
        + ")";
  }

  @Override
  public void decide(int from, int to) {
    String joined = "SELECT lines.line, " + base + " + destinations.points AS others,"
        + " greatest(0, least(100, others + coalesce(best, 0))) AS score,"
        + " embargoed, banned, found.* EXCLUDE (line)"
        + " FROM lines JOIN destinations ON lines.country = destinations.country"
        + " AND lines.day BETWEEN destinations.since AND destinations.until"
        + " LEFT JOIN found ON lines.line = found.line"
        + " WHERE lines.line >= " + from + " AND lines.line < " + to;
    execute("CREATE OR REPLACE TEMP TABLE answers AS WITH met AS (" + met(from, to)
        + "), found AS (" + found() + "), joined AS (" + joined
        + ") SELECT line, score, coalesce(row, "
        + Answers.NO_ENTRY + ") AS row, " + verdict + " AS verdict FROM joined");
    answeredFrom = from;
    answeredTo = to;
  }

  @Override
  public Answers answers() {
    int count = 0;
    try (ResultSet rows = statement.executeQuery("SELECT line, verdict, score, row FROM answers")) {
      while (rows.next()) {
        answers.set(rows.getInt(1), SEVERITY.get(rows.getInt(2)), rows.getInt(3), rows.getInt(4));
        count++;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (count != answeredTo - answeredFrom) {
      throw new IllegalStateException(
          (answeredTo - answeredFrom) + " lines were asked for and " + count + " came out");
    }
    return answers;
  }

  @Override
  public List<List<String>> entries(int from, int to) {
    List<List<String>> all = new ArrayList<>();
    for (int line = from; line < to; line++) {
      all.add(new ArrayList<>());
    }
    try (ResultSet rows = statement.executeQuery(
        "SELECT DISTINCT line, id FROM (" + met(from, to) + ") ORDER BY line, id")) {
      while (rows.next()) {
        all.get(rows.getInt(1) - from).add(rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private void execute(String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
