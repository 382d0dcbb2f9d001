package io.tidewaiter.report;

import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;
import io.tidewaiter.trade.ForeignText;
import java.util.Set;

/** Writes HTML in which every text and every value of an attribute is escaped and shows what it holds. */
final class HtmlWriter {

  private static final Escaper ESCAPER = HtmlEscapers.htmlEscaper();

  /** Elements within a line of text: a line break beside them would be a space. */
  private static final Set<String> INLINE =
      Set.of("a", "bdi", "code", "label", "small", "span", "strong", "text", "title");

  private final StringBuilder html = new StringBuilder(4096);

  /**
   * Opens an element, or writes one that has no end.
   *
   * @param attributes names and values by turns; an attribute whose value is empty has a name only
   */
  HtmlWriter open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        html.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    html.append('>');
    return this;
  }

  HtmlWriter close(String element) {
    html.append("</").append(element).append('>');
    return INLINE.contains(element) ? this : lineBreak();
  }

  /** A whole element with a text in it. */
  HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /**
   * Opens a chart as wide as the page, with its title and what it shows in words for those who do not see it.
   *
   * @param style its class
   * @param id begins the names of both
   */
  HtmlWriter openChart(String style, int height, String id, String title, String description) {
    open(
        "svg",
        "class",
        style,
        "role",
        "img",
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "aria-labelledby",
        id + "-title " + id + "-desc");
    element("title", title, "id", id + "-title");
    return lineBreak().element("desc", description, "id", id + "-desc");
  }

  HtmlWriter text(String text) {
    html.append(escaped(text));
    return this;
  }

  HtmlWriter lineBreak() {
    html.append('\n');
    return this;
  }

  /** Writes what is HTML, style or script already; never a text of a shipment or of rules. */
  HtmlWriter markup(String trusted) {
    html.append(trusted);
    return this;
  }

  private static String escaped(String text) {
    return ESCAPER.escape(ForeignText.visible(text));
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
