package io.tidewaiter.report;

import io.tidewaiter.rule.DutyStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes duties as lists to tick off, the binding ones first. */
final class DutyHtml {

  private static final int MAX_RANGES = 30;

  private final HtmlWriter html;
  private final Sentences words;
  private final String heading;

  /** A writer whose headings are of a level, such as "h3". */
  DutyHtml(HtmlWriter html, Sentences words, String heading) {
    this.html = html;
    this.words = words;
    this.heading = heading;
  }

  /**
   * Writes the duties.
   *
   * @param id a name that is unique in the page
   */
  void write(List<Duty> duties, String id) {
    int number = 0;
    for (DutyStatus status : DutyStatus.values()) {
      List<Duty> some =
          duties.stream().filter(duty -> duty.obligation().status() == status).toList();
      if (!some.isEmpty()) {
        html.element(
            heading, words.render("duty.status." + status.name().toLowerCase(Locale.ROOT)));
        html.open("ul", "class", "duties").lineBreak();
        for (Duty duty : some) {
          duty(duty, id + "-" + ++number);
        }
        html.close("ul");
      }
    }
  }

  private void duty(Duty duty, String id) {
    html.open("li").open("input", "type", "checkbox", "id", id).open("div");
    html.element("label", duty.message(words.language()), "for", id);
    html.open("p", "class", "meta")
        .element("strong", duty.obligation().jurisdiction().code())
        .text(" ")
        .element("code", duty.obligation().code())
        .text(" " + words.render("text.lines", Map.of("lines", lines(duty))))
        .close("p");
    html.open("p", "class", "meta");
    SourceLinks.write(duty.obligation().basis().source(), html);
    html.close("p").close("div").close("li");
  }

  /** The numbers of the lines, neighbours as a range: 1–4, 7. Of very many only the first. */
  private String lines(Duty duty) {
    List<String> ranges = new ArrayList<>();
    List<Integer> lines = duty.lines();
    int first = 0;
    while (first < lines.size() && ranges.size() < MAX_RANGES) {
      int last = first;
      while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
        last++;
      }
      int from = lines.get(first) + 1;
      int to = lines.get(last) + 1;
      ranges.add(from == to ? "" + from : from + (to == from + 1 ? ", " : "–") + to);
      first = last + 1;
    }
    String told = String.join(", ", ranges);
    return first < lines.size()
        ? told + " … " + words.render("html.in-all", Map.of("count", lines.size()))
        : told;
  }
}
