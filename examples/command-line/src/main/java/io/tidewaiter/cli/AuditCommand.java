package io.tidewaiter.cli;

import picocli.CommandLine.Command;

/** {@code tidewaiter audit}: what can be asked of an audit log. */
@Command(
    name = "audit",
    description = "Checks logs of screenings that a program kept, and makes their results again.",
    subcommands = {AuditVerifyCommand.class, AuditReplayCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {}
