package io.tradeanalysis.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.ClassPathResource;

@ExtendWith(RunningSite.class)
class StaticFilesTest {

    private static final int MOST_BYTES = 150_000;
    private static final List<String> PAGES = List.of(
            "/",
            "/analysis?" + Site.GOLDEN,
            "/grading?" + Site.GOLDEN,
            "/losses?trade=1&" + Site.GOLDEN,
            "/api",
            "/nothing");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'\\./([^']+)'");

    @Test
    void shouldWeighLittle(Site site) {
        int total = transferred(site, "/").length;
        for (String file : files(site)) {
            total += transferred(site, file).length;
        }

        assertThat(total).isLessThan(MOST_BYTES);
    }

    @Test
    void shouldCompressWhatIsText(Site site) {
        for (String file : files(site)) {
            if (!file.endsWith(".svg")) {
                assertThat(send(site, file).headers().firstValue("Content-Encoding"))
                        .as(file)
                        .hasValue("gzip");
            }
        }
        for (String path : List.of("/analysis/events", "/analysis", "/analysis.json", "/analysis.csv")) {
            HttpResponse<byte[]> answer = send(site, path + "?" + Site.GOLDEN);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            assertThat(unpacked(answer.body())).as(path).contains("BUY");
        }
    }

    @Test
    void shouldCompressWhatTheApiAnswers(Site site) {
        HttpResponse<byte[]> answer = site.send(
                HttpRequest.newBuilder(site.at("/api/v1/analyses"))
                        .header("Accept-Encoding", "gzip")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"asset":"AMZN","movingAverage":500,"window":1000,"samples":1000,"resources":1,\
                                "compute":"ec2","seed":1}""")),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unpacked(answer.body()))
                .startsWith("{\"request\":")
                .contains("2005-02-22")
                .endsWith("}");
    }

    private static String unpacked(byte[] body) {
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldLetBrowsersKeepFilesForEver(Site site) {
        for (String file : files(site)) {
            assertThat(send(site, file).headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValue("max-age=31536000, public, immutable");
        }
    }

    @Test
    void shouldServeTheChartLibraryUnchanged() throws IOException, NoSuchAlgorithmException {
        byte[] library = new ClassPathResource(
                        "static/vendor/lightweight-charts-5.2.1/lightweight-charts.standalone.production.mjs")
                .getContentAsByteArray();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(library)))
                .isEqualTo("1bb1ee79f9d4dd17261b53d930f7a8995748276f80e7ba0e24412b5068062f5f");
    }

    @Test
    void shouldTellBrowsersToTrustNothingElse(Site site) {
        for (String path :
                Stream.concat(PAGES.stream(), Stream.of("/api/v1/assets")).toList()) {
            HttpResponse<String> answer = site.page(path);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                            + "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void shouldHaveNothingInlineThatThePolicyForbids(Site site) {
        for (String path : PAGES) {
            assertThat(site.page(path).body())
                    .as(path)
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"|javascript:")
                    .doesNotContainPattern("<script(?![^>]*(src=|application/json))");
        }
    }

    @Test
    void shouldLoadNothingFromOtherHosts(Site site) {
        for (String path : PAGES) {
            assertThat(site.page(path).body())
                    .as(path)
                    .doesNotContainPattern("<(link|script|img|source)[^>]*(href|src|srcset)=\"(https?:)?//");
        }
    }

    @Test
    void shouldServeSwaggerUi(Site site) {
        for (MatchResult link : links(site.page("/api").body())) {
            assertThat(site.get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
        }
    }

    /** Everything that a page loads, the modules that modules import too. */
    private static Set<String> files(Site site) {
        Set<String> files = new LinkedHashSet<>();
        for (MatchResult link : links(site.page("/analysis?" + Site.GOLDEN).body())) {
            collect(site, link.group(1), files);
        }
        assertThat(files).hasSizeGreaterThan(8).anyMatch(file -> file.endsWith(".mjs"));
        return files;
    }

    private static void collect(Site site, String file, Set<String> files) {
        if (files.add(file) && file.endsWith(".js")) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            IMPORT.matcher(site.get(file).body())
                    .results()
                    .forEach(imported -> collect(site, folder + imported.group(1), files));
        }
    }

    private static List<MatchResult> links(String page) {
        return LINK.matcher(page).results().toList();
    }

    private static byte[] transferred(Site site, String path) {
        HttpResponse<byte[]> answer = send(site, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<byte[]> send(Site site, String path) {
        return site.send(
                HttpRequest.newBuilder(site.at(path)).header("Accept-Encoding", "gzip"),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
