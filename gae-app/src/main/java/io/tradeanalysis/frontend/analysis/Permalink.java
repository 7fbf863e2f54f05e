package io.tradeanalysis.frontend.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.rerun.Claim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The addresses of an analysis on this site. They hold every input that is not at its default, and always the seed, so
 * whoever opens them sees the same figures; the page's says which they were, and tells whoever opens it if they are others.
 *
 * @param query the inputs as a query, without question mark
 * @param claim what the result was, as the rest of the page's query; empty if there is none yet
 */
public record Permalink(String query, String claim) {

    private static final String PATH = "/analysis";

    /** The addresses of this request. */
    public static Permalink of(AnalysisRequest request) {
        return new Permalink(
                request.toShortFields().entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")),
                "");
    }

    /** The addresses of this result. */
    public static Permalink of(AnalysisResult result) {
        return new Permalink(of(result.request()).query(), Claim.of(result).toQuery());
    }

    /** The page. */
    public String page() {
        return PATH + "?" + query + (claim.isEmpty() ? "" : "&" + claim);
    }

    /** A download, such as {@code csv}. */
    public String download(String extension) {
        return PATH + "." + extension + "?" + query;
    }

    /** A picture of the chart in one theme. */
    public String picture(String extension, String theme) {
        return download(extension) + "&theme=" + theme;
    }

    /** A picture of the grading in one theme. */
    public String gradingPicture(String extension, String theme) {
        return "/grading.%s?%s&theme=%s".formatted(extension, query, theme);
    }

    /** Commas may stay as they are in a query, and are easier to read. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
