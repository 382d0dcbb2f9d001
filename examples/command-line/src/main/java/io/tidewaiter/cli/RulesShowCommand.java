package io.tidewaiter.cli;

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

/** {@code tidewaiter rules show}: all that the rules say of a code or of a country on a day. */
@Command(
    name = "show",
    description =
        "Shows what the rules say of an HS code or of a country on a day: lists, bans, duties, words, each with its source.",
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
      description = "an HS code such as 8542.31, or a country such as KZ or Kazakhstan")
  private @Nullable String subject;

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
    String text = Objects.requireNonNull(subject, "SUBJECT").strip();
    RuleSet rules = options.rules();
    LocalDate day = asOf == null ? rules.legalState() : asOf;
    boolean isCode = !text.isEmpty() && Character.isDigit(text.charAt(0));
    RulePage page = isCode
        ? new CodePage(rules, code(text, rules), day).page()
        : new CountryPage(rules, country(text), day).page();
    page.rows().forEach(command().getOut()::println);
    return 0;
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
