package io.tidewaiter.report;

import io.tidewaiter.flow.LaneEvidence.Release;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
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

  static void write(Screening screening, Writer out, Language language) throws IOException {
    Writer sound = new SurrogateEscapes(out);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), sound)) {
      new ScreeningJson(json, language).screening(screening);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void screening(Screening screening) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    screening.shipmentId().ifPresent(id -> json.writeStringProperty("shipmentId", id));
    json.writeStringProperty("asOf", screening.asOf().toString());
    if (!screening.jurisdictions().isEmpty()) {
      json.writeArrayPropertyStart("jurisdictions");
      screening.jurisdictions().forEach(j -> json.writeString(j.code()));
      json.writeEndArray();
    }
    json.writeStringProperty("verdict", screening.verdict().name());
    json.writeNumberProperty("score", screening.score());
    json.writeStringProperty("band", screening.band().name());
    json.writeStringProperty("summary", screening.summary(language));
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
    json.writeStringProperty("version", rules.version());
    json.writeStringProperty("legalState", rules.legalState().toString());
    json.writeStringProperty("fingerprint", rules.fingerprint());
    json.writeStringProperty("engine", rules.engine());
    json.writeEndObject();
  }

  private void statistics(StatisticsUsed statistics) {
    json.writeObjectPropertyStart("statistics");
    json.writeArrayPropertyStart("releases");
    for (Release release : statistics.releases()) {
      json.writeStartObject();
      json.writeStringProperty("source", release.source());
      json.writeStringProperty("published", release.published().toString());
      json.writeStringProperty("provenance", release.provenance().name());
      json.writeNumberProperty("lanes", release.lanes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("fingerprint", statistics.fingerprint());
    json.writeEndObject();
  }

  private void line(LineScreening line) {
    json.writeStartObject();
    json.writeNumberProperty("index", line.index());
    line.id().ifPresent(id -> json.writeStringProperty("id", id));
    line.hsCode().ifPresent(code -> json.writeStringProperty("hsCode", code.digits()));
    line.hsEdition().ifPresent(edition -> json.writeStringProperty("hsEdition", edition.name()));
    json.writeStringProperty("verdict", line.verdict().name());
    json.writeNumberProperty("score", line.score());
    json.writeStringProperty("band", line.band().name());
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
    json.writeStringProperty("without", whatIf.without().code());
    whatIf.without().field().ifPresent(field -> json.writeStringProperty("field", field));
    json.writeNumberProperty("score", whatIf.score());
    json.writeStringProperty("verdict", whatIf.verdict().name());
    json.writeEndObject();
  }

  private void duty(Duty duty) {
    json.writeStartObject();
    json.writeStringProperty("code", duty.obligation().code());
    json.writeStringProperty("jurisdiction", duty.obligation().jurisdiction().code());
    json.writeStringProperty("status", duty.obligation().status().name());
    json.writeArrayPropertyStart("lines");
    duty.lines().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeStringProperty("message", duty.message(language));
    sources(List.of(duty.obligation().basis().source()));
    json.writeEndObject();
  }

  private void match(Match match) {
    json.writeStartObject();
    match.entry().row().foreignPack().ifPresent(pack -> json.writeStringProperty("pack", pack));
    json.writeStringProperty("list", match.list().id());
    json.writeStringProperty("code", match.entry().code().digits());
    match.entry().tier().ifPresent(tier -> json.writeStringProperty("tier", tier));
    json.writeStringProperty("precision", match.precision().name());
    match.via().ifPresent(via -> json.writeStringProperty("via", via.digits()));
    match
        .entry()
        .validity()
        .tracedStart()
        .ifPresent(day -> json.writeStringProperty("validFrom", day.toString()));
    match
        .entry()
        .validity()
        .end()
        .ifPresent(day -> json.writeStringProperty("validTo", day.toString()));
    json.writeStringProperty("source", match.entry().basis().source());
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    finding.pack().ifPresent(pack -> json.writeStringProperty("pack", pack));
    json.writeStringProperty("code", finding.code());
    json.writeStringProperty("factor", finding.factor().name());
    json.writeNumberProperty("points", finding.points());
    finding.field().ifPresent(field -> json.writeStringProperty("field", field));
    json.writeStringProperty("message", finding.message(language));
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
        json.writeStringProperty(name, value.toString());
      }
    });
    json.writeEndObject();
  }

  private void sources(List<String> sources) {
    json.writeArrayPropertyStart("sources");
    sources.forEach(json::writeString);
    json.writeEndArray();
  }

  private void notChecked(NotChecked notChecked) {
    json.writeStartObject();
    json.writeStringProperty("check", notChecked.check());
    json.writeStringProperty("missing", notChecked.missing());
    json.writeEndObject();
  }
}
