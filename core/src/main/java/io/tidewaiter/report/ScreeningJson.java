package io.tidewaiter.report;

import io.tidewaiter.flow.LaneEvidence.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a result in the public JSON contract, screening.schema.json. */
final class ScreeningJson {

  static final String SCHEMA = "urn:tidewaiter:schema:screening:1";

  /** What fails in the middle is left as it is, not made to look complete. */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(
          StreamWriteFeature.AUTO_CLOSE_CONTENT,
          StreamWriteFeature.AUTO_CLOSE_TARGET,
          StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
      .build();

  private final JsonGenerator json;
  private final Language language;

  private ScreeningJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  static void write(Screening screening, OutputStream out, Language language) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new ScreeningJson(json, language).screening(screening);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Texts of a shipment may hold half a surrogate pair; it has no UTF-8, and as an escape it stays what it was. */
  private void text(String name, String value) {
    json.writeName(name);
    text(value);
  }

  private void text(String value) {
    if (SurrogateEscapes.areNeeded(value)) {
      json.writeRawValue(SurrogateEscapes.quoted(value));
    } else {
      json.writeString(value);
    }
  }

  private void screening(Screening screening) {
    json.writeStartObject();
    text("schema", SCHEMA);
    screening.shipmentId().ifPresent(id -> text("shipmentId", id));
    text("asOf", screening.asOf().toString());
    if (!screening.jurisdictions().isEmpty()) {
      json.writeArrayPropertyStart("jurisdictions");
      screening.jurisdictions().forEach(j -> json.writeString(j.code()));
      json.writeEndArray();
    }
    text("verdict", screening.verdict().name());
    json.writeNumberProperty("score", screening.score());
    text("band", screening.band().name());
    text("summary", screening.summary(language));
    rules(screening.rules());
    screening.statistics().ifPresent(this::statistics);
    json.writeArrayPropertyStart("lines");
    screening.lines().forEach(this::line);
    json.writeEndArray();
    json.writeArrayPropertyStart("obligations");
    screening.duties().forEach(this::duty);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rules(RulesUsed rules) {
    json.writeObjectPropertyStart("rules");
    text("version", rules.version());
    text("legalState", rules.legalState().toString());
    text("fingerprint", rules.fingerprint());
    text("engine", rules.engine());
    json.writeEndObject();
  }

  private void statistics(StatisticsUsed statistics) {
    json.writeObjectPropertyStart("statistics");
    json.writeArrayPropertyStart("releases");
    for (Release release : statistics.releases()) {
      json.writeStartObject();
      text("source", release.source());
      text("published", release.published().toString());
      text("provenance", release.provenance().name());
      json.writeNumberProperty("lanes", release.lanes());
      json.writeEndObject();
    }
    json.writeEndArray();
    text("fingerprint", statistics.fingerprint());
    json.writeEndObject();
  }

  private void line(LineScreening line) {
    json.writeStartObject();
    json.writeNumberProperty("index", line.index());
    line.id().ifPresent(id -> text("id", id));
    line.hsCode().ifPresent(code -> text("hsCode", code.digits()));
    line.hsEdition().ifPresent(edition -> text("hsEdition", edition.name()));
    text("verdict", line.verdict().name());
    json.writeNumberProperty("score", line.score());
    text("band", line.band().name());
    json.writeNumberProperty("base", line.base());
    json.writeArrayPropertyStart("matches");
    line.matches().forEach(this::match);
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    line.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeArrayPropertyStart("notChecked");
    line.notChecked().forEach(this::notChecked);
    json.writeEndArray();
    json.writeObjectPropertyStart("scoreRange");
    json.writeNumberProperty("low", line.scoreRange().low());
    json.writeNumberProperty("high", line.scoreRange().high());
    json.writeEndObject();
    json.writeArrayPropertyStart("whatIf");
    line.whatIf().forEach(this::whatIf);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void whatIf(WhatIf whatIf) {
    json.writeStartObject();
    text("without", whatIf.without().code());
    whatIf.without().field().ifPresent(field -> text("field", field));
    json.writeNumberProperty("score", whatIf.score());
    text("verdict", whatIf.verdict().name());
    json.writeEndObject();
  }

  private void duty(Duty duty) {
    json.writeStartObject();
    text("code", duty.obligation().code());
    text("jurisdiction", duty.obligation().jurisdiction().code());
    text("status", duty.obligation().status().name());
    json.writeArrayPropertyStart("lines");
    duty.lines().forEach(json::writeNumber);
    json.writeEndArray();
    text("message", duty.message(language));
    sources(List.of(duty.obligation().basis().source()));
    json.writeEndObject();
  }

  private void match(Match match) {
    json.writeStartObject();
    match.entry().row().foreignPack().ifPresent(pack -> text("pack", pack));
    text("list", match.list().id());
    text("code", match.entry().plain());
    match.entry().tier().ifPresent(tier -> text("tier", tier));
    text("precision", match.precision().name());
    match.via().ifPresent(via -> text("via", via.digits()));
    match.entry().validity().tracedStart().ifPresent(day -> text("validFrom", day.toString()));
    match.entry().validity().end().ifPresent(day -> text("validTo", day.toString()));
    text("source", match.entry().basis().source());
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    finding.pack().ifPresent(pack -> text("pack", pack));
    text("code", finding.code());
    text("factor", finding.factor().name());
    json.writeNumberProperty("points", finding.points());
    finding.field().ifPresent(field -> text("field", field));
    text("message", finding.message(language));
    evidence(finding.evidence());
    sources(finding.sources());
    json.writeEndObject();
  }

  private void evidence(Map<String, Object> evidence) {
    json.writeObjectPropertyStart("evidence");
    evidence.forEach((name, value) -> {
      if (value instanceof Integer number) {
        json.writeNumberProperty(name, number);
      } else {
        text(name, value.toString());
      }
    });
    json.writeEndObject();
  }

  private void sources(List<String> sources) {
    json.writeArrayPropertyStart("sources");
    sources.forEach(this::text);
    json.writeEndArray();
  }

  private void notChecked(NotChecked notChecked) {
    json.writeStartObject();
    text("check", notChecked.check());
    text("missing", notChecked.missing());
    json.writeEndObject();
  }
}
