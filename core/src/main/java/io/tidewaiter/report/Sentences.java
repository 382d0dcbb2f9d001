package io.tidewaiter.report;

import io.tidewaiter.rule.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The sentences of one language, by key, with the names of values in braces. */
final class Sentences {

  private static final Map<Language, Sentences> BY_LANGUAGE = new EnumMap<>(Map.of(
      Language.ENGLISH, load(Language.ENGLISH, "sentences.properties"),
      Language.TURKISH, load(Language.TURKISH, "sentences_tr.properties")));

  private static final int USUAL_LENGTH = 200;

  private final Language language;
  private final Map<String, Template> templates = new HashMap<>();

  /**
   * A sentence, cut where its values go.
   *
   * @param whole the sentence with the names of its values in braces
   * @param parts in turn a text and the name of a value, beginning and ending with a text
   */
  private record Template(String whole, List<String> parts) {

    static Template of(String whole) {
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int open = whole.indexOf('{'); open >= 0; open = whole.indexOf('{', from)) {
        int close = whole.indexOf('}', open);
        if (close < 0) {
          throw new IllegalStateException("a brace is open in the sentence \"" + whole + '"');
        }
        parts.add(whole.substring(from, open));
        parts.add(whole.substring(open + 1, close));
        from = close + 1;
      }
      parts.add(whole.substring(from));
      return new Template(whole, List.copyOf(parts));
    }
  }

  private Sentences(Language language, Properties sentences) {
    this.language = language;
    sentences
        .stringPropertyNames()
        .forEach(key -> templates.put(key, Template.of(sentences.getProperty(key))));
  }

  static Sentences in(Language language) {
    Sentences sentences = BY_LANGUAGE.get(language);
    if (sentences == null) {
      throw new IllegalStateException("no sentences in " + language);
    }
    return sentences;
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return Set.copyOf(templates.keySet());
  }

  String render(List<String> keys, Map<String, ?> values) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    for (int i = 0; i < keys.size(); i++) {
      text.append(i == 0 ? "" : " ");
      append(keys.get(i), values, text);
    }
    return text.toString();
  }

  String render(String key) {
    return render(key, Map.of());
  }

  String render(String key, Map<String, ?> values) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    append(key, values, text);
    return text.toString();
  }

  /** A sentence with the names of its values. */
  String template(String key) {
    return find(key).whole();
  }

  private Template find(String key) {
    Template template = templates.get(key);
    if (template == null) {
      throw new IllegalStateException("no sentence for " + key);
    }
    return template;
  }

  private void append(String key, Map<String, ?> values, StringBuilder text) {
    List<String> parts = find(key).parts();
    text.append(parts.get(0));
    for (int i = 1; i < parts.size(); i += 2) {
      Object value = values.get(parts.get(i));
      if (value == null) {
        throw new IllegalArgumentException(
            "the sentence " + key + " has no value for " + parts.get(i));
      }
      text.append(value instanceof Term term ? term.in(language.code()) : value.toString())
          .append(parts.get(i + 1));
    }
  }

  private static Sentences load(Language language, String resource) {
    Properties templates = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(language, templates);
  }
}
