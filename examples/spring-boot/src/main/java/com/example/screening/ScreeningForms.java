package com.example.screening;

import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes results as the caller accepts them: as JSON of the public contract, or as a page. */
@Component
class ScreeningForms extends AbstractHttpMessageConverter<Screening> {

  static final String HTML = "text/html;charset=UTF-8";

  ScreeningForms() {
    super(MediaType.APPLICATION_JSON, MediaType.parseMediaType(HTML));
  }

  /** The result is complete before the first byte leaves: one that breaks off could be taken for one. */
  @Override
  protected void writeInternal(Screening screening, HttpOutputMessage answer) throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    Language language = language(locale);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (MediaType.TEXT_HTML.isCompatibleWith(answer.getHeaders().getContentType())) {
      bytes.writeBytes(screening.toHtml(language).getBytes(StandardCharsets.UTF_8));
    } else {
      screening.writeJson(bytes, language);
    }
    answer.getHeaders().setContentLanguage(locale);
    answer.getHeaders().setContentLength(bytes.size());
    bytes.writeTo(answer.getBody());
  }

  private static Language language(Locale locale) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(locale.getLanguage()))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Screening.class;
  }

  @Override
  protected boolean canRead(MediaType mediaType) {
    return false;
  }

  @Override
  protected Screening readInternal(Class<? extends Screening> type, HttpInputMessage message) {
    throw new UnsupportedOperationException("results are written only");
  }
}
