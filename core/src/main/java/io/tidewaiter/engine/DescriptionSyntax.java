package io.tidewaiter.engine;

import io.tidewaiter.rule.WordRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private final Tokens tokens;
  private final List<Span> spans;
  private final boolean[] isMain;

  /** The part that each word stands in. */
  private final int[] part;

  private final List<Span> heads = new ArrayList<>();
  private final List<Span> otherGoods = new ArrayList<>();
  private boolean never;
  private boolean isOtherThing;

  DescriptionSyntax(Tokens tokens, List<Span> spans) {
    this.tokens = tokens;
    this.spans = spans;
    isMain = new boolean[tokens.count()];
    part = new int[tokens.count()];
    divide();
    for (Span span : spans) {
      WordRole role = role(span);
      if (role != null && isMain(span)) {
        addThing(span, role);
      }
    }
    isOtherThing = heads.stream().anyMatch(head -> part[head.first()] == 0)
        && spans.stream().noneMatch(span -> part[span.first()] == 0 && isLive(span));
  }

  private boolean isMain(Span span) {
    return isMain[span.first()] && isMain[span.last()];
  }

  private static @Nullable WordRole role(Span span) {
    return span.sense() instanceof Sense.OfContext context ? context.role() : null;
  }

  /** Sets which words belong to what the goods are, rather than to what they are for or come with. */
  private void divide() {
    WordRole[] roles = new WordRole[tokens.count()];
    for (Span span : spans) {
      if (span.sense() instanceof Sense.OfContext context) {
        roles[span.first()] = context.role();
      }
    }
    boolean purpose = false;
    boolean company = false;
    int start = 0;
    for (int word = 0; word < tokens.count(); word++) {
      if (word > 0) {
        part[word] = part[word - 1];
      }
      if (word > 0 && tokens.gap(word) >= Tokens.PART) {
        part[word]++;
        start = word;
        purpose = false;
        company &= tokens.gap(word) != Tokens.SENTENCE;
      }
      WordRole role = roles[word];
      purpose |= role == WordRole.FOR;
      company |= role == WordRole.WITH;
      isMain[word] = !purpose && !company;
      if (role == WordRole.FOR_BEFORE || role == WordRole.WITH_BEFORE) {
        for (int before = Math.max(start, word - MAX_BEFORE); before <= word; before++) {
          isMain[before] = false;
        }
      }
    }
  }

  private void addThing(Span thing, WordRole role) {
    if (role == WordRole.NEVER) {
      never = true;
      otherGoods.add(thing);
    } else if ((role == WordRole.HEAD || role == WordRole.OTHER) && isHead(thing)) {
      heads.add(thing);
      if (role == WordRole.OTHER) {
        otherGoods.add(thing);
      }
    }
  }

  /** Whether no listed goods stand where the head would. */
  private boolean isHead(Span thing) {
    boolean headFirst = tokens.isCyrillic(thing.first());
    for (Span span : spans) {
      if (span.sense() instanceof Sense.OfGoods goods
          && goods.strength().suffices()
          && isMain(span)
          && part[span.first()] == part[thing.first()]
          && (headFirst ? span.last() < thing.first() : span.first() > thing.last())) {
        return false;
      }
    }
    return true;
  }

  /** Whether words of goods are to be heeded at all. */
  boolean isHeeded(Span goods) {
    return !never && (!isOtherThing || part[goods.first()] == 0 || goods.isNumber());
  }

  /** Whether they say what the goods are, rather than what they are for, come with or have a quality of. */
  boolean isMeant(Span goods) {
    return isLive(goods);
  }

  private boolean isLive(Span span) {
    return span.sense() instanceof Sense.OfGoods
        && isMain(span)
        && heads.stream().noneMatch(head -> qualifies(span, head));
  }

  /** Whether words of goods only tell a quality of another thing. */
  private boolean qualifies(Span goods, Span head) {
    if (part[goods.first()] != part[head.first()]) {
      return false;
    }
    if (tokens.isCyrillic(head.first())) {
      return goods.first() > head.last();
    }
    return goods.last() < head.last()
        && head.first() - goods.last() - 1 <= MAX_BETWEEN
        && !(head.first() - goods.last() == 2 && tokens.endsInDigit(head.first() - 1));
  }

  /** Words that name goods on no list. */
  List<Span> otherGoods() {
    return otherGoods;
  }
}
