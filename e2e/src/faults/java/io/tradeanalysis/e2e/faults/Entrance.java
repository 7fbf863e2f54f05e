package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.e2e.OwnPricesForm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/** Where a front end answers a question, and what of its answer the question alone decides. */
enum Entrance {
    ANALYSES("analyses"),
    GRADINGS("gradings"),
    LOSSES("losses of a trade"),
    CHARTS("charts"),
    REPORTS("reports"),
    OWN_PRICES("analyses of own prices");

    /** All but the one that everybody takes. */
    static final List<Entrance> OTHERS = List.copyOf(EnumSet.complementOf(EnumSet.of(ANALYSES)));

    private static final String OWN = GeneratedPrices.csv(Fleet.SHORT_ROWS, 3);

    private final String plural;

    Entrance(String plural) {
        this.plural = plural;
    }

    /** The asset of its questions: a grading of the long one takes as long as many analyses. */
    String asset() {
        return this == ANALYSES ? Fleet.ASSET : Fleet.SHORT_ASSET;
    }

    /** Asks a site. */
    HttpRequest.Builder request(URI site, Question question) {
        return switch (this) {
            case ANALYSES -> json(site.resolve("/api/v1/analyses"), question);
            case GRADINGS -> json(site.resolve("/api/v1/gradings"), question);
            case LOSSES -> json(site.resolve("/api/v1/losses?trade=7"), question);
            case CHARTS -> HttpRequest.newBuilder(site.resolve("/analysis.png?" + question.query()));
            case REPORTS -> HttpRequest.newBuilder(site.resolve("/analysis.pdf?" + question.query()));
            case OWN_PRICES -> form(site.resolve("/api/v1/analyses/own-prices"), question);
        };
    }

    private static HttpRequest.Builder json(URI address, Question question) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.json()));
    }

    private static HttpRequest.Builder form(URI address, Question question) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", OwnPricesForm.TYPE)
                .POST(BodyPublishers.ofString(OwnPricesForm.of(question.inputs(), OWN)));
    }

    /** Reads its answers; of those that are no text each byte is a character. */
    BodyHandler<String> reading() {
        return switch (this) {
            case ANALYSES, GRADINGS, LOSSES, OWN_PRICES -> BodyHandlers.ofString();
            case CHARTS, REPORTS -> BodyHandlers.ofString(StandardCharsets.ISO_8859_1);
        };
    }

    /** What is the same in all answers to the same question. */
    Object content(String answer) {
        return switch (this) {
            case ANALYSES, OWN_PRICES -> Content.of(answer);
            case GRADINGS -> Content.ofGrading(answer);
            case LOSSES -> Content.ofLosses(answer);
            case CHARTS -> Content.ofPicture(answer);
            case REPORTS -> Content.ofReport(answer);
        };
    }

    @Override
    public String toString() {
        return plural;
    }
}
