package io.tradeanalysis.frontend.rerun;

import io.tradeanalysis.contract.result.AnalysisResult;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a link says of the result that it was made with. Links come from anywhere: each part is text that may be wrong.
 *
 * @param fingerprint its fingerprint, hexadecimal, or the first 16 digits of it or more
 * @param engine version of the engine that gave it
 * @param pricesSha256 SHA-256 of its prices, or the first 16 digits of it or more
 */
public record Claim(String fingerprint, String engine, String pricesSha256) {

    private static final String FINGERPRINT = "fingerprint";
    private static final String ENGINE = "engine";
    private static final String PRICES = "pricesSha256";

    /** The names of its parts in the query of a link. */
    public static final List<String> NAMES = List.of(FINGERPRINT, ENGINE, PRICES);

    /** 64 bits: two results that differ are taken for the same once in 10^19 times. All 256 would make links of three lines. */
    private static final int DIGITS = 16;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{" + DIGITS + ",64}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** What links say of this result. */
    public static Claim of(AnalysisResult result) {
        return new Claim(
                digest(result.fingerprint()).substring(0, DIGITS),
                result.engine(),
                result.pricesSha256().substring(0, DIGITS));
    }

    /** What the query of a request says; empty if it says nothing of a result. */
    public static Optional<Claim> of(HttpServletRequest request) {
        Claim claim = new Claim(
                digest(text(request, FINGERPRINT)),
                text(request, ENGINE),
                text(request, PRICES).toLowerCase(Locale.ROOT));
        return claim.equals(new Claim("", "", "")) ? Optional.empty() : Optional.of(claim);
    }

    /** The claim as parameters of a query. */
    public String toQuery() {
        return FINGERPRINT + "=" + fingerprint + "&" + ENGINE + "=" + URLEncoder.encode(engine, StandardCharsets.UTF_8)
                + "&" + PRICES + "=" + pricesSha256;
    }

    /** How a result compares with the one that is claimed. */
    public Rerun against(AnalysisResult result) {
        List<String> unreadable = unreadable();
        if (!unreadable.isEmpty()) {
            return new Rerun.NotCompared(unreadable);
        }
        if (digest(result.fingerprint()).startsWith(fingerprint)) {
            return new Rerun.Same();
        }
        return new Rerun.Different(
                !result.pricesSha256().startsWith(pricesSha256),
                engine.equals(result.engine()) ? Optional.empty() : Optional.of(engine));
    }

    private List<String> unreadable() {
        List<String> names = new ArrayList<>();
        if (!DIGEST.matcher(fingerprint).matches()) {
            names.add(FINGERPRINT);
        }
        if (!VERSION.matcher(engine).matches()) {
            names.add(ENGINE);
        }
        if (!DIGEST.matcher(pricesSha256).matches()) {
            names.add(PRICES);
        }
        return names;
    }

    private static String digest(String fingerprint) {
        return fingerprint.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
    }

    private static String text(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? "" : String.join(" ", values).strip();
    }
}
