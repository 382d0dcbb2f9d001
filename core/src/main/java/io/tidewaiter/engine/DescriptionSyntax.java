package io.tidewaiter.engine;

import io.tidewaiter.rule.WordRole;
import java.util.Arrays;

/**
 * Which words of a description say what the goods are. A description is taken as parts that commas, brackets and
 * sentences divide. In each part the goods stand before "for" and "with"; what follows is what they are for or come with.
 *
 * <p>Of several things in one part the head is meant. English, German and Turkish put it last: a camera bag is a bag and a
 * car camera a camera. Russian puts it first. Where the head of the first part is another thing, the parts behind it tell
 * of that thing, but for part numbers.
 */
final class DescriptionSyntax {

  /** Words that may stand between a thing and the head it qualifies. */
  private static final int MAX_BETWEEN = 1;

  /** Words before "için" that it is taken to be about. */
  private static final int MAX_BEFORE = 3;

  private static final int FOR = Meaning.code(WordRole.FOR);
  private static final int FOR_BEFORE = Meaning.code(WordRole.FOR_BEFORE);
  private static final int WITH = Meaning.code(WordRole.WITH);
  private static final int WITH_BEFORE = Meaning.code(WordRole.WITH_BEFORE);

  private final Tokens tokens;
  private final Spans goods;
  private final Spans things;

  /** What each word does to those around it, as codes; 0 if nothing. */
  private final int[] roles = new int[Tokens.MAX_WORDS];

  private final boolean[] isMain = new boolean[Tokens.MAX_WORDS];

  /** The part that each word stands in. */
  private final int[] part = new int[Tokens.MAX_WORDS];

  /** For each part the words of goods that suffice: where the first of them ends and the last of them begins. */
  private final int[] firstGoods = new int[Tokens.MAX_WORDS];

  private final int[] lastGoods = new int[Tokens.MAX_WORDS];

  /** For each word behind which word the head ends that begins there and comes last; 0 if none does. */
  private final int[] headEnd = new int[Tokens.MAX_WORDS + 1 + MAX_BETWEEN];

  /** For each part where the first head ends that comes first. */
  private final int[] firstHead = new int[Tokens.MAX_WORDS];

  private final Spans otherGoods = new Spans();
  private boolean never;
  private boolean isOtherThing;

  /**
   * @param goods words of goods in the text that is read
   * @param things names of other things in it
   */
  DescriptionSyntax(Tokens tokens, Spans goods, Spans things) {
    this.tokens = tokens;
    this.goods = goods;
    this.things = things;
  }

  /** Forgets the last text, before the roles of words are set and it is read. */
  void clear() {
    Arrays.fill(roles, 0, tokens.count(), 0);
    Arrays.fill(headEnd, 0, tokens.count() + 1 + MAX_BETWEEN, 0);
    otherGoods.clear();
    never = false;
    isOtherThing = false;
  }

  /** Sets what a word does to those around it. */
  void set(int word, int role) {
    roles[word] = role;
  }

  /** Reads the text that the words are of. */
  void read() {
    divide();
    int words = tokens.count();
    int parts = words == 0 ? 0 : part[words - 1] + 1;
    Arrays.fill(firstGoods, 0, parts, words);
    Arrays.fill(lastGoods, 0, parts, -1);
    Arrays.fill(firstHead, 0, parts, words);
    for (int i = 0; i < goods.size(); i++) {
      if (Meaning.suffices(goods.meaning(i)) && isMain(goods, i)) {
        int at = part[goods.first(i)];
        firstGoods[at] = Math.min(firstGoods[at], goods.last(i));
        lastGoods[at] = Math.max(lastGoods[at], goods.first(i));
      }
    }
    for (int i = 0; i < things.size(); i++) {
      if (isMain(things, i)) {
        addThing(i, things.meaning(i));
      }
    }
    for (int i = 0; i < goods.size() && isOtherThing && part[goods.first(i)] == 0; i++) {
      isOtherThing = !isMeant(i);
    }
  }

  private boolean isMain(Spans spans, int i) {
    return isMain[spans.first(i)] && isMain[spans.last(i)];
  }

  /** Sets which words belong to what the goods are, rather than to what they are for or come with. */
  private void divide() {
    boolean purpose = false;
    boolean company = false;
    int start = 0;
    int at = 0;
    for (int word = 0; word < tokens.count(); word++) {
      if (word > 0 && tokens.gap(word) >= Tokens.PART) {
        at++;
        start = word;
        purpose = false;
        company &= tokens.gap(word) != Tokens.SENTENCE;
      }
      part[word] = at;
      int role = roles[word];
      purpose |= role == FOR;
      company |= role == WITH;
      isMain[word] = !purpose && !company;
      if (role == FOR_BEFORE || role == WITH_BEFORE) {
        for (int before = Math.max(start, word - MAX_BEFORE); before <= word; before++) {
          isMain[before] = false;
        }
      }
    }
  }

  private void addThing(int thing, int meaning) {
    boolean isHead = Meaning.isHead(meaning) && isHead(thing);
    if (isHead) {
      addHead(thing);
    }
    never |= Meaning.isNever(meaning);
    if (Meaning.isNever(meaning) || (isHead && Meaning.isOther(meaning))) {
      addOther(thing);
    }
  }

  private void addOther(int thing) {
    otherGoods.add(things.first(thing), things.last(thing), things.meaning(thing));
  }

  /** Whether no listed goods stand where the head would. */
  private boolean isHead(int thing) {
    int first = things.first(thing);
    return tokens.isCyrillic(first)
        ? firstGoods[part[first]] >= first
        : lastGoods[part[first]] <= things.last(thing);
  }

  private void addHead(int thing) {
    int first = things.first(thing);
    int last = things.last(thing);
    if (tokens.isCyrillic(first)) {
      firstHead[part[first]] = Math.min(firstHead[part[first]], last);
    } else {
      headEnd[first] = Math.max(headEnd[first], last + 1);
    }
    isOtherThing |= part[first] == 0;
  }

  /** Whether words of goods are to be heeded at all. */
  boolean isHeeded(int span) {
    return !never
        && (!isOtherThing || part[goods.first(span)] == 0 || Meaning.isNumber(goods.meaning(span)));
  }

  /** Whether they say what the goods are, rather than what they are for, come with or have a quality of. */
  boolean isMeant(int span) {
    return isMain(goods, span) && !isQuality(goods.first(span), goods.last(span));
  }

  /** Whether words of goods only tell a quality of another thing. */
  private boolean isQuality(int first, int last) {
    int at = part[first];
    if (first > firstHead[at]) {
      return true;
    }
    int behind = last + 1;
    for (int head = first; head <= behind + MAX_BETWEEN; head++) {
      if (headEnd[head] > behind
          && part[head] == at
          && !(head > behind && tokens.endsInDigit(head - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Words that name goods on no list. */
  Spans otherGoods() {
    return otherGoods;
  }
}
