package io.tradeanalysis.frontend.result;

/**
 * One line of the summary.
 *
 * @param id its name in the page
 * @param label what it is
 * @param text the figure
 * @param note smaller text behind it
 * @param tone {@code gain}, {@code loss} or empty
 * @param value the figure with all its digits, empty if there is none
 */
public record SummaryRow(String id, String label, String text, String note, String tone, String value) {}
