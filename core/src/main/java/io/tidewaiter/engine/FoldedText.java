package io.tidewaiter.engine;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Text made comparable: small letters without diacritics, one space between words, nothing else. */
final class FoldedText {

  /** Stands for a character between words. */
  static final char GAP = ' ';

  /** Stands for a mark within a word that is left out. */
  static final char NOTHING = 0;

  private static final int PAGE = 0x100;

  private static final int PAGES_OF_ALL = 0x10000 / PAGE;

  /** Letters beyond this have no diacritics to take off: signs for units are the last that do. */
  private static final int PLAIN = 0x2200;

  private static final char FULL_WIDTH = 0xfee0;

  /** What characters become, a page of them when one of it is first asked for: normalizing each anew is slow. */
  private static final AtomicReferenceArray<char[]> PAGES =
      new AtomicReferenceArray<>(PAGES_OF_ALL);

  /** The same for Latin, Greek and Cyrillic letters. */
  private static final char[] COMMON = new char[0x500];

  static {
    for (char c = 0; c < COMMON.length; c++) {
      COMMON[c] = folded(c);
    }
  }

  private FoldedText() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = letter(text.charAt(i));
      if (c == GAP && i + 1 < text.length() && isFirstOfPair(text.charAt(i))) {
        c = letterOfPair(text.charAt(++i));
      }
      if (c == GAP) {
        gap = true;
      } else if (c != NOTHING) {
        folded.append(gap && folded.length() > 0 ? " " : "");
        if (isSeveral(c)) {
          folded.append(several(c));
        } else {
          folded.append(c);
        }
        gap = false;
      }
    }
    return folded.toString();
  }

  /** Whether a letter is to be written as several. */
  static boolean isSeveral(char letter) {
    return letter == 'ß' || (letter >= 'ﬀ' && letter <= 'ﬆ');
  }

  /** The letters, three at most, that such a letter is written as. */
  static String several(char letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'ﬀ' -> "ff";
      case 'ﬁ' -> "fi";
      case 'ﬂ' -> "fl";
      case 'ﬃ' -> "ffi";
      case 'ﬄ' -> "ffl";
      case 'ﬅ', 'ﬆ' -> "st";
      default -> throw new IllegalArgumentException("One letter: " + letter);
    };
  }

  /** Whether a character and the next one may be one of the mathematical letters, which look like others in bold type. */
  static boolean isFirstOfPair(char c) {
    return c == '\ud835';
  }

  /** What such a letter becomes, by its second character; a gap if it is none. */
  static char letterOfPair(char second) {
    return Character.isLowSurrogate(second)
        ? Mathematical.LETTERS[second - Character.MIN_LOW_SURROGATE]
        : GAP;
  }

  private static final class Mathematical {

    static final char[] LETTERS = new char[0x400];

    static {
      for (int i = 0; i < LETTERS.length; i++) {
        String plain = Normalizer.normalize(
            "\ud835" + (char) (Character.MIN_LOW_SURROGATE + i), Normalizer.Form.NFKC);
        LETTERS[i] = plain.length() == 1 ? letter(plain.charAt(0)) : GAP;
      }
    }
  }

  /** What a character becomes: a small letter, a digit, a gap or nothing. Some are to be written as several. */
  static char letter(char c) {
    if (c < COMMON.length) {
      return COMMON[c];
    }
    char[] page = PAGES.get(c / PAGE);
    return page == null ? page(c / PAGE)[c % PAGE] : page[c % PAGE];
  }

  private static char[] page(int number) {
    char[] page = new char[PAGE];
    for (int i = 0; i < PAGE; i++) {
      page[i] = folded((char) (number * PAGE + i));
    }
    PAGES.set(number, page);
    return page;
  }

  private static char folded(char c) {
    if (isMark(c) || drawsNothing(c)) {
      return NOTHING;
    }
    if (c == 'ı' || c == 'İ') {
      return 'i';
    }
    if (c > FULL_WIDTH + ' ' && c <= FULL_WIDTH + '~') {
      return letter((char) (c - FULL_WIDTH));
    }
    if (!Character.isLetterOrDigit(c)) {
      return GAP;
    }
    if (c >= PLAIN) {
      return Character.toLowerCase(c);
    }
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(decomposed.charAt(0));
  }

  private static boolean isMark(char c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x483 && c <= 0x489)
        || (c >= 0x1ab0 && c <= 0x1aff)
        || (c >= 0x1dc0 && c <= 0x1dff)
        || (c >= 0x20d0 && c <= 0x20ff)
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xfe20 && c <= 0xfe2f);
  }

  /** Soft hyphens, joiners, spaces of no width and signs that turn the direction of writing: nobody sees them. */
  private static boolean drawsNothing(char c) {
    return c == 0xad
        || c == 0x61c
        || (c >= 0x180b && c <= 0x180e)
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff;
  }
}
