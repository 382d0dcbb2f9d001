package io.tidewaiter.report;

import io.tidewaiter.rule.Term;

/**
 * A check that could not be made, and why.
 *
 * @param check the name of the check, such as "goods" or the code of a red flag
 * @param missing the field that was absent or unreadable, as a JSON pointer into the shipment; "/parties" if nobody is
 *     stated for a role
 * @param title what was to be found out, as the key of a phrase or, for a duty, in the words of the rules
 * @since 0.1
 */
public record NotChecked(String check, String missing, Term title) {

  /** What was to be found out, in a few words. */
  public String title(Language language) {
    Sentences words = Sentences.in(language);
    return words.has(title.english()) ? words.render(title.english()) : title.in(language.code());
  }
}
