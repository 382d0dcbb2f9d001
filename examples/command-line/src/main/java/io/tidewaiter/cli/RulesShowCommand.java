package io.tidewaiter.cli;

import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter rules show}: all that the rules say of a code, a country or an article number on a day. */
@Command(
    name = "show",
    description =
        "Shows what the rules say of an HS code, of a country or of an article number on a day: lists, bans, duties, exceptions, words, each with its source.",
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown, be it that the rules say nothing of it",
      "2:the call or the rules are wrong, no such code or country is known, or reading failed"
    })
final class RulesShowCommand extends ToolCommand {

  @Parameters(
      paramLabel = "SUBJECT",
      arity = "0..1",
      description = "an HS code such as 8542.31, or a country such as KZ or Kazakhstan")
  private @Nullable String subject;

  @Option(
      names = "--sku",
      paramLabel = "NUMBER",
      description = "in the place of SUBJECT an article number of yours, such as SM-200")
  private @Nullable String sku;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = ScreenCommand.Day.class,
      description =
          "by the law of this day, such as 2023-10-01; without it of the day up to which the rules follow the law")
  private @Nullable LocalDate asOf;

  @Mixin
  private RuleOptions options = new RuleOptions();

  @Override
  public Integer call() throws IOException {
    if ((subject == null) == (sku == null)) {
      throw usage("Expected either SUBJECT, an HS code or a country, or --sku, an article number");
    }
    RuleSet rules = options.rules();
    LocalDate day = asOf == null ? rules.legalState() : asOf;
    page(rules, day).rows().forEach(command().getOut()::println);
    return 0;
  }

  private RulePage page(RuleSet rules, LocalDate day) {
    if (subject == null) {
      return new ArticlePage(rules, article(), day).page();
    }
    String text = subject.strip();
    return !text.isEmpty() && Character.isDigit(text.charAt(0))
        ? new CodePage(rules, code(text, rules), day).page()
        : new CountryPage(rules, country(text), day).page();
  }

  private String article() {
    String text = Objects.requireNonNull(sku, "--sku").strip();
    if (ArticleNumbers.compared(text).isEmpty() || text.contains("*")) {
      throw usage("Invalid article number " + ForeignText.quoted(text)
          + ": expected the whole number of one article, such as SM-200");
    }
    return text;
  }

  private HsCode code(String text, RuleSet rules) {
    HsCode code;
    try {
      code = HsCode.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (!CodePage.isKnown(rules, code)) {
      throw usage("Unknown code " + ForeignText.quoted(text)
          + ": expected one that an edition of the Harmonized System from 2007 on has, or that a"
          + " list of the rules names");
    }
    return code;
  }

  private Country country(String text) {
    try {
      return Country.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage() + "; HS codes begin with a digit");
    }
  }
}
