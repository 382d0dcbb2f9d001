package io.tidewaiter.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A name or a phrase of the rules in English and, where the rules have it, in other languages: the title of a list,
 * what goods are, what is to be done, a country.
 *
 * <pre>{@code
 * Term title = rules.title(rules.controlList("chpl").orElseThrow());
 * System.out.println(title.english() + " / " + title.in("tr"));
 * }</pre>
 *
 * @param english the English text
 * @param translations the same in other languages, by their ISO 639-1 codes such as "tr"
 * @since 0.1
 */
public record Term(String english, Map<String, String> translations) {

  /** Copies the translations. */
  public Term {
    translations = Map.copyOf(translations);
  }

  /** A text that is the same in every language. */
  public static Term of(String text) {
    return new Term(text, Map.of());
  }

  /** The text in a language; the English one where there is no other. */
  public String in(String language) {
    return translations.getOrDefault(language, english);
  }

  /** The term changed alike in every language. */
  public Term map(UnaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    translations.forEach((language, text) -> changed.put(language, change.apply(text)));
    return new Term(change.apply(english), changed);
  }

  /** Terms one after the other, separated by a text. */
  public static Term joined(List<Term> terms, String separator) {
    TreeSet<String> languages = new TreeSet<>();
    terms.forEach(term -> languages.addAll(term.translations.keySet()));
    Map<String, String> joined = new TreeMap<>();
    for (String language : languages) {
      joined.put(
          language,
          String.join(separator, terms.stream().map(term -> term.in(language)).toList()));
    }
    return new Term(String.join(separator, terms.stream().map(Term::english).toList()), joined);
  }

  /** The English text. */
  @Override
  public String toString() {
    return english;
  }
}
