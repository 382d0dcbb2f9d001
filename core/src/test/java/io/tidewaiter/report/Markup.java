package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page strictly: elements end in order, names are unique, attributes stand in quotation marks. */
final class Markup {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z][a-zA-Z0-9-]*(?:=\"[^\"<>]*\")?)*)>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern REFERENCE =
      Pattern.compile(" (?:href=\"#|for=\"|aria-labelledby=\")([^\"]*)\"");
  private static final Set<String> EMPTY = Set.of("meta", "input");

  private Markup() {}

  static void check(String page) {
    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"").endsWith("</html>\n");
    String html =
        page.substring("<!DOCTYPE html>".length()).replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    Deque<String> open = new ArrayDeque<>();
    Set<String> ids = new HashSet<>();
    Set<String> references = new HashSet<>();
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      assertThat(html.substring(end, tag.start())).doesNotContain("<", ">", "\"");
      end = tag.end();
      if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      } else if (!EMPTY.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
      names(tag.group(3), ids, references);
    }
    assertThat(html.substring(end)).isBlank();
    assertThat(open).isEmpty();
    assertThat(ids).containsAll(references);
  }

  private static void names(String attributes, Set<String> ids, Set<String> references) {
    Matcher id = ID.matcher(attributes);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
    Matcher reference = REFERENCE.matcher(attributes);
    while (reference.find()) {
      references.addAll(Set.of(reference.group(1).split(" ")));
    }
  }
}
