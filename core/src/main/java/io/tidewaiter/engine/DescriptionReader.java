package io.tidewaiter.engine;

import io.tidewaiter.engine.DescriptionReading.Mention;
import io.tidewaiter.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a description tells of goods: finds the words of the rules in it and keeps those that are meant.
 *
 * <p>Immutable; safe for concurrent use.
 */
final class DescriptionReader {

  /** Phrases that fit everything have few words. */
  private static final int MAX_WORDS_OF_VAGUE = 8;

  /** Words that are worth a search for the end of a compound, at most. */
  private static final int MAX_COMPOUNDS = 60;

  private static final int SHORTEST_COMPOUND = 9;

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::first).thenComparingInt(span -> -span.last());

  private final Lexicon lexicon;
  private final Spelling spelling;

  DescriptionReader(Vocabulary vocabulary) {
    lexicon = new Lexicon(vocabulary);
    spelling = new Spelling(lexicon.spellable());
  }

  DescriptionReading read(String description) {
    Tokens tokens = new Tokens(description, lexicon, spelling);
    List<Span> spans = outermost(spans(tokens));
    DescriptionSyntax syntax = new DescriptionSyntax(tokens, spans);
    Set<String> chapters = new TreeSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Span span : spans) {
      if (span.sense() instanceof Sense.OfGoods goods) {
        chapters.add(goods.code().first(2).digits());
        if (syntax.isHeeded(span)) {
          boolean meant = syntax.isMeant(span);
          mentions.add(new Mention(
              goods.code(),
              meant ? goods.strength() : Strength.ALLUDES,
              goods.strength(),
              goods.phrase(),
              goods.isNumber(),
              tokens.inText(span),
              goods.pack()));
        }
      }
    }
    return new DescriptionReading(
        tokens.count(),
        tokens.count() > MAX_WORDS_OF_VAGUE ? "" : FoldedText.of(description),
        mentions,
        chapters,
        syntax.otherGoods().stream().map(tokens::inText).distinct().toList(),
        tokens.steps());
  }

  private List<Span> spans(Tokens tokens) {
    List<Span> spans = new ArrayList<>();
    int compounds = 0;
    for (int word = 0; word < tokens.count(); word++) {
      lexicon.find(tokens, word, spans);
      if (!tokens.isKnown(word)
          && tokens.end(word) - tokens.start(word) >= SHORTEST_COMPOUND
          && compounds < MAX_COMPOUNDS) {
        compounds++;
        lexicon.findTail(tokens, word, spans);
      }
    }
    return spans;
  }

  /** Without those that lie within longer ones: a transistor radio is no transistor. */
  private static List<Span> outermost(List<Span> spans) {
    spans.sort(ORDER);
    List<Span> outermost = new ArrayList<>();
    Span widest = null;
    for (Span span : spans) {
      if (widest == null || !widest.holds(span)) {
        outermost.add(span);
      }
      if (widest == null || span.last() > widest.last()) {
        widest = span;
      }
    }
    return outermost;
  }
}
