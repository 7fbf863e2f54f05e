package io.tradeanalysis.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an answer says about its question: all of it but who computed it, where, and how long that took. Of the same question it
 * is the same, each number to the last bit.
 */
final class Content {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Without these nothing is said. */
    private static final List<String> OF_ANALYSIS =
            List.of("request", "trades", "summary", "performance", "series", "notices", "pricesSha256", "fingerprint");

    private static final List<String> OF_GRADING =
            List.of("request", "forecasts", "bars", "levels", "notices", "pricesSha256");
    private static final List<String> OF_LOSSES = List.of("request", "trade", "histogram", "pricesSha256");

    /** A link names where it is computed. */
    private static final List<String> OF_THE_CALL = List.of("measured", "link");

    private static final List<String> OF_THE_PLACE = List.of("resources", "compute");

    private static final String BEGINNING_OF_PNG = "\u0089PNG\r\n";

    /** A report has some on results, performance, grading, method and trades: one with fewer is none. */
    private static final int FEWEST_PAGES = 4;

    /**
     * Reads an analysis.
     *
     * @param answer of the API, in the whole
     */
    static JsonNode of(String answer) {
        return of(answer, OF_ANALYSIS);
    }

    /** Reads a grading. */
    static JsonNode ofGrading(String answer) {
        return of(answer, OF_GRADING);
    }

    /** Reads the losses of a trade. */
    static JsonNode ofLosses(String answer) {
        return of(answer, OF_LOSSES);
    }

    private static JsonNode of(String answer, List<String> expected) {
        ObjectNode all = (ObjectNode) JSON.readTree(answer);
        for (String part : expected) {
            if (!all.hasNonNull(part)) {
                throw new IllegalStateException("no %s: %s".formatted(part, answer));
            }
        }
        all.remove(OF_THE_CALL);
        ((ObjectNode) all.path("request")).remove(OF_THE_PLACE);
        return all;
    }

    /**
     * A picture is the same to the last byte.
     *
     * @param answer a character for each byte
     */
    static String ofPicture(String answer) {
        if (!answer.startsWith(BEGINNING_OF_PNG)) {
            throw new IllegalStateException("no picture: " + answer);
        }
        return answer;
    }

    /**
     * A report says when it was made, how long that took, and why it has no grading where it has none; so what counts are its question
     * and the fingerprint of its figures.
     *
     * @param answer a character for each byte
     */
    static List<String> ofReport(String answer) {
        try (PDDocument report = Loader.loadPDF(answer.getBytes(StandardCharsets.ISO_8859_1))) {
            if (report.getNumberOfPages() < FEWEST_PAGES) {
                throw new IllegalStateException(
                        "pages: %d (expected: >= %d)".formatted(report.getNumberOfPages(), FEWEST_PAGES));
            }
            return List.of(
                    report.getDocumentInformation().getSubject(),
                    report.getDocumentInformation().getKeywords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content() {}
}
