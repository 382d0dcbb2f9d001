package io.tidewaiter.report;

import java.util.Map;

/**
 * A check that could not be made, and why.
 *
 * <pre>{@code
 * for (NotChecked gap : line.notChecked()) {
 *   System.out.println(gap.missing() + " would tell: " + gap.title(Language.ENGLISH));
 * }
 * }</pre>
 *
 * @param check the name of the check, such as "goods" or the code of a red flag
 * @param missing the field that was absent or unreadable, as a JSON pointer into the shipment; "/parties" if nobody is
 *     stated for a role, {@link #STATISTICS} if trade statistics are wanting
 * @param phrase what was to be found out, as the key of a phrase
 * @since 0.1
 */
public record NotChecked(String check, String missing, String phrase) {

  /** Stands for trade statistics, which are no field of a shipment, where they do not speak of its lane. */
  public static final String STATISTICS = "/statistics";

  /** What was to be found out, in a few words. */
  public String title(Language language) {
    return Sentences.in(language)
        .render(phrase, Map.of("code", check.substring(check.indexOf('.') + 1)));
  }
}
