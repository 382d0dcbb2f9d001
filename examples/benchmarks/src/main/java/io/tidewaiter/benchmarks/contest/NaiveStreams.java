package io.tidewaiter.benchmarks.contest;

/** Goes through all rows for each line, as a first draft would. */
final class NaiveStreams extends TallyingContestant {

  private final PlainRules rules;

  NaiveStreams(Contest contest) {
    super(contest);
    rules = contest.plainRules();
  }

  @Override
  void find(int line, Tally to) {
    String digits = corpus.digits(line);
    int day = corpus.day(line);
    rules.goods().stream()
        .filter(row -> row.inForceOn(day))
        .filter(row -> digits.startsWith(row.digits()) || row.digits().startsWith(digits))
        .forEach(row -> to.meet(row, digits.startsWith(row.digits())));
  }

  @Override
  DestinationRow destination(int line) {
    String country = corpus.country(line);
    int day = corpus.day(line);
    return rules.destinations().stream()
        .filter(row -> row.country().equals(country) && row.inForceOn(day))
        .findFirst()
        .orElseThrow();
  }
}
