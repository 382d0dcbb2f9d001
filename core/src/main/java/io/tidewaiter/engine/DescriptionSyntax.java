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

  /** Letters and digits of a part number that no article number of other goods looks like. */
  private static final int SHORTEST_EXACT = 6;

  /** Words before "için" that it is taken to be about. */
  private static final int MAX_BEFORE = 3;

  private static final int FOR = Meaning.code(WordRole.FOR);
  private static final int FOR_BEFORE = Meaning.code(WordRole.FOR_BEFORE);
  private static final int WITH = Meaning.code(WordRole.WITH);
  private static final int WITH_BEFORE = Meaning.code(WordRole.WITH_BEFORE);
  private static final int AND = Meaning.code(WordRole.AND);

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

  /** The clause that each word stands in: a part is made of one or more. */
  private final int[] clause = new int[Tokens.MAX_WORDS];

  /** Which clauses are of a thing of daily life. */
  private final boolean[] never = new boolean[Tokens.MAX_WORDS];

  /** For each clause where the first thing in it stands that only shows what follows. */
  private final int[] image = new int[Tokens.MAX_WORDS];

  /** Which clauses name listed goods that are no quality of others, by their number or count. */
  private final boolean[] own = new boolean[Tokens.MAX_WORDS];

  /** The sentence or line that each word stands in. */
  private final int[] sentence = new int[Tokens.MAX_WORDS];

  /** Which of them speak of a thing of daily life. */
  private final boolean[] daily = new boolean[Tokens.MAX_WORDS];

  /** Which words tell of no goods. */
  private final boolean[] isLink = new boolean[Tokens.MAX_WORDS];

  private final Spans otherGoods = new Spans();
  private boolean isOtherThing;
  private boolean isImage;

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
    Arrays.fill(isLink, 0, tokens.count(), false);
    Arrays.fill(headEnd, 0, tokens.count() + 1 + MAX_BETWEEN, 0);
    otherGoods.clear();
    isOtherThing = false;
    isImage = false;
  }

  /** Sets what words do to those around them. */
  void set(int first, int last, int meaning) {
    roles[first] = Meaning.role(meaning);
    Arrays.fill(isLink, first, last + 1, Meaning.isLink(meaning));
  }

  /** Reads the text that the words are of. */
  void read() {
    divide();
    int words = tokens.count();
    int parts = words == 0 ? 0 : part[words - 1] + 1;
    int clauses = words == 0 ? 0 : clause[words - 1] + 1;
    Arrays.fill(firstGoods, 0, parts, words);
    Arrays.fill(lastGoods, 0, parts, -1);
    Arrays.fill(firstHead, 0, parts, words);
    Arrays.fill(never, 0, clauses, false);
    Arrays.fill(daily, 0, words == 0 ? 0 : sentence[words - 1] + 1, false);
    Arrays.fill(image, 0, clauses, words);
    Arrays.fill(own, 0, clauses, false);
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
    carryImages();
    for (int i = 0; i < goods.size(); i++) {
      addGoods(i);
    }
  }

  /** What stands behind a thing that shows it may be a title: as far as the next comma, it is only shown as well. */
  private void carryImages() {
    boolean isTitle = false;
    for (int word = 1; word < tokens.count(); word++) {
      if (clause[word] > clause[word - 1]) {
        int gap = tokens.gap(word);
        isTitle =
            gap == Tokens.TITLE ? image[clause[word - 1]] < word : isTitle && gap < Tokens.TITLE;
        image[clause[word]] = isTitle ? word : image[clause[word]];
      }
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
    int clauseAt = 0;
    int sentenceAt = 0;
    for (int word = 0; word < tokens.count(); word++) {
      int gap = tokens.gap(word);
      if (word > 0 && gap >= Tokens.TITLE) {
        at++;
        clauseAt++;
        sentenceAt += gap >= Tokens.LINE ? 1 : 0;
        start = word;
        boolean goesOn = gap == Tokens.LINE && (roles[word - 1] == FOR || roles[word - 1] == WITH);
        purpose &= goesOn;
        company &= goesOn || gap < Tokens.LINE;
      } else if (word > 0 && (gap == Tokens.AND || roles[word] == AND)) {
        clauseAt++;
      }
      part[word] = at;
      clause[word] = clauseAt;
      sentence[word] = sentenceAt;
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
    int first = things.first(thing);
    if (Meaning.isNever(meaning) || Meaning.isImage(meaning)) {
      never[clause[first]] = true;
      daily[sentence[first]] |= Meaning.isNever(meaning);
      isOtherThing |= part[first] == 0;
    }
    if (Meaning.isImage(meaning)) {
      image[clause[first]] = Math.min(image[clause[first]], first);
      isImage |= part[first] == 0;
    }
    if (Meaning.isNever(meaning) || (isHead && Meaning.isOther(meaning))) {
      otherGoods.add(first, things.last(thing), meaning);
    }
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

  private void addGoods(int span) {
    int first = goods.first(span);
    if (isMeant(span) && isOfClause(span)) {
      isOtherThing &= part[first] > 0;
      own[clause[first]] |= Meaning.suffices(goods.meaning(span)) && isApart(span);
    }
  }

  /** Whether goods are many, counted or joined to others by "and", and so no quality of one thing. */
  private boolean isApart(int span) {
    int first = goods.first(span);
    int last = goods.last(span);
    return isJoined(first - 1, first)
        || isJoined(last + 1, last + 1)
        || areMany(first, last)
        || isCount(first - 1, clause[first])
        || isCount(last + 1, clause[last]);
  }

  /** Whether a word joins goods or the sign before another does. */
  private boolean isJoined(int joining, int behind) {
    return (joining >= 0 && joining < tokens.count() && roles[joining] == AND)
        || (behind > 0 && behind < tokens.count() && tokens.gap(behind) == Tokens.AND);
  }

  private boolean areMany(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (tokens.isMany(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCount(int word, int at) {
    return word >= 0 && word < tokens.count() && clause[word] == at && tokens.isFigure(word);
  }

  /** Whether the clause of goods is of them, rather than of a thing of daily life or one that only shows them. */
  private boolean isOfClause(int span) {
    int at = clause[goods.first(span)];
    return (!never[at] || isExact(span)) && goods.first(span) < image[at];
  }

  /** Whether they are a part number too long for chance. */
  private boolean isExact(int span) {
    return Meaning.isNumber(goods.meaning(span))
        && tokens.length(goods.first(span), goods.last(span)) >= SHORTEST_EXACT;
  }

  /** Whether words of goods are to be heeded at all. */
  boolean isHeeded(int span) {
    int first = goods.first(span);
    return isOfClause(span) && (own[clause[first]] || isOfText(span, part[first] > 0));
  }

  /** Whether nothing around the clause takes its words for itself. */
  private boolean isOfText(int span, boolean isBehind) {
    return Meaning.isNumber(goods.meaning(span))
        ? !isImage || !isBehind
        : !daily[sentence[goods.first(span)]] && !(isOtherThing && isBehind);
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
          && !(head > behind && tokens.endsInDigit(head - 1))
          && !(clause[head] > clause[last] && areMany(first, last))) {
        return true;
      }
    }
    return false;
  }

  /** Words that name goods on no list. */
  Spans otherGoods() {
    return otherGoods;
  }

  /** Whether a word tells of no goods and only links words that may. */
  boolean isLink(int word) {
    return isLink[word];
  }
}
