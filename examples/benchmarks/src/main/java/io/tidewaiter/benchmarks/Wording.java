package io.tidewaiter.benchmarks;

import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How goods are described. All but the first are as long as any description that is read. */
public enum Wording {
  /** As a trader writes. */
  SHORT,
  /** Words of the rules for listed goods, for other goods and between them. */
  KNOWN,
  /** Words for listed goods, each with a letter less. */
  MISSPELT,
  /** Part numbers. */
  NUMBERS,
  /** Words of goods beside names of other things. */
  MIXED,
  /** Words of one letter. */
  LETTERS,
  /** One word. */
  UNDIVIDED,
  /** Russian words. */
  CYRILLIC;

  private static final int SHORT_LENGTH = 40;
  private static final int FULL_LENGTH = 4_000;

  /** Descriptions that differ from each other, drawn from a fixed seed. */
  List<String> descriptions(RuleSet rules, int count) {
    List<String> words = words(rules.vocabulary()).toList();
    SplittableRandom random = new SplittableRandom(2026);
    int length = this == SHORT ? SHORT_LENGTH : FULL_LENGTH;
    String between = this == UNDIVIDED ? "" : " ";
    return IntStream.range(0, count)
        .mapToObj(number -> {
          StringBuilder text = new StringBuilder().append(number);
          while (text.length() < length) {
            text.append(between).append(words.get(random.nextInt(words.size())));
          }
          return text.substring(0, length);
        })
        .toList();
  }

  private Stream<String> words(Vocabulary rules) {
    return switch (this) {
      case SHORT ->
        Stream.of("FPGA integrated circuits", "in reels,", "cotton T-shirts", "for car,", "pcs");
      case KNOWN ->
        Stream.concat(
            goods(rules), rules.context().stream().map(ContextWords::words).flatMap(List::stream));
      case MISSPELT ->
        goods(rules)
            .flatMap(phrase -> Arrays.stream(phrase.split(" ", -1)))
            .filter(word -> word.length() > 7)
            .map(word -> word.substring(0, 4) + word.substring(5));
      case NUMBERS -> rules.parts().stream().map(PartNumbers::matching).flatMap(List::stream);
      case MIXED -> Stream.of("chip", "bag", "toy", "camera,", "case");
      case LETTERS -> Stream.of("a", "w", "с", "к", "7");
      case UNDIVIDED -> goods(rules).map(phrase -> phrase.replace(" ", ""));
      case CYRILLIC ->
        rules.goods().stream()
            .filter(row -> row.language().equals("ru"))
            .map(GoodsWords::names)
            .flatMap(List::stream);
    };
  }

  private static Stream<String> goods(Vocabulary rules) {
    return rules.goods().stream()
        .flatMap(row -> Stream.of(row.names(), row.general(), row.suggests(), row.kinds()))
        .flatMap(List::stream);
  }
}
