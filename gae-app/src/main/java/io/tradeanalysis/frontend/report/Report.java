package io.tradeanalysis.frontend.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a report says, whatever it is written as.
 *
 * @param asset the asset's symbol
 * @param question what was analysed, in one line
 * @param made when the report was made
 * @param fingerprint of the result, whole
 * @param engine version of the engine
 * @param sections in their order
 */
record Report(String asset, String question, Instant made, String fingerprint, String engine, List<Section> sections) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Copies the list. */
    Report {
        sections = List.copyOf(sections);
    }

    /**
     * A part with a heading.
     *
     * @param id its name in addresses
     * @param title the heading
     * @param isWide whether its tables need pages that are wider than high
     * @param blocks in their order
     */
    record Section(String id, String title, boolean isWide, List<Block> blocks) {

        /** Copies the list. */
        Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a reader calls it. */
    public String title() {
        return "Risk report: " + asset;
    }

    /** When it was made: {@code 2026-11-29 10:05 UTC}. */
    public String madeAt() {
        return MINUTES.format(made);
    }
}
