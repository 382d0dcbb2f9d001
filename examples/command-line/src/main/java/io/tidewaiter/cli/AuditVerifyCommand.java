package io.tidewaiter.cli;

import io.tidewaiter.audit.AuditCheck;
import io.tidewaiter.audit.AuditCheck.TornIn;
import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidewaiter audit verify}: the first record of a log that was altered, is missing or was torn off. */
@Command(
    name = "verify",
    description = {
      "Checks that no record of an audit log was altered, is missing, was moved or was torn off, and names the first"
          + " that was.",
      "The last records can be taken away unnoticed: to rule that out, keep the hash that this prints somewhere else"
          + " and ask for it with --contains."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all records are as they were written",
      "1:a record was altered, is missing or torn, or the one of --contains is not there",
      "2:the call is wrong, or reading failed"
    })
final class AuditVerifyCommand extends ToolCommand {

  private static final int FAILED = 1;
  private static final String HASH = "sha256:[0-9a-f]{64}";

  @Mixin
  private AuditFiles log = new AuditFiles();

  @Option(
      names = "--contains",
      paramLabel = "HASH",
      description = "fail if no record has this hash; it was the last one when it was noted")
  private @Nullable String wanted;

  @Override
  public Integer call() throws IOException {
    if (wanted != null && !wanted.matches(HASH)) {
      throw usage("--contains is " + ForeignText.quoted(wanted)
          + ": expected \"sha256:\" and 64 hexadecimal digits in lower case");
    }
    boolean[] found = new boolean[] {wanted == null};
    AuditCheck check =
        AuditCheck.of(log.files(command()), entry -> found[0] |= entry.hash().equals(wanted));
    found[0] |= check.lastHash().equals(wanted);
    PrintWriter out = command().getOut();
    print(check, out);
    if (check.isSound() && !found[0]) {
      out.println("MISSING: no record has the hash " + wanted);
    }
    return check.isSound() && found[0] ? 0 : FAILED;
  }

  private static void print(AuditCheck check, PrintWriter out) {
    for (TornIn torn : check.tears()) {
      out.println(ForeignText.visible(torn.file() + ": " + torn.tear().bytes() + " bytes from byte "
          + torn.tear().offset() + " on were torn off in writing; the next record tells of it"));
    }
    if (check.first() > 1) {
      out.println("The first record is " + check.first()
          + "; only the files before can prove what it follows");
    }
    out.println(
        check.records() == 0
            ? check.isSound() ? "There is no record" : "No record is sound"
            : "Records " + check.first() + " to " + check.last()
                + " are sound; the last has the hash " + check.lastHash());
    check.fault().ifPresent(fault -> out.println(ForeignText.visible(fault.toString())));
  }
}
