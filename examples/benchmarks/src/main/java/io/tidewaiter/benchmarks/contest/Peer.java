package io.tidewaiter.benchmarks.contest;

/** Who takes part. */
public enum Peer {
  /** Our engine. */
  TIDEWAITER(1_000),
  /** Java streams over all entries. */
  STREAMS(100),
  /** Beginnings of codes as strings in a {@code HashMap}. */
  HASH_MAP(1_000),
  /** Beginnings of codes as numbers in a {@code HashMap}. */
  NUMBER_MAP(1_000),
  /** Codes as ranges in Guava's range map. */
  GUAVA(1_000),
  /** Drools with an executable model and one session. */
  DROOLS(1_000),
  /** Easy Rules with a rule for each entry. */
  EASY_RULES(100),
  /** A join in DuckDB on one thread. */
  DUCKDB_1(Integer.MAX_VALUE),
  /** The same on two. */
  DUCKDB_2(Integer.MAX_VALUE);

  private final int batch;

  Peer(int batch) {
    this.batch = batch;
  }

  /** How many lines it is given at once: a database all there are, a slow program few. */
  public int batch(int lines) {
    return Math.min(batch, lines);
  }

  /** The contestant, with rules and lines loaded. */
  public Contestant enter(Contest contest) {
    return switch (this) {
      case TIDEWAITER -> new Tidewaiter(contest);
      case STREAMS -> new NaiveStreams(contest);
      case HASH_MAP -> PrefixMap.ofStrings(contest);
      case NUMBER_MAP -> PrefixMap.ofNumbers(contest);
      case GUAVA -> new GuavaRanges(contest);
      case DROOLS -> new Drools(contest);
      case EASY_RULES -> new EasyRules(contest);
      case DUCKDB_1 -> new DuckDb(contest, 1);
      case DUCKDB_2 -> new DuckDb(contest, 2);
    };
  }
}
