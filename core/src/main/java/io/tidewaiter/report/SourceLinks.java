package io.tidewaiter.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a source with links: to the addresses it holds, and to the official texts it names whose address follows from
 * their number. What is not plainly one of those stays text.
 */
final class SourceLinks {

  private static final String ADDRESS =
      "https?://[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*+(?::[0-9]{1,5}+)?+(?![@:\\w])"
          + "(?:[/?#][A-Za-z0-9._~:/?#@!$&'*+,;=%()-]*+)?+";

  private static final String REGULATION =
      "(?<!Implementing |Delegated )\\bReg(?:\\.|ulation) \\((?<issuer>EU|EC)\\) (?<no>No )?"
          + "(?<first>[1-9][0-9]{0,3})/(?<second>[1-9][0-9]{0,3})(?![0-9/])";

  private static final String FEDERAL = "\\b(?<title>[1-9]|[1-4][0-9]|50) CFR "
      + "(?:part (?<part>[1-9][0-9]{0,3})\\b|(?<section>[1-9][0-9]{0,3}\\.[1-9][0-9]{0,3}[a-z]?)\\b"
      + "|(?<supplemented>[1-9][0-9]{0,3})(?= Supp\\.))";

  private static final Pattern LINKED = Pattern.compile(
      "(?<address>" + ADDRESS + ")|(?<regulation>" + REGULATION + ")|(?<federal>" + FEDERAL + ")");

  /** From this year on the number of a regulation follows its year. */
  private static final int YEAR_FIRST = 2015;

  private static final int OLDEST_YEAR = 1958;

  private SourceLinks() {}

  static void write(String source, HtmlWriter html) {
    Matcher linked = LINKED.matcher(source);
    int written = 0;
    while (linked.find()) {
      String text = linked.group("address") == null
          ? linked.group()
          : withoutPunctuation(linked.group("address"));
      Optional<String> target = target(linked, text);
      if (target.isPresent()) {
        html.text(source.substring(written, linked.start()));
        html.element("a", text, "href", target.get(), "rel", "noreferrer");
        written = linked.start() + text.length();
      }
    }
    html.text(source.substring(written));
  }

  private static Optional<String> target(Matcher linked, String text) {
    if (linked.group("address") != null) {
      return Optional.of(text);
    }
    return linked.group("regulation") != null ? regulation(linked) : Optional.of(federal(linked));
  }

  /** A full stop or a bracket after an address ends the sentence, not the address. */
  private static String withoutPunctuation(String address) {
    int end = address.length();
    while (".,;:!?')".indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  /** (EU) 2024/1745 is year and number, (EU) No 833/2014 number and year; what may be both has no link. */
  private static Optional<String> regulation(Matcher linked) {
    int first = Integer.parseInt(linked.group("first"));
    int second = Integer.parseInt(linked.group("second"));
    boolean yearFirst = first >= YEAR_FIRST
        && first < 2100
        && linked.group("no") == null
        && linked.group("issuer").equals("EU");
    boolean yearLast = second >= OLDEST_YEAR && second < YEAR_FIRST;
    if (yearFirst == yearLast) {
      return Optional.empty();
    }
    String path = yearFirst ? first + "/" + second : second + "/" + first;
    return Optional.of("https://eur-lex.europa.eu/eli/reg/" + path + "/oj");
  }

  private static String federal(Matcher linked) {
    String title = "https://www.ecfr.gov/current/title-" + linked.group("title");
    if (linked.group("section") != null) {
      return title + "/section-" + linked.group("section");
    }
    String part = linked.group("part");
    return title + "/part-" + (part == null ? linked.group("supplemented") : part);
  }
}
