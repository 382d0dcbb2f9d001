package io.tidewaiter.engine;

import io.tidewaiter.rule.WordRole;
import java.util.List;
import java.util.Set;

/**
 * All that some words mean.
 *
 * @param goods the goods that they tell of
 * @param code where the meaning stands in the lexicon, and with it in one number, so that nothing has to be looked up,
 *     what is asked of each word of a text; 0 is no meaning
 */
record Meaning(List<Sense.OfGoods> goods, int code) {

  private static final int GOODS = 1 << 20;
  private static final int SUFFICES = 1 << 21;
  private static final int HEAD = 1 << 22;
  private static final int OTHER = 1 << 23;
  private static final int NEVER = 1 << 24;
  private static final int IMAGE = 1 << 25;
  private static final int NUMBER = 1 << 26;
  private static final int LINK = 1 << 27;

  /** From here on the last role stands, 0 if there is none. */
  private static final int ROLE = 28;

  /** @param isNumber whether the words are a part number */
  static Meaning of(Set<Sense> senses, boolean isNumber, int place) {
    List<Sense.OfGoods> goods = senses.stream()
        .filter(Sense.OfGoods.class::isInstance)
        .map(Sense.OfGoods.class::cast)
        .toList();
    List<WordRole> roles = senses.stream()
        .filter(Sense.OfContext.class::isInstance)
        .map(sense -> ((Sense.OfContext) sense).role())
        .toList();
    int code = place
        | (goods.isEmpty() ? 0 : GOODS)
        | (goods.stream().anyMatch(one -> one.strength().suffices()) ? SUFFICES : 0)
        | (roles.contains(WordRole.HEAD) ? HEAD : 0)
        | (roles.contains(WordRole.OTHER) ? OTHER : 0)
        | (roles.contains(WordRole.NEVER) ? NEVER : 0)
        | (roles.contains(WordRole.IMAGE) ? IMAGE : 0)
        | (isNumber ? NUMBER : 0)
        | (roles.stream().anyMatch(Meaning::links) ? LINK : 0)
        | (roles.isEmpty() ? 0 : code(roles.get(roles.size() - 1)) << ROLE);
    return new Meaning(goods, code);
  }

  private static boolean links(WordRole role) {
    return switch (role) {
      case FOR, FOR_BEFORE, WITH, WITH_BEFORE, AND, LINK -> true;
      case HEAD, OTHER, NEVER, IMAGE, NEUTRAL -> false;
    };
  }

  static int code(WordRole role) {
    return switch (role) {
      case FOR -> 1;
      case FOR_BEFORE -> 2;
      case WITH -> 3;
      case WITH_BEFORE -> 4;
      case HEAD -> 5;
      case OTHER -> 6;
      case NEVER -> 7;
      case NEUTRAL -> 8;
      case IMAGE -> 9;
      case AND -> 10;
      case LINK -> 11;
    };
  }

  /** Where the meaning stands. */
  static int place(int code) {
    return code & (GOODS - 1);
  }

  static boolean isGoods(int code) {
    return (code & GOODS) != 0;
  }

  /** Whether the words alone are enough to name goods. */
  static boolean suffices(int code) {
    return (code & SUFFICES) != 0;
  }

  /** Whether they name a thing that words of listed goods before it only describe. */
  static boolean isHead(int code) {
    return (code & (HEAD | OTHER | IMAGE)) != 0;
  }

  /** Whether such a thing is on no list. */
  static boolean isOther(int code) {
    return (code & (OTHER | IMAGE)) != 0;
  }

  /** Whether they name a thing of daily life, on no list whatever its clause says. */
  static boolean isNever(int code) {
    return (code & NEVER) != 0;
  }

  /** Whether they name a thing that only shows what follows. */
  static boolean isImage(int code) {
    return (code & IMAGE) != 0;
  }

  /** Whether they tell of no goods and only link words that may. */
  static boolean isLink(int code) {
    return (code & LINK) != 0;
  }

  static boolean isNumber(int code) {
    return (code & NUMBER) != 0;
  }

  /** Of what they do to words around them the last; 0 if they do nothing. */
  static int role(int code) {
    return code >>> ROLE;
  }
}
