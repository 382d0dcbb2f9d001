package io.tidewaiter.flow;

import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a lane in the public JSON contract, lane.schema.json. */
final class LaneJson {

  static final String SCHEMA = "urn:tidewaiter:schema:lane:1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private LaneJson() {}

  static String write(Lane lane) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("exporter", lane.exporter().code());
      json.writeStringProperty("importer", lane.importer().code());
      json.writeStringProperty("hs", lane.hs());
      json.writeStringProperty("period", lane.period().toString());
      figures(json, lane.figures());
      json.writeStringProperty("measure", lane.measure().toString());
      json.writeStringProperty("status", lane.status().name());
      json.writeArrayPropertyStart("reasons");
      for (LaneReason reason : lane.reasons()) {
        json.writeStartObject();
        json.writeStringProperty("code", reason.code());
        json.writeStringProperty("message", reason.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void figures(JsonGenerator json, LaneFigures figures) {
    if (figures.currency() != null) {
      json.writeStringProperty("currency", figures.currency());
    }
    if (figures.exported() != null) { // the schema has no null here: not reported is left out
      number(json, "exported", figures.exported());
    }
    number(json, "imported", figures.imported());
    number(json, "cifFob", figures.cifFob());
    number(json, "gap", figures.gap());
    number(json, "gapShare", figures.gapShare());
    number(json, "symmetricDiscrepancy", figures.symmetricDiscrepancy());
    number(json, "logGap", figures.logGap());
    json.writeNumberProperty("months", figures.months());
    number(json, "baselineGapShare", figures.baselineGapShare());
    number(json, "excessGap", figures.excessGap());
    number(json, "surge", figures.surge());
    number(json, "growthUnaccounted", figures.growthUnaccounted());
  }

  private static void number(JsonGenerator json, String name, @Nullable BigDecimal number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      BigDecimal plain = number.stripTrailingZeros();
      json.writeNumberProperty(name, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }
}
