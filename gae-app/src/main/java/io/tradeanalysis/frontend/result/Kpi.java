package io.tradeanalysis.frontend.result;

/**
 * One figure of the strip above the chart.
 *
 * @param id its name in the page
 * @param label what it is
 * @param term the term that explains it, empty if none
 * @param value the figure
 * @param error how far the simulation may be off, empty if it is exact
 * @param detail a few words about it
 * @param tone {@code gain}, {@code loss} or empty
 * @param title the figure with all its digits
 */
public record Kpi(
        String id, String label, String term, String value, String error, String detail, String tone, String title) {}
