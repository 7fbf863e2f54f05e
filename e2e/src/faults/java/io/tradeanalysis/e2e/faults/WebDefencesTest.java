package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a front end tells browsers, and what it does not take from anyone. */
class WebDefencesTest {

    /** Values that the OWASP Secure Headers Project names, or stricter ones. */
    private static final Map<String, String> HEADERS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** What has no head that could be read does not say that it came by HTTPS, over which alone this header may be sent. */
    private static final List<String> WITHOUT_A_HEAD = List.of(
            "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000),
            "GET /" + "a".repeat(20_000) + " HTTP/1.1",
            "\u0016\u0003\u0001\u0002");

    private static final List<String> TELLING = List.of("Server", "X-Powered-By", "X-Application-Context", "Via");
    private static final String LINK =
            "asset=WALK&movingAverage=20&window=20&samples=1000&resources=1&compute=ec2&seed=1";
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/analysis?" + LINK,
            "/analysis?asset=NOPE",
            "/analysis.csv?" + LINK,
            "/analysis.svg?" + LINK,
            "/api",
            "/api/v1/assets",
            "/api/v1/openapi.yaml",
            "/nothing",
            "/api/v1/nothing");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\b(?:src=|type=\"application/json\"))[^>]*>|<style|\\sstyle=|\\son[a-z]+=|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final int RATE = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> failed = new ArrayList<>();
    private int checks;

    @Test
    void shouldTakeNothingButWhatItMeansTo() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                Site site = Site.of(
                        fleet.installation(), fleet.ports(), Map.of("TRADE_ANALYSIS_RATE_LIMIT", RATE + "/1h"))) {
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
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = get(site, address, "X-Forwarded-Proto", "https");
            HEADERS.forEach((name, value) -> check(
                    address + " " + name,
                    answer.headers().firstValue(name).orElse("").equals(value)));
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            boolean isFile = policy.endsWith("sandbox");
            check(
                    address + " policy",
                    policy.startsWith("default-src 'none'")
                            && policy.contains("frame-ancestors 'none'")
                            && !policy.contains("unsafe-eval")
                            && isFile == policy.contains("unsafe-inline"));
            TELLING.forEach(name -> check(
                    address + " tells " + name,
                    answer.headers().firstValue(name).isEmpty()));
            Matcher inline = INLINE.matcher(answer.body());
            check(address + " inline", isFile || !inline.find(), inline::group);
        }
    }

    private void otherSites(Site site) throws Exception {
        for (String from : List.of("cross-site", "same-site")) {
            HttpResponse<String> posted =
                    post(site, Question.SMALL.json(), "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "cors");
            check("post " + from, posted.statusCode() == 403);
            HttpResponse<String> embedded =
                    get(site, "/analysis.svg?" + LINK, "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "no-cors");
            check("picture " + from, embedded.statusCode() == 403);
        }
        for (String origin : List.of("https://elsewhere.example", "null")) {
            HttpResponse<String> posted = post(site, Question.SMALL.json(), "Origin", origin);
            check("post " + origin, posted.statusCode() == 403);
            HttpResponse<String> picture = get(site, "/analysis.svg?" + LINK, "Origin", origin);
            check("picture " + origin, picture.statusCode() == 403);
        }
        String own = "http://" + site.address().getAuthority();
        HttpResponse<String> posted = post(site, Question.SMALL.json(), "Origin", own);
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
        check("large JSON", post(site, "{\"asset\":\"%s\"}".formatted(padding)).statusCode() == 413);
        check("deep JSON", post(site, "[".repeat(60_000)).statusCode() == 400);
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

    private void tooMany(Site site) throws Exception {
        int refused = 0;
        for (int i = 0; i < RATE && refused == 0; i++) {
            HttpResponse<String> answer = get(site, "/analysis.json?" + LINK);
            if (answer.statusCode() == 429) {
                refused++;
                check(
                        "Retry-After",
                        answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
            }
        }
        check("429", refused == 1);
        check(
                "other address",
                get(site, "/analysis.json?" + LINK, "X-Forwarded-For", "203.0.113.7")
                                .statusCode()
                        == 200);
        check("no work, no limit", get(site, "/").statusCode() == 200);
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

    private HttpResponse<String> post(Site site, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve("/api/v1/analyses"))
                .header("Content-Type", "application/json")
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
