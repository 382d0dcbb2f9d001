package com.example.screening;

import static com.example.screening.Caller.HELD;
import static com.example.screening.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The service")
class ScreeningServiceTest {

  private static final Screener IN_PROCESS = Screener.of(StandardRules.load());

  private static final String CLEAR = "{\"date\": \"2024-07-01\", \"destination\": \"Germany\","
      + " \"lines\": [{\"hsCode\": \"6109.10\"}]}";

  @LocalServerPort
  private int port;

  private Caller service;

  @BeforeEach
  void call() {
    service = new Caller(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {HELD, CLEAR, "{\"destination\": \"Atlantis\", \"lines\": [{}]}"})
  @DisplayName("gives the JSON that the library gives, byte for byte")
  void givesTheJsonThatTheLibraryGives(String shipment) throws Exception {
    HttpResponse<String> answer = service.screen(shipment);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEqualTo(inProcess(shipment).toJson());
  }

  @Test
  @DisplayName("says what the library says")
  void saysWhatTheLibrarySays() throws Exception {
    assertThat(service.screen(HELD).body()).contains("\"verdict\":\"HOLD\",\"score\":54,");
    assertThat(service.screen(CLEAR).body()).contains("\"verdict\":\"CLEAR\"");
  }

  @Test
  @DisplayName("gives a page to who accepts one, with what the shipment says escaped")
  void givesAPage() throws Exception {
    String shipment = HELD.replace("\"date\"", "\"id\": \"<script>x</script>\", \"date\"");
    HttpResponse<String> answer =
        service.screen(shipment, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(answer.body())
        .isEqualTo(inProcess(shipment).toHtml())
        .contains("HOLD")
        .contains("&lt;script&gt;x")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      tr              | TURKISH
      tr-TR,en;q=0.5  | TURKISH
      de,tr;q=0.5     | TURKISH
      en,tr;q=0.5     | ENGLISH
      de              | ENGLISH
      *               | ENGLISH
      """)
  @DisplayName("speaks the language that the caller prefers of those there are")
  void speaksTheLanguageOfTheCaller(String accepted, Language language) throws Exception {
    HttpResponse<String> json = service.screen(HELD, "Accept-Language", accepted);
    assertThat(json.body()).isEqualTo(inProcess(HELD).toJson(language));
    assertThat(json.headers().firstValue("Content-Language")).contains(language.code());
    assertThat(service
            .screen(HELD, "Accept-Language", accepted, "Accept", "text/html")
            .body())
        .isEqualTo(inProcess(HELD).toHtml(language));
  }

  @Test
  @DisplayName("speaks English if nobody asks, on a Turkish machine too")
  void speaksEnglishOnATurkishMachine() throws Exception {
    assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
    assertThat(service.screen(HELD).body()).contains("\"summary\":\"Hold 1 of 1 lines");
  }

  @Test
  @DisplayName("applies the law of the day that is asked for")
  void appliesTheLawOfADay() throws Exception {
    LocalDate day = LocalDate.of(2023, 5, 31);
    HttpResponse<String> answer = service.post("/screenings?asOf=" + day, HELD.getBytes());
    assertThat(answer.body())
        .isEqualTo(IN_PROCESS.screen(ShipmentJson.parse(HELD), day).toJson())
        .isNotEqualTo(inProcess(HELD).toJson());
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=2023-02-30, asOf is \"2023-02-30\": expected a day of the calendar",
    "asOf=yesterday, asOf is \"yesterday\": expected a day of the calendar",
    "asOf=, asOf is \"\": expected a day of the calendar",
    "asof=2023-10-01, Unknown parameter in [asof]: expected asOf",
    "asOf=2023-10-01&x=1, 'Unknown parameter in [asOf, x]: expected asOf'",
  })
  @DisplayName("refuses a wrong day, and a question it does not know")
  void refusesAWrongDay(String query, String reason) throws Exception {
    assertThat(problem(400, service.post("/screenings?" + query, HELD.getBytes())))
        .startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                                      | Not JSON: the text is empty
      Kazakhstan                              | Not JSON at character
      {"destination": "KZ"                    | Not JSON: the text ends before the shipment is complete
      [{"destination": "KZ", "lines": [{}]}]  | Not a shipment: expected an object, found an array
      {"destinaton": "KZ", "lines": [{}]}     | Unknown property "/destinaton": expected id, date,
      {"destination": 7, "lines": [{}]}       | Wrong type at "/destination": expected a string, found a number
      {"destination": "KZ", "lines": []}      | The shipment has no lines
      {"lines": [{}]}                         | The shipment has no destination
      """)
  @DisplayName("refuses what is not a shipment with the reader's reason")
  void refusesWhatIsNotAShipment(String body, String reason) throws Exception {
    assertThat(problem(400, service.screen(body))).startsWith(reason);
    assertThat(problem(400, service.screen(body, "Accept", "text/html"))).startsWith(reason);
  }

  @Test
  @DisplayName("refuses a second shipment in the body")
  void refusesASecondShipment() throws Exception {
    assertThat(problem(400, service.screen(HELD + "\n" + HELD)))
        .contains("expected one shipment only");
  }

  @Test
  @DisplayName("refuses bytes that are not UTF-8")
  void refusesOtherBytes() throws Exception {
    byte[] latin = HELD.replace("Kazakhstan", "Türkiye").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(400, service.post("/screenings", latin))).contains("UTF-8");
  }

  @Test
  @DisplayName("takes a body of 32 MiB and refuses a larger one")
  void refusesALargeBody() throws Exception {
    String largest = HELD + " ".repeat((32 << 20) - HELD.length());
    assertThat(service.screen(largest).body()).isEqualTo(inProcess(HELD).toJson());
    assertThat(problem(413, service.screen(largest + " "))).contains("larger than 32 MiB");
  }

  @Test
  @DisplayName("refuses other forms of a shipment and of a result")
  void refusesOtherForms() throws Exception {
    assertThat(problem(415, service.screen(HELD, "Content-Type", "text/csv"))).contains("text/csv");
    assertThat(problem(406, service.screen(HELD, "Accept", "application/pdf")))
        .contains("application/json, text/html");
    assertThat(problem(405, service.get("/screenings"))).contains("GET");
  }

  @Test
  @DisplayName("says which rules it applies")
  void saysWhichRulesItApplies() throws Exception {
    assertThat(service.get("/rules").body())
        .contains("\"version\":\"" + IN_PROCESS.rules().version() + "\"")
        .contains("\"legalState\":\"" + IN_PROCESS.rules().legalState() + "\"")
        .contains("\"fingerprint\":\"" + IN_PROCESS.rules().fingerprint() + "\"")
        .contains("\"engine\":\"" + Screener.ENGINE + "\"");
  }

  @Test
  @DisplayName("gives the same to eight callers at once")
  void givesTheSameToManyAtOnce() throws Exception {
    List<String> shipments = List.of(
        HELD, CLEAR, HELD.replace("Kazakhstan", "Russia"), HELD.replace("2024-07", "2023-05"));
    List<Callable<String>> calls = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String shipment = shipments.get(i % shipments.size());
      calls.add(() -> service.screen(shipment).body());
      expected.add(inProcess(shipment).toJson());
    }
    List<String> answers = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      for (Future<String> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      callers.shutdown();
    }
    assertThat(answers).isEqualTo(expected);
  }

  @Test
  @DisplayName("logs nothing of a shipment, whether or not it can be read")
  void logsNothingOfAShipment(CapturedOutput log) throws Exception {
    String named = HELD.replace(
        "\"lines\"",
        "\"parties\": [{\"role\": \"consignee\", \"name\": \"Orion Mikro\"}], \"lines\"");
    assertThat(service.screen(named).statusCode()).isEqualTo(200);
    assertThat(problem(400, service.screen(named.replace("\"role\"", "\"Orion Mikro\""))))
        .contains("Orion Mikro");
    assertThat(service.screen(named, "Accept", "application/pdf").statusCode()).isEqualTo(406);
    assertThat(log).doesNotContain("Orion").doesNotContain("Kazakhstan");
  }

  private static Screening inProcess(String shipment) {
    return IN_PROCESS.screen(ShipmentJson.parse(shipment));
  }
}
