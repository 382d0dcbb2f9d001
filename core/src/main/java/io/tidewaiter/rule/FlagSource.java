package io.tidewaiter.rule;

/**
 * What one official text says of a sign of diversion.
 *
 * <pre>{@code
 * for (FlagSource unseen : rules.unscreenedFlags()) {
 *   System.out.println(unseen.statement() + " [" + unseen.basis().source() + "]");
 *   System.out.println("  would want: " + unseen.wants());
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param flag the id of the red flag that asks about it; empty if no field of a shipment can show it
 * @param theme what it is about
 * @param wants what would have to be known to ask about it; empty if a red flag does
 * @param statement what the text says, in our words
 * @param validity from when on it is said
 * @param basis the text
 * @since 0.1
 */
public record FlagSource(
    RowId row,
    String flag,
    String theme,
    String wants,
    String statement,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {}
