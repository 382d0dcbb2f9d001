package com.example.screening;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.NotAShipmentException;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the service answers. {@link ScreeningForms} writes the results, {@link Problems} what went wrong. */
@RestController
class ScreeningController {

  /** As much as the reader takes of one shipment. */
  private static final int MAX_BYTES = 32 << 20;

  private final Screener screener;

  ScreeningController(Screener screener) {
    this.screener = screener;
  }

  // tag::controller[]
  @PostMapping(
      path = "/screenings",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, ScreeningForms.HTML})
  Screening screen(InputStream body, @RequestParam Map<String, String> query) throws IOException {
    Shipment shipment = ShipmentJson.parse(text(body));
    return query.isEmpty() ? screener.screen(shipment) : screener.screen(shipment, asOf(query));
  }
  // end::controller[]

  @GetMapping("/rules")
  RulesUsed rules() {
    return RulesUsed.of(screener.rules(), Screener.ENGINE);
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 32 MiB: expected one shipment");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotAShipmentException("Not JSON: the body is not in UTF-8");
    }
  }

  /** The day whose law is asked for. A misspelt name must not pass for one left out. */
  private static LocalDate asOf(Map<String, String> query) {
    String day = query.get("asOf");
    if (day == null || query.size() > 1) {
      throw badRequest("Unknown parameter in " + query.keySet() + ": expected asOf");
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw badRequest(
          "asOf is \"" + day + "\": expected a day of the calendar, such as 2023-10-01");
    }
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
