package io.tidewaiter.cli;

import picocli.CommandLine.Command;

/** {@code tidewaiter rules}: what can be asked of rules, be they the standard ones or of your own. */
@Command(
    name = "rules",
    description = "Checks rule packs and shows what rules say.",
    subcommands = {RulesCheckCommand.class, RulesShowCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
