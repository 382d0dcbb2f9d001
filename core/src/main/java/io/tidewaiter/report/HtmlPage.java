package io.tidewaiter.report;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The frame of a page that needs nothing but itself and forbids the browser to fetch anything else. */
final class HtmlPage {

  private static final String STYLE = resource("html/style.css");
  private static final String SORTING = resource("html/sort.js");

  private HtmlPage() {}

  /** Begins a page that holds no script. */
  static void begin(HtmlWriter html, String title, Sentences words) {
    begin(html, title, words, "");
  }

  /** Begins a page at whose end {@link #sorting} stands. */
  static void beginSortable(HtmlWriter html, String title, Sentences words) {
    begin(html, title, words, "; script-src '" + digest(SORTING) + "'");
  }

  private static void begin(HtmlWriter html, String title, Sentences words, String scripts) {
    html.markup("<!DOCTYPE html>\n")
        .open("html", "lang", words.language().code())
        .lineBreak();
    html.open("head").lineBreak().open("meta", "charset", "utf-8").lineBreak();
    html.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + digest(STYLE) + "'"
            + scripts);
    meta(html, "viewport", "width=device-width, initial-scale=1");
    meta(html, "color-scheme", "light dark");
    meta(html, "referrer", "no-referrer");
    html.lineBreak().element("title", title).lineBreak();
    html.open("style").markup(STYLE).close("style");
    html.close("head").open("body").lineBreak();
  }

  private static void meta(HtmlWriter html, String name, String content) {
    html.lineBreak().open("meta", "name", name, "content", content);
  }

  /** The script that lets a reader sort tables; without it they stay as they are. */
  static void sorting(HtmlWriter html) {
    html.open("script").markup(SORTING).close("script");
  }

  static void end(HtmlWriter html) {
    html.close("body").close("html");
  }

  private static String digest(String text) {
    byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
