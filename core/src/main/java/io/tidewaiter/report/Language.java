package io.tidewaiter.report;

/**
 * A language in which results can be written. Codes, numbers and dates are the same in all of them.
 *
 * <pre>{@code
 * System.out.println(screening.toText(Language.TURKISH));
 * Files.writeString(Path.of("result.html"), screening.toHtml(Language.TURKISH));
 * }</pre>
 *
 * @since 0.1
 */
public enum Language {
  /** English, the default. */
  ENGLISH("en"),
  /** Turkish. */
  TURKISH("tr");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, such as "tr". */
  public String code() {
    return code;
  }
}
