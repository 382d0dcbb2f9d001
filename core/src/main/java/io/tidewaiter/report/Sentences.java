package io.tidewaiter.report;

import io.tidewaiter.rule.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, by key, with the names of values in braces. */
final class Sentences {

  private static final Map<Language, Sentences> BY_LANGUAGE = new EnumMap<>(Map.of(
      Language.ENGLISH, load(Language.ENGLISH, "sentences.properties"),
      Language.TURKISH, load(Language.TURKISH, "sentences_tr.properties")));

  private final Language language;
  private final Properties templates;

  private Sentences(Language language, Properties templates) {
    this.language = language;
    this.templates = templates;
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
    return templates.stringPropertyNames();
  }

  String render(List<String> keys, Map<String, ?> values) {
    return keys.stream().map(key -> render(key, values)).collect(Collectors.joining(" "));
  }

  String render(String key) {
    return render(key, Map.of());
  }

  /** A sentence with the names of its values. */
  String template(String key) {
    String template = templates.getProperty(key);
    if (template == null) {
      throw new IllegalStateException("no sentence for " + key);
    }
    return template;
  }

  String render(String key, Map<String, ?> values) {
    return new StringSubstitutor(name -> text(values.get(name)), "{", "}", '\\')
        .setEnableUndefinedVariableException(true)
        .setDisableSubstitutionInValues(true)
        .setValueDelimiter("")
        .replace(template(key));
  }

  private @Nullable String text(@Nullable Object value) {
    if (value instanceof Term term) {
      return term.in(language.code());
    }
    return value == null ? null : value.toString();
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
