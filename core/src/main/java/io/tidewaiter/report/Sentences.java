package io.tidewaiter.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/** The sentences of one language, by key, with the names of values in braces. */
final class Sentences {

  static final Sentences ENGLISH = load("sentences.properties");

  private final Properties templates;

  private Sentences(Properties templates) {
    this.templates = templates;
  }

  String render(List<String> keys, Map<String, Object> values) {
    return keys.stream().map(key -> render(key, values)).collect(Collectors.joining(" "));
  }

  String render(String key, Map<String, Object> values) {
    String template = templates.getProperty(key);
    if (template == null) {
      throw new IllegalStateException("no sentence for " + key);
    }
    return new StringSubstitutor(values, "{", "}", '\\')
        .setEnableUndefinedVariableException(true)
        .setDisableSubstitutionInValues(true)
        .setValueDelimiter("")
        .replace(template);
  }

  private static Sentences load(String resource) {
    Properties templates = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(templates);
  }
}
