package io.tidewaiter.report;

/** Writes a table that scrolls by itself where the page is too narrow for it: its columns, then its rows. */
final class HtmlTable {

  private final HtmlWriter html;

  private HtmlTable(HtmlWriter html) {
    this.html = html;
  }

  /**
   * Begins a table.
   *
   * @param caption what it shows
   * @param style the names of its style; "sortable" lets a reader sort it
   */
  static HtmlTable begin(HtmlWriter html, String caption, String style) {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption)
        .lineBreak();
    html.open("table", "class", style).element("caption", caption).open("thead").open("tr");
    return new HtmlTable(html);
  }

  HtmlTable column(String name) {
    html.element("th", name, "scope", "col");
    return this;
  }

  HtmlTable numbers(String name) {
    html.element("th", name, "scope", "col", "class", "number", "data-type", "number");
    return this;
  }

  /** A column of numbers by which the rows are sorted, the highest first. */
  HtmlTable sortedNumbers(String name) {
    html.element(
        "th",
        name,
        "scope",
        "col",
        "class",
        "number",
        "data-type",
        "number",
        "aria-sort",
        "descending");
    return this;
  }

  /** A column of verdicts by which the rows are sorted, the most severe first. */
  HtmlTable sortedVerdicts(String name) {
    html.element("th", name, "scope", "col", "data-type", "number", "aria-sort", "descending");
    return this;
  }

  HtmlTable body() {
    html.close("tr").close("thead").open("tbody").lineBreak();
    return this;
  }

  HtmlTable cell(String text) {
    html.element("td", text);
    return this;
  }

  HtmlTable number(long number) {
    html.element("td", Long.toString(number), "class", number == 0 ? "number none" : "number");
    return this;
  }

  void endRow() {
    html.close("tr");
  }

  void end() {
    html.close("tbody").close("table").close("div");
  }
}
