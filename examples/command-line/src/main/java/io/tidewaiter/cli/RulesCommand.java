package io.tidewaiter.cli;

import picocli.CommandLine.Command;

/** {@code tidewaiter rules}: what can be asked of rules, be they the standard ones or of your own. */
@Command(
    name = "rules",
    description = "Checks and seals rule packs, shows what rules say and in what they differ.",
    subcommands = {
      RulesCheckCommand.class,
      RulesSealCommand.class,
      RulesShowCommand.class,
      RulesDiffCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
