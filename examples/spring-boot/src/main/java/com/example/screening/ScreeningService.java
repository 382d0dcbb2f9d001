package com.example.screening;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.report.Language;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** A service that screens shipments over HTTP. */
@SpringBootApplication
public class ScreeningService {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(ScreeningService.class, args);
  }

  /** One for all requests. Rules with faults end the start, and the message lists all of them. */
  @Bean
  Screener screener(@Value("${screening.rules}") List<String> ownPacks) throws IOException {
    RuleSet rules = StandardRules.load();
    for (String directory : ownPacks) {
      rules = RulePacks.layer(rules, Path.of(directory));
    }
    return Screener.of(rules);
  }

  /** English, unless a request prefers another language of the results; never that of the machine. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(Arrays.stream(Language.values())
        .map(language -> Locale.forLanguageTag(language.code()))
        .toList());
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}
