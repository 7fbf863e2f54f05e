package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.e2e.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a front end tells browsers, and what it does not take from anyone. */
class WebDefencesTest {

    private static final String OWASP_PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), "
                    + "fullscreen=(), geolocation=(), gyroscope=(), keyboard-map=(), magnetometer=(), microphone=(), midi=(), "
                    + "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
                    + "sync-xhr=(self), usb=(), web-share=(), xr-spatial-tracking=(), clipboard-read=(), "
                    + "clipboard-write=(), gamepad=(), hid=(), idle-detection=(), interest-cohort=(), serial=(), unload=()";

    /** OWASP's, but that a link may copy itself, and without web-share, of which some browsers complain that they don't know it. */
    private static final String PERMISSIONS = OWASP_PERMISSIONS
            .replace("clipboard-write=()", "clipboard-write=(self)")
            .replace("web-share=(), ", "");

    /** Values that the OWASP Secure Headers Project names (ci/headers_add.json, 2024-09-02), or stricter ones. */
    private static final Map<String, String> HEADERS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS);

    /** What has no head that could be read does not say that it came by HTTPS, over which alone this header may be sent. */
    private static final List<String> WITHOUT_A_HEAD = List.of(
            "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000),
            "GET /" + "a".repeat(20_000) + " HTTP/1.1",
            "\u0016\u0003\u0001\u0002");

    private static final List<String> TELLING = List.of("Server", "X-Powered-By", "X-Application-Context", "Via");
    private static final String LINK =
            "asset=WALK&movingAverage=20&window=20&samples=1000&resources=1&compute=ec2&seed=1";
    private static final String PAGES_MAY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Files that a browser may open by themselves, of which a picture has styles in it. */
    private static final String FILES_MAY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** Reports show the charts that are in them. */
    private static final String REPORTS_MAY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** What is asked for, by address, and what it may do. */
    private static final Map<String, String> POLICIES = Map.ofEntries(
            Map.entry("/", PAGES_MAY),
            Map.entry("/analysis?" + LINK, PAGES_MAY),
            Map.entry("/analysis?asset=NOPE", PAGES_MAY),
            Map.entry("/analysis.csv?" + LINK, FILES_MAY),
            Map.entry("/analysis.json?" + LINK, FILES_MAY),
            Map.entry("/analysis.png?" + LINK, FILES_MAY),
            Map.entry("/analysis.svg?" + LINK, FILES_MAY),
            Map.entry("/analysis.svg?asset=NOPE", PAGES_MAY),
            Map.entry("/analysis.html?" + LINK, REPORTS_MAY),
            Map.entry("/analysis.pdf?" + LINK, REPORTS_MAY),
            Map.entry("/analysis/events?" + LINK, PAGES_MAY),
            Map.entry("/analysis/own-prices", PAGES_MAY),
            Map.entry("/analysis/quote?" + LINK, PAGES_MAY),
            Map.entry("/analysis/quote", PAGES_MAY),
            Map.entry("/grading?" + LINK, PAGES_MAY),
            Map.entry("/grading.png?" + LINK, FILES_MAY),
            Map.entry("/grading.svg?" + LINK, FILES_MAY),
            Map.entry("/grading/part?" + LINK, PAGES_MAY),
            Map.entry("/losses?trade=1&" + LINK, PAGES_MAY),
            Map.entry("/losses?trade=0&" + LINK, PAGES_MAY),
            Map.entry("/losses/part?trade=1&" + LINK, PAGES_MAY),
            Map.entry("/ready", PAGES_MAY),
            Map.entry("/api", PAGES_MAY),
            Map.entry("/api/v1/assets", PAGES_MAY),
            Map.entry("/api/v1/openapi.yaml", PAGES_MAY),
            Map.entry("/nothing", PAGES_MAY),
            Map.entry("/api/v1/nothing", PAGES_MAY));

    /** What is posted to, and what the answer may do. */
    private static final Map<String, String> POSTED = Map.ofEntries(
            Map.entry("/analysis/own-prices", PAGES_MAY),
            Map.entry("/analysis/own-prices/events", PAGES_MAY),
            Map.entry("/analysis/own-prices.csv", PAGES_MAY),
            Map.entry("/analysis/own-prices.json", PAGES_MAY),
            Map.entry("/analysis/own-prices.png", PAGES_MAY),
            Map.entry("/analysis/own-prices.svg", PAGES_MAY),
            Map.entry("/analysis/own-prices.pdf", PAGES_MAY),
            Map.entry("/analysis/own-prices.html", PAGES_MAY),
            Map.entry("/grading/own-prices", PAGES_MAY),
            Map.entry("/grading/own-prices/part", PAGES_MAY),
            Map.entry("/losses/own-prices?trade=1", PAGES_MAY),
            Map.entry("/losses/own-prices/part?trade=1", PAGES_MAY),
            Map.entry("/api/v1/analyses", PAGES_MAY),
            Map.entry("/api/v1/analyses/own-prices", PAGES_MAY),
            Map.entry("/api/v1/gradings", PAGES_MAY),
            Map.entry("/api/v1/gradings/own-prices", PAGES_MAY),
            Map.entry("/api/v1/losses?trade=1", PAGES_MAY),
            Map.entry("/api/v1/losses/own-prices?trade=1", PAGES_MAY),
            Map.entry("/api/v1/quotes", PAGES_MAY),
            Map.entry("/api/v1/reports?format=pdf", REPORTS_MAY),
            Map.entry("/api/v1/reports?format=html", REPORTS_MAY),
            Map.entry("/api/v1/reports/own-prices", PAGES_MAY));

    private static final String FORM_TYPE = "multipart/form-data; boundary=boundary";

    /** A whole form in parts, of prices that are no prices. */
    private static final String FORM =
            "--boundary\r\nContent-Disposition: form-data; name=\"prices\"; filename=\"p.csv\"\r\n\r\nnone\r\n--boundary--\r\n";

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\b(?:src=|type=\"application/json\"))[^>]*>|<style|\\sstyle=|\\son[a-z]+=|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final int RATE = 60;

    /** As a proxy says it of somebody who is not asked for again. */
    private static final String[] OVER_HTTPS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};

    /** After this time one more may be asked: far longer than the test takes. */
    private static final Duration REFILL = Duration.ofHours(24).dividedBy(RATE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> failed = new ArrayList<>();
    private int checks;

    @Test
    void shouldTakeNothingButWhatItMeansTo() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                Site site = Site.of(
                        fleet.installation(), fleet.ports(), Map.of("TRADE_ANALYSIS_RATE_LIMIT", RATE + "/24h"))) {
            headers(site);
            otherSites(site);
            bodies(site);
            noRequests(site);
            tooMany(site);
        }

        Report.row(
                130,
                "OWASP headers, no inline script, CSRF, oversized bodies, 429",
                "checks that pass",
                "100 %",
                "%d of %d".formatted(checks - failed.size(), checks));
        assertThat(failed).isEmpty();
    }

    private void headers(Site site) throws Exception {
        for (Map.Entry<String, String> entry : POLICIES.entrySet()) {
            headers(entry.getKey(), get(site, entry.getKey(), OVER_HTTPS), entry.getValue());
        }
        for (Map.Entry<String, String> entry : POSTED.entrySet()) {
            headers("post " + entry.getKey(), post(site, entry.getKey(), OVER_HTTPS), entry.getValue());
        }
    }

    private void headers(String name, HttpResponse<String> answer, String policy) {
        check(name + " answers", answer.statusCode() < 500 && answer.statusCode() != 429, answer::toString);
        HEADERS.forEach((header, value) -> checkHeader(answer, name, header, value));
        checkHeader(answer, name, "Content-Security-Policy", policy);
        TELLING.forEach(header -> check(
                name + " tells " + header, answer.headers().firstValue(header).isEmpty()));
        Matcher inline = INLINE.matcher(answer.body());
        check(name + " inline", !policy.equals(PAGES_MAY) || !inline.find(), inline::group);
    }

    private void checkHeader(HttpResponse<String> answer, String address, String name, String value) {
        List<String> found = answer.headers().allValues(name);
        check(address + " " + name, found.equals(List.of(value)), found::toString);
    }

    private void otherSites(Site site) throws Exception {
        for (String from : List.of("cross-site", "same-site")) {
            for (String address : POSTED.keySet()) {
                HttpResponse<String> posted = post(site, address, "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "cors");
                check("post %s %s".formatted(address, from), posted.statusCode() == 403);
            }
            HttpResponse<String> embedded =
                    get(site, "/analysis.svg?" + LINK, "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "no-cors");
            check("picture " + from, embedded.statusCode() == 403);
        }
        for (String origin : List.of("https://elsewhere.example", "null")) {
            for (String address : POSTED.keySet()) {
                HttpResponse<String> posted = post(site, address, "Origin", origin);
                check("post %s %s".formatted(address, origin), posted.statusCode() == 403);
            }
            HttpResponse<String> picture = get(site, "/analysis.svg?" + LINK, "Origin", origin);
            check("picture " + origin, picture.statusCode() == 403);
        }
        String own = "http://" + site.address().getAuthority();
        HttpResponse<String> posted = post(site, "/api/v1/analyses", "Origin", own);
        check("post " + own, posted.statusCode() == 200);
        HttpResponse<String> preflight = http.send(
                HttpRequest.newBuilder(site.address().resolve("/api/v1/analyses"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST")
                        .build(),
                BodyHandlers.ofString());
        check(
                "preflight",
                preflight.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    private void bodies(Site site) throws Exception {
        String padding = "A".repeat(1 << 20);
        for (String address :
                POSTED.keySet().stream().filter(WebDefencesTest::takesJson).toList()) {
            check(
                    "large JSON " + address,
                    json(site, address, "{\"asset\":\"%s\"}".formatted(padding)).statusCode() == 413);
            check(
                    "deep JSON " + address,
                    json(site, address, "[".repeat(60_000)).statusCode() == 400);
        }
        for (String address :
                POSTED.keySet().stream().filter(address -> !takesJson(address)).toList()) {
            String file = post(
                            site,
                            address,
                            FORM_TYPE,
                            FORM.replace("none", "A".repeat(OwnPrices.MAX_BYTES + 1)),
                            new String[0])
                    .body();
            check("large file " + address, file.contains("10 MiB"), () -> file);
        }
        HttpResponse<String> form = http.send(
                HttpRequest.newBuilder(site.address().resolve("/api/v1/analyses"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("asset=" + padding))
                        .build(),
                BodyHandlers.ofString());
        check("form", form.statusCode() == 415);
        HttpResponse<String> java = http.send(
                HttpRequest.newBuilder(site.address().resolve("/api/v1/analyses"))
                        .header("Content-Type", "application/x-java-serialized-object")
                        .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5}))
                        .build(),
                BodyHandlers.ofString());
        check("serialized Java", java.statusCode() == 415);
    }

    /** What Tomcat refuses before anything of ours sees it. */
    private void noRequests(Site site) throws IOException {
        for (String line : WITHOUT_A_HEAD) {
            noRequest(site, line, Set.of("Strict-Transport-Security"));
        }
        List<String> lines = List.of(
                "GET /%zz HTTP/1.1",
                "TRACE / HTTP/1.1",
                "POST /api/v1/analyses HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
                "POST /api/v1/analyses HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
                "PRI * HTTP/2.0");
        for (String line : lines) {
            noRequest(site, line, Set.of());
        }
    }

    private void noRequest(Site site, String line, Set<String> without) throws IOException {
        String answer = raw(
                site, line + "\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n0\r\n\r\n");
        String name = "no request: " + line.substring(0, Math.min(30, line.length()));
        check(
                name,
                answer.startsWith("HTTP/1.1 4") && !answer.contains("Tomcat") && !answer.contains("Exception"),
                () -> answer);
        HEADERS.forEach((header, value) -> check(
                name + " " + header,
                answer.contains("%s: %s\r\n".formatted(header, value)) != without.contains(header),
                () -> answer));
    }

    /** Somebody who has not asked before may ask so often, and not once more. */
    private void tooMany(Site site) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < RATE; i++) {
            statuses.add(askAs(site, "203.0.113.7").statusCode());
        }
        check("all that may be", statuses.equals(Collections.nCopies(RATE, 200)), statuses::toString);
        HttpResponse<String> tooMany = askAs(site, "203.0.113.7");
        check("429", tooMany.statusCode() == 429, () -> Integer.toString(tooMany.statusCode()));
        long wait = tooMany.headers().firstValueAsLong("Retry-After").orElse(0);
        check("Retry-After", wait > 0 && wait <= REFILL.toSeconds(), () -> Long.toString(wait));
        check("other address", askAs(site, "203.0.113.8").statusCode() == 200);
        check(
                "no work, no limit",
                get(site, "/", "X-Forwarded-For", "203.0.113.7").statusCode() == 200);
    }

    private HttpResponse<String> askAs(Site site, String visitor) throws Exception {
        return get(site, "/analysis.json?" + LINK, "X-Forwarded-For", visitor);
    }

    private void check(String name, boolean holds) {
        check(name, holds, () -> "");
    }

    private void check(String name, boolean holds, Supplier<String> found) {
        checks++;
        if (!holds) {
            failed.add(name + ": " + found.get());
        }
    }

    private HttpResponse<String> get(Site site, String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static boolean takesJson(String address) {
        return !address.contains("own-prices");
    }

    /** Posts what is taken there. */
    private HttpResponse<String> post(Site site, String address, String... headers) throws Exception {
        return takesJson(address)
                ? post(site, address, "application/json", Question.SMALL.json(), headers)
                : post(site, address, FORM_TYPE, FORM, headers);
    }

    private HttpResponse<String> json(Site site, String address, String body) throws Exception {
        return post(site, address, "application/json", body, new String[0]);
    }

    private HttpResponse<String> post(Site site, String address, String type, String body, String[] headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(Site site, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
