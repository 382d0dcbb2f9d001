package io.tidewaiter.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.HsCode;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Contestants")
class AgreementTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Contest MIXED =
      Contest.of(RULES, Corpus.draw(RULES, 2_000, Corpus.Days.MIXED));
  private static final RuleSet LONG = LongList.of(RULES, 300);
  private static final Contest LONG_LIST_MIXED =
      Contest.of(LONG, Corpus.draw(LONG, 500, Corpus.Days.ONE));
  private static final Contest LONG_LISTED = Contest.of(LONG, listedLines(LONG));
  private static final Contest LISTED = Contest.of(RULES, listedLines(RULES));

  /** Every entry's code and its beginnings, to places of every rating. */
  private static Corpus listedLines(RuleSet rules) {
    List<String> codes = rules.controlLists().stream()
        .flatMap(list -> list.entries().stream())
        .flatMap(entry -> Stream.of(6, 8, 10, 12).map(entry.code()::first))
        .filter(code -> code.length() >= 6 && rules.hsTables().contains(rules.hsEdition(), code))
        .map(HsCode::digits)
        .distinct()
        .toList();
    List<String> places = List.of("DE", "BR", "IQ", "AE", "KZ", "RU", "UA-43");
    return new Corpus(
        codes.toArray(String[]::new),
        IntStream.range(0, codes.size())
            .mapToObj(i -> places.get(i % places.size()))
            .toArray(String[]::new),
        codes.stream().mapToInt(code -> PlainRules.day(RULES.legalState())).toArray());
  }

  @ParameterizedTest
  @EnumSource(Peer.class)
  @DisplayName("give our verdict, score and entries for every line")
  void agree(Peer peer) {
    for (Contest contest : List.of(MIXED, LISTED, LONG_LIST_MIXED, LONG_LISTED)) {
      try (Contestant contestant = peer.enter(contest)) {
        Agreement.require(contest, peer, contestant);
      }
    }
  }

  @Test
  @DisplayName("are told apart from us when one answer differs")
  void differ() {
    try (Contestant wrong = new AlwaysClear(MIXED)) {
      assertThatThrownBy(() -> Agreement.require(MIXED, Peer.STREAMS, wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("STREAMS says CLEAR 0 by row -1");
    }
  }

  @Test
  @DisplayName("decide lines of every verdict")
  void coverTheTask() {
    EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (Contest contest : List.of(LISTED, LONG_LISTED)) {
      try (Contestant ours = Peer.TIDEWAITER.enter(contest)) {
        ours.decide(0, contest.corpus().size());
        IntStream.range(0, contest.corpus().size())
            .forEach(line -> verdicts.add(ours.answers().verdict(line)));
      }
    }
    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
  }

  /** Finds nothing and clears every line. */
  private record AlwaysClear(Answers answers, Contest contest) implements Contestant {

    AlwaysClear(Contest contest) {
      this(new Answers(contest.corpus().size()), contest);
    }

    @Override
    public void decide(int from, int to) {
      for (int line = from; line < to; line++) {
        answers.set(line, Verdict.CLEAR, 0, Answers.NO_ENTRY);
      }
    }

    @Override
    public List<List<String>> entries(int from, int to) {
      return IntStream.range(from, to).mapToObj(line -> List.<String>of()).toList();
    }
  }
}
