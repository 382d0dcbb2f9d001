package io.tidewaiter.flow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a lane. X is what the exporter reported (FOB), M what the importer reported (CIF), both over those
 * months that both reported, and c the factor from FOB to CIF. Shares are rounded to six decimals and compared with
 * thresholds as they are printed.
 *
 * <pre>{@code
 * LaneFigures figures = lane.figures();
 * if (figures.exported() != null && figures.imported() != null) {
 *   System.out.println(figures.exported() + " " + figures.currency() + " left, "
 *       + figures.imported() + " arrived; the gap is " + figures.gap());
 * }
 * }</pre>
 *
 * <p>Where the measure is growth, X and M are increases over a year before; only the gap and the growth unaccounted for
 * have a meaning then, and the other figures are null.
 *
 * @param currency of the values; null if the lane has none
 * @param exported X; null: the exporter did not report
 * @param imported M; null: the importer did not report
 * @param cifFob c. The Direction of Trade Statistics of the IMF use 1.06 for all pairs (Marini, Dippelsman and Stanger,
 *     2018)
 * @param gap cX - M, positive where goods left and did not arrive
 * @param gapShare 1 - M/(cX), at most 1, negative where more arrived than left; null where X is 0
 * @param symmetricDiscrepancy |X - M| / (X + M), 0 to 1 (Growth Lab, Harvard; Gaulier and Zignago, 2010)
 * @param logGap ln(cX) - ln(M), the "missing imports" of Fisman and Wei (2004) with freight taken out; null where either
 *     is 0
 * @param months how many months are behind the figures; 0 where only the total of a span was given
 * @param baselineGapShare the gap share over the same months of the baseline years together. Their sums are compared,
 *     not their shares averaged: a year of next to no trade would carry the mean away
 * @param excessGap gapShare - baselineGapShare, the gap without the pair's habit (Berger and Nitsch, 2008, compare
 *     pairs so); the gap share itself where the pair had no trade in the baseline years
 * @param surge X against the mean of the same months of the baseline years, at least the floor of the base (EBRD:
 *     Chupilkin, Javorcik and Plekhanov, 2023)
 * @param growthUnaccounted 1 - (growth of M)/(c times growth of X), the share of the growth of X over the mean of the
 *     baseline years, or of the published growth, that M does not show; null where X did not grow
 * @since 0.1
 */
public record LaneFigures(
    @Nullable String currency,
    @Nullable BigDecimal exported,
    @Nullable BigDecimal imported,
    BigDecimal cifFob,
    @Nullable BigDecimal gap,
    @Nullable BigDecimal gapShare,
    @Nullable BigDecimal symmetricDiscrepancy,
    @Nullable BigDecimal logGap,
    int months,
    @Nullable BigDecimal baselineGapShare,
    @Nullable BigDecimal excessGap,
    @Nullable BigDecimal surge,
    @Nullable BigDecimal growthUnaccounted) {}
