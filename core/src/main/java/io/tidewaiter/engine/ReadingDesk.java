package io.tidewaiter.engine;

import io.tidewaiter.engine.DescriptionReading.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
  private final Wordings meant;
  private final Wordings alluded;

  ReadingDesk(Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    tokens = new Tokens(lexicon, spelling);
    syntax = new DescriptionSyntax(lexicon, tokens, goods, things);
    meant = new Wordings(tokens, lexicon.meanings());
    alluded = new Wordings(tokens, lexicon.meanings());
  }

  DescriptionReading read(String description) {
    tokens.read(description);
    find();
    syntax.read();
    return new DescriptionReading(
        tokens.count(),
        tokens.count() > MAX_WORDS_OF_VAGUE ? "" : folded(description),
        mentions(description),
        chapters(),
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
      found.clear();
      lexicon.find(tokens, word, found);
      if (compounds < MAX_COMPOUNDS && isCompound(word)) {
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
    if (Meaning.isThing(meaning)) {
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
          .append(FoldedText.of(description.substring(tokens.textFrom(word), to)));
    }
    return folded.toString();
  }

  private List<Mention> mentions(String description) {
    meant.clear();
    alluded.clear();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < goods.size(); i++) {
      if (syntax.isHeeded(i)) {
        boolean isMeant = syntax.isMeant(i);
        int meaning = goods.meaning(i);
        int first = goods.first(i);
        int last = goods.last(i);
        if ((isMeant ? meant : alluded).isNew(Meaning.place(meaning), first, last)) {
          for (Sense.OfGoods sense : lexicon.meaning(meaning).goods()) {
            mentions.add(new Mention(
                sense, isMeant, description, tokens.textFrom(first), tokens.textTo(last)));
          }
        }
      }
    }
    return mentions;
  }

  private Set<String> chapters() {
    BitSet chapters = new BitSet();
    for (int i = 0; i < goods.size(); i++) {
      chapters.or(lexicon.meaning(goods.meaning(i)).chapters());
    }
    return chapters.stream()
        .mapToObj(chapter -> (chapter < 10 ? "0" : "") + chapter)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> others(String description) {
    meant.clear();
    Set<String> others = new LinkedHashSet<>();
    Spans names = syntax.otherGoods();
    for (int i = 0; i < names.size() && others.size() < DescriptionReading.MAX_QUOTED; i++) {
      int first = names.first(i);
      int last = names.last(i);
      if (meant.isNew(Meaning.place(names.meaning(i)), first, last)) {
        others.add(description.substring(tokens.textFrom(first), tokens.textTo(last)));
      }
    }
    return List.copyOf(others);
  }
}
