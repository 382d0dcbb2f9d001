package io.tidewaiter.engine;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where descriptions are read, one after the other: finds the words of the rules in a text and keeps those that are
 * meant. All it needs for the longest text is made once, some hundred thousand bytes that stay in the nearest caches; to
 * make as much anew for each description would take longer than to read it. Used by one thread.
 */
final class ReadingDesk {

  /** What fits everything is said in few different words. */
  private static final int MAX_WORDS_OF_VAGUE = 12;

  /** And those are short. */
  private static final int MAX_LETTERS_OF_VAGUE = 40;

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
  private final Quotes different;

  ReadingDesk(Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    tokens = new Tokens(lexicon, spelling);
    syntax = new DescriptionSyntax(tokens, goods, things);
    hearing = new Hearing(lexicon.senses(), tokens);
    others = new Quotes(tokens, DescriptionReading.MAX_QUOTED);
    different = new Quotes(tokens, MAX_WORDS_OF_VAGUE);
  }

  DescriptionReading read(String description) {
    tokens.read(description);
    find();
    syntax.read();
    hear();
    BitSet linking = new BitSet();
    return new DescriptionReading(
        tokens.count(),
        stems(description, linking),
        linking,
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
      syntax.set(first, last, meaning);
    }
  }

  /**
   * The stems of the words, to be compared with words that fit everything; null if they tell what the goods are, or are
   * too many or too long to be vague.
   *
   * @param linking to be filled with the places of words that tell of no goods
   */
  private @Nullable String stems(String description, BitSet linking) {
    if (hearing.isEnough() || syntax.otherGoods().size() > 0) {
      return null;
    }
    StringBuilder stems = new StringBuilder();
    different.clear();
    for (int word = 0; word < tokens.count(); word++) {
      stems.append(stems.length() == 0 ? "" : " ");
      if (saysNothing(word)) {
        linking.set(stems.length());
      } else if (different.isFull() || isTelling(word)) {
        return null;
      } else {
        different.add(word, word);
      }
      if (tokens.isCorrected(word)) {
        stems.append(
            Phrases.stems(description.substring(tokens.textFrom(word), tokens.textTo(word))));
      } else {
        tokens.writeStem(word, stems);
      }
    }
    return stems.toString();
  }

  private boolean isTelling(int word) {
    return tokens.haveDigit(word, word)
        || tokens.textTo(word) - tokens.textFrom(word) > MAX_LETTERS_OF_VAGUE;
  }

  private void hear() {
    hearing.clear();
    hearing.hearAll(isAllOfGoods());
    for (int i = 0; i < goods.size(); i++) {
      int meaning = Meaning.place(goods.meaning(i));
      hearing.mention(meaning);
      if (syntax.isHeeded(i)) {
        hearing.hear(meaning, syntax.isMeant(i), goods.first(i), goods.last(i));
      }
    }
  }

  /** Whether words of goods that are meant are all that the text says, but for those that link them. */
  private boolean isAllOfGoods() {
    int behind = 0;
    for (int i = 0; i < goods.size(); i++) {
      if (!saysNothing(behind, goods.first(i)) || !syntax.isMeant(i) || !syntax.isHeeded(i)) {
        return false;
      }
      behind = Math.max(behind, goods.last(i) + 1);
    }
    return saysNothing(behind, tokens.count());
  }

  private boolean saysNothing(int from, int to) {
    for (int word = from; word < to; word++) {
      if (!saysNothing(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean saysNothing(int word) {
    return syntax.isLink(word) || tokens.isFigure(word);
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
