package io.tidewaiter.engine;

import java.util.List;

/**
 * Where descriptions are read, one after the other: finds the words of the rules in a text and keeps those that are
 * meant. All it needs for the longest text is made once, some hundred thousand bytes that stay in the nearest caches; to
 * make as much anew for each description would take longer than to read it. Used by one thread.
 */
final class ReadingDesk {

  /** Phrases that fit everything have few words. */
  private static final int MAX_WORDS_OF_VAGUE = 8;

  /** And they are short: from here on they are cut. */
  private static final int MAX_LETTERS_OF_VAGUE = 240;

  /** Words that are worth a search for the end of a compound, at most. */
  private static final int MAX_COMPOUNDS = 60;

  private static final int SHORTEST_COMPOUND = 9;

  private final Lexicon lexicon;
  private final Tokens tokens;

  /** What begins with one word. */
  private final Spans found = new Spans();

  /** Words of goods. */
  private final Spans goods = new Spans();

  /** Names of other things. */
  private final Spans things = new Spans();

  private final DescriptionSyntax syntax;
  private final Hearing hearing;
  private final Quotes others;

  ReadingDesk(Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    tokens = new Tokens(lexicon, spelling);
    syntax = new DescriptionSyntax(tokens, goods, things);
    hearing = new Hearing(lexicon.senses(), tokens);
    others = new Quotes(tokens);
  }

  DescriptionReading read(String description) {
    tokens.read(description);
    find();
    syntax.read();
    hear();
    return new DescriptionReading(
        tokens.count(),
        tokens.count() > MAX_WORDS_OF_VAGUE ? "" : folded(description),
        hearing.named(description),
        hearing.chapters(),
        others(description),
        tokens.steps());
  }

  /** Finds what stands in the text, but not what lies within longer words: a transistor radio is no transistor. */
  private void find() {
    goods.clear();
    things.clear();
    syntax.clear();
    int widestFirst = 0;
    int widestLast = -1;
    int compounds = 0;
    for (int word = 0; word < tokens.count(); word++) {
      boolean isCompound = isCompound(word) && compounds < MAX_COMPOUNDS;
      if (tokens.lead(word) == Lexicon.NOWHERE && !isCompound) {
        continue;
      }
      found.clear();
      lexicon.find(tokens, word, found);
      if (isCompound) {
        compounds++;
        lexicon.findTail(tokens, word, found);
      }
      found.sortLongestFirst();
      for (int i = 0; i < found.size(); i++) {
        int last = found.last(i);
        if (last > widestLast || (word == widestFirst && last == widestLast)) {
          keep(word, last, found.meaning(i));
        }
        if (last > widestLast) {
          widestFirst = word;
          widestLast = last;
        }
      }
    }
  }

  private boolean isCompound(int word) {
    return !tokens.isKnown(word) && tokens.end(word) - tokens.start(word) >= SHORTEST_COMPOUND;
  }

  private void keep(int first, int last, int meaning) {
    if (Meaning.isGoods(meaning)) {
      goods.add(first, last, meaning);
    }
    if (Meaning.isHead(meaning) || Meaning.isNever(meaning)) {
      things.add(first, last, meaning);
    }
    if (Meaning.role(meaning) != 0) {
      syntax.set(first, Meaning.role(meaning));
    }
  }

  private String folded(String description) {
    StringBuilder folded = new StringBuilder();
    for (int word = 0; word < tokens.count() && folded.length() < MAX_LETTERS_OF_VAGUE; word++) {
      int to = Math.min(tokens.textTo(word), tokens.textFrom(word) + MAX_LETTERS_OF_VAGUE);
      folded
          .append(word == 0 ? "" : " ")
          .append(
              LookAlikes.settled(FoldedText.of(description.substring(tokens.textFrom(word), to))));
    }
    return folded.toString();
  }

  private void hear() {
    hearing.clear();
    for (int i = 0; i < goods.size(); i++) {
      int meaning = Meaning.place(goods.meaning(i));
      hearing.mention(meaning);
      if (syntax.isHeeded(i)) {
        hearing.hear(meaning, syntax.isMeant(i), goods.first(i), goods.last(i));
      }
    }
  }

  private List<String> others(String description) {
    others.clear();
    Spans names = syntax.otherGoods();
    for (int i = 0; i < names.size(); i++) {
      others.add(names.first(i), names.last(i));
    }
    return others.of(description);
  }
}
