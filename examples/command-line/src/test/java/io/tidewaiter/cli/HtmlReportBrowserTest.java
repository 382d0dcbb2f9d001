package io.tidewaiter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rules.StandardRules;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

@DisplayName("The pages in a browser")
class HtmlReportBrowserTest {

  private static final Path SHIPMENTS = Path.of("..", "data", "shipments.jsonl");
  private static final Path FLOWS = Path.of("..", "data", "flows");
  private static final Pattern REQUEST =
      Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*\"documentURL\":\"file:");
  private static final Pattern ADDRESS = Pattern.compile("\"url\":\"([a-z-]+:)");

  /** Kept, so that its level stays: it warns that Selenium knows no protocol as new as the browser. */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  @TempDir
  private static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    Optional<Path> chromium = onPath("chromium");
    Optional<Path> driver = onPath("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "The pages were not opened: chromium or chromedriver is not installed");
    VERSIONS.setLevel(Level.OFF);
    writePages();
    ChromeOptions options = new ChromeOptions()
        .setBinary(chromium.get().toFile())
        .addArguments(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--user-data-dir=" + folder.resolve("profile"));
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    browser = new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .build(),
        options);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Pages of all example shipments, of one to be held, and of the example statistics, in each language. */
  private static void writePages() throws IOException {
    Screener screener = Screener.of(StandardRules.load());
    Screening held = Files.readAllLines(SHIPMENTS).stream()
        .map(line -> screener.screen(ShipmentJson.parse(line)))
        .filter(screening -> screening.verdict() == Verdict.HOLD)
        .findFirst()
        .orElseThrow();
    for (Language language : Language.values()) {
      Files.writeString(page("single", language.code()), held.toHtml(language));
      run("batch", language, "screen", SHIPMENTS.toString());
      run("months", language, "flows", FLOWS.resolve("synthetic-months.csv").toString());
      run("growth", language, "flows", FLOWS.resolve("published-growth.csv").toString());
      run(
          "neighbours",
          language,
          "flows",
          FLOWS.resolve("synthetic-substitution.csv").toString(),
          "--period",
          "2022-03/2022-08");
    }
  }

  private static void run(String name, Language language, String... call) {
    List<String> args = new ArrayList<>(List.of(call));
    args.addAll(List.of(
        "--language", language.code(), "--html", page(name, language.code()).toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(new ByteArrayOutputStream(), err, args.toArray(String[]::new));
    assertThat(exit).as(err.toString(UTF_8)).isZero();
  }

  private static Path page(String name, String language) {
    return folder.resolve(name + "-" + language + ".html");
  }

  private static void open(String name, String language) {
    browser.get(page(name, language).toUri().toString());
  }

  private static void emulate(int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Nothing is asked for but files, and nothing is complained of, whatever a test did. */
  @AfterEach
  void askedForNothingElse() {
    assertThat(browser.manage().logs().get("performance").getAll().stream()
            .map(LogEntry::getMessage)
            .filter(message -> REQUEST.matcher(message).find())
            .flatMap(message -> ADDRESS.matcher(message).results())
            .map(address -> address.group(1)))
        .isNotEmpty()
        .containsOnly("file:");
    assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "single,en,1280,light", "single,en,1280,dark", "single,tr,360,light", "single,tr,360,dark",
    "single,en,360,light", "batch,en,1280,light", "batch,tr,1280,dark", "batch,en,360,light",
    "batch,en,360,dark", "batch,tr,360,light", "months,en,1280,light", "months,tr,360,dark",
    "months,en,360,light", "months,tr,1280,dark", "growth,en,360,light", "growth,tr,1280,dark",
    "neighbours,en,1280,light", "neighbours,tr,360,dark"
  })
  void areReadable(String name, String language, int width, String scheme) throws IOException {
    emulate(width, scheme);
    open(name, language);
    assertThat(browser.executeScript("return innerWidth")).isEqualTo((long) width);
    assertThat(browser.executeScript("return document.documentElement.lang")).isEqualTo(language);
    assertThat(browser.executeScript("return matchMedia('(prefers-color-scheme: dark)').matches"))
        .isEqualTo(scheme.equals("dark"));
    assertThat((List<?>) browser.executeScript(resource("page-check.js"))).isEmpty();
  }

  @Test
  void sortTheirTablesWhenAHeadIsPressed() {
    emulate(1280, "light");
    open("batch", "en");
    List<String> asWritten = column(1);
    head("Score").click();
    assertThat(sorting("Score")).isEqualTo("descending");
    assertThat(column(5).stream().map(Integer::valueOf)).isSortedAccordingTo((a, b) -> b - a);
    head("Score").click();
    assertThat(sorting("Score")).isEqualTo("ascending");
    assertThat(column(5).stream().map(Integer::valueOf)).isSorted();
    head("Shipment").click();
    assertThat(sorting("Shipment")).isEqualTo("ascending");
    assertThat(sorting("Score")).isNull();
    assertThat(column(1)).isNotEqualTo(asWritten).containsExactlyInAnyOrderElementsOf(asWritten);
    assertThat(column(1)).first().asString().startsWith("AE-01");
    head("Verdict").click();
    assertThat(column(6)).startsWith("PROHIBITED").endsWith("CLEAR");
  }

  @Test
  void sortOnASmallScreenToo() {
    emulate(360, "dark");
    open("batch", "tr");
    head("Puan").click();
    assertThat(column(5).stream().map(Integer::valueOf)).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void tellOfALineWhenItIsFollowed() {
    emulate(1280, "light");
    open("batch", "en");
    WebElement link = browser.findElement(By.linkText("TR-RU-01"));
    WebElement body = browser.findElement(By.cssSelector(link.getDomAttribute("href")));
    assertThat(body.isDisplayed()).isFalse();
    link.click();
    assertThat(body.isDisplayed()).isTrue();
    assertThat(body.getText()).contains("How the score adds up", "cap.ceiling");
  }

  @Test
  void drawWhatLeftAndWhatArrived() {
    emulate(1280, "light");
    open("months", "en");
    assertThat(browser.findElements(By.cssSelector("section.line svg[role=img]")))
        .hasSize(6);
    WebElement chart = browser.findElement(By.cssSelector("section.line svg[role=img]"));
    assertThat(chart.findElements(By.cssSelector("path.exported, path.imported, path.gap")))
        .hasSize(3);
    assertThat(chart.findElement(By.cssSelector(".event")).getText())
        .isEqualTo("2022-02-24 invasion");
    assertThat(shareOf("line.invasion")).isBetween(0.66, 0.67); // month 37.8 of 57
    assertThat(shareOf("rect.judged")).isBetween(0.84, 0.85); // the 48 months before 2023 of 57
    assertThat(browser.findElement(By.cssSelector("table.heat tbody tr")).getText())
        .startsWith("TR → KZ chpl")
        .endsWith(" 25 83 88 88 88");
    browser.findElement(By.linkText("TR → KZ")).click();
    assertThat(browser.findElement(By.id("lane-1")).getText())
        .isEqualTo("Türkiye → Kazakhstan · chpl");
  }

  /** Where the first such thing begins in its chart. */
  private static double shareOf(String selector) {
    return ((Number) browser.executeScript("""
const thing = document.querySelector(arguments[0]);
const chart = thing.ownerSVGElement.getBoundingClientRect();
return (thing.getBoundingClientRect().left - chart.left) / chart.width;""", selector)).doubleValue();
  }

  @Test
  void letDutiesBeTickedOff() {
    emulate(360, "light");
    open("single", "en");
    WebElement box = browser.findElement(By.id("duty-1"));
    browser.findElement(By.cssSelector("label[for=duty-1]")).click();
    assertThat(box.isSelected()).isTrue();
  }

  @Test
  void areWholeWithoutScripts() throws IOException {
    emulate(1280, "light");
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      open("batch", "en");
      assertThat(browser.findElements(By.tagName("button"))).isEmpty();
      assertThat(column(1)).hasSizeGreaterThan(50).contains("TR-KZ-01", "HONEST-01");
      WebElement details = browser.findElement(By.cssSelector("details.line"));
      assertThat(details.getText()).doesNotContain("What was found");
      details.findElement(By.tagName("summary")).click();
      assertThat(details.getText()).contains("What was found", "What is not known");
      assertThat((List<?>) browser.executeScript(resource("page-check.js"))).isEmpty();
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void showAllOnPaper() {
    emulate(1280, "dark");
    open("batch", "en");
    String shows = "return document.querySelector('details.line .body').checkVisibility()";
    assertThat(browser.executeScript(shows)).isEqualTo(false);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(browser.executeScript(shows)).isEqualTo(true);
      assertThat(browser.executeScript("return getComputedStyle(document.body).color"))
          .isEqualTo("rgb(0, 0, 0)");
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  private static WebElement head(String name) {
    return browser.findElement(
        By.xpath("//table[contains(@class,'lines')]//th/button[.='" + name + "']"));
  }

  private static String sorting(String name) {
    return browser
        .findElement(By.xpath("//table[contains(@class,'lines')]//th[.='" + name + "']"))
        .getDomAttribute("aria-sort");
  }

  @SuppressWarnings("unchecked")
  private static List<String> column(int number) {
    return (List<String>) browser.executeScript(
        "return Array.from(document.querySelectorAll('table.lines tbody tr'),"
            + " row => row.cells[arguments[0] - 1].textContent)",
        number);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReportBrowserTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
