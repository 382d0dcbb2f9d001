package io.tidewaiter.report;

import io.tidewaiter.rule.Verdict;

/**
 * What would come out without one finding.
 *
 * <pre>{@code
 * for (WhatIf whatIf : line.whatIf()) {
 *   System.out.println("Without " + whatIf.without().code() + ": " + whatIf.verdict() + " "
 *       + whatIf.score());
 * }
 * }</pre>
 *
 * @param without the finding left out
 * @param score the score without it
 * @param verdict the verdict without it
 * @since 0.1
 */
public record WhatIf(Finding without, int score, Verdict verdict) {}
