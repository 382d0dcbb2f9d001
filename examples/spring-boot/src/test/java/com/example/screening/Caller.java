package com.example.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as any program would. Safe for concurrent use. */
final class Caller {

  /** The shipment of the project's README. */
  static final String HELD = "{\"date\": \"2024-07-01\", \"destination\": \"Kazakhstan\","
      + " \"lines\": [{\"hsCode\": \"8542.31\"}]}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String service;

  Caller(int port) {
    service = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(service + path)).build(), utf8());
  }

  /** Sends a shipment as JSON. */
  HttpResponse<String> screen(String shipment, String... headers)
      throws IOException, InterruptedException {
    return post("/screenings", shipment.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Sends bytes, as JSON if no header says otherwise. */
  HttpResponse<String> post(String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), utf8());
  }

  /** Checks that an answer is a problem as RFC 9457 has it, and gives what it says. */
  static String problem(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem.get("detail").asString();
  }

  private static HttpResponse.BodyHandler<String> utf8() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }
}
