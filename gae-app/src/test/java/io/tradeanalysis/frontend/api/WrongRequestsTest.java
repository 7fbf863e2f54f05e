package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class WrongRequestsTest {

    private static final String RIGHT =
            "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\"}";

    @Test
    void shouldNameAllWrongFieldsAtOnce(Site site) {
        JsonNode problem = Described.problem(
                site.analyse("{\"asset\":\"NOPE\",\"movingAverage\":2,\"window\":\"many\",\"samples\":99,"
                        + "\"resources\":11,\"compute\":\"gpu\",\"speed\":9}"),
                400);

        assertThat(problem.path("title").asString()).isEqualTo("Wrong input");
        assertThat(errors(problem))
                .containsExactly(
                        "asset: Only AMZN, BTC-GBP",
                        "movingAverage: Only integers larger than 2",
                        "window: Only integers larger than 2",
                        "samples: Only integers between 100 and 1,000,000",
                        "resources: Only integers between 1 and 10",
                        "compute: Only ec2 or lambda",
                        "speed: There is no such field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dual-sma | \"fastSma\":2,\"slowSma\":\"x\" | fastSma: Only integers larger than 2; slowSma: Only integers larger than 2",
                "dual-sma | \"fastSma\":60,\"slowSma\":50 | slowSma: Only integers larger than fastSma, 60",
                "ema-cross | \"fastEma\":30 | slowEma: Only integers larger than fastEma, 30",
                "rsi | \"rsiPeriod\":1,\"oversold\":50,\"overbought\":50 | rsiPeriod: Only integers larger than 2; oversold: Only integers between 1 and 49; overbought: Only integers between 51 and 99",
                "bollinger | \"bandWidth\":0 | bandWidth: Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals",
                "bollinger | \"bandWidth\":1e999 | bandWidth: Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals",
                "bollinger | \"bandWidth\":\"2\" | bandWidth: Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals",
                "donchian | \"channelPeriod\":20.5 | channelPeriod: Only integers larger than 2",
                "donchian | \"units\":5,\"amount\":100 | amount: Either units or an amount of money, not both"
            })
    void shouldCheckTheParametersOfTheChosenStrategy(String strategy, String inputs, String expected, Site site) {
        String body = RIGHT.replaceFirst("\\{", "{\"strategy\":\"" + strategy + "\"," + inputs + ",");

        assertThat(errors(Described.problem(site.analyse(body), 400))).containsExactly(expected.split("; ", -1));
    }

    @Test
    void shouldNotLookAtParametersOfOtherStrategies(Site site) {
        String body = RIGHT.replaceFirst("\\{", "{\"slowEma\":1,\"bandWidth\":99,");

        assertThat(site.analyse(body).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNameEverythingThatIsMissing(Site site) {
        assertThat(errors(Described.problem(site.analyse("{}"), 400)))
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .containsExactly("asset", "movingAverage", "window", "samples", "resources", "compute");
    }

    @Test
    void shouldPassOnWhatOnlyTheWorkerKnows(Site site) {
        site.worker().follow(Scripts.refusal(new FieldError("asset", "Only AMZN")));

        assertThat(errors(Described.problem(site.analyse(RIGHT), 400))).containsExactly("asset: Only AMZN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "movingAverage | \"500\" | Only integers larger than 2",
                "movingAverage | 500.5 | Only integers larger than 2",
                "movingAverage | [500] | Only integers larger than 2",
                "movingAverage | null | Only integers larger than 2",
                "samples | true | Only integers between 100 and 1,000,000",
                "samples | 1e3 | Only integers between 100 and 1,000,000",
                "samples | 99999999999999999999999 | Only integers between 100 and 1,000,000",
                "seed | \"42\" | Only integers between 0 and 9,007,199,254,740,991",
                "seed | -1 | Only integers between 0 and 9,007,199,254,740,991",
                "units | \"\" | Only integers between 1 and 1,000,000,000",
                "compute | 1 | Only ec2 or lambda",
                "compute | {} | Only ec2 or lambda",
                "strategy | \"magic\" | Only sma-cross or dual-sma or ema-cross or rsi or bollinger or donchian",
                "strategy | 1 | Only sma-cross or dual-sma or ema-cross or rsi or bollinger or donchian",
                "model | \"\" | Only normal or student-t or bootstrap or filtered-historical",
                "horizon | 0 | Only integers between 1 and 250",
                "horizon | \"10\" | Only integers between 1 and 250",
                "fill | \"open\" | Only signal-close or next-open",
                "costBasisPoints | 1001 | Only integers between 0 and 1,000",
                "costBasisPoints | 2.5 | Only integers between 0 and 1,000",
                "amount | 0 | Only integers between 1 and 1,000,000,000,000",
                "amount | \"10000\" | Only integers between 1 and 1,000,000,000,000",
                "asset | 7 | Choose an asset",
                "confidences | \"0.95\" | Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals",
                "confidences | [0.95] | Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals",
                "confidences | [] | Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals",
                "confidences | [\"0.95,0.99\"] | Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals",
                "confidences | [\"0.4\"] | Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals"
            })
    void shouldAnswerAValueOfTheWrongTypeLikeAnyWrongValue(String field, String value, String message, Site site) {
        String others = RIGHT.replaceFirst("\"" + field + "\":[^,}]+,?", "").replace(",}", "}");
        String body = others.replaceFirst("\\{", "{\"" + field + "\":" + value.replace("\\", "\\\\") + ",");

        assertThat(errors(Described.problem(site.analyse(body), 400))).containsExactly(field + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The body must be one JSON object.",
                "[1] | The body must be one JSON object.",
                "7 | The body must be one JSON object.",
                "{\"asset\": | The body is not valid JSON: see line 1, column 10.",
                "{\"a\":1,\"a\":2} | The body is not valid JSON: see line 1, column 11.",
                "{} {} | The body is not valid JSON: see line 1, column 4."
            })
    void shouldSayInOneSentenceWhatIsWrongWithABody(String body, String sentence, Site site) {
        JsonNode problem = Described.problem(site.analyse(body), 400);

        assertThat(problem.path("detail").asString()).isEqualTo(sentence);
    }

    @Test
    void shouldRefuseABodyThatIsTooDeep(Site site) {
        JsonNode problem =
                Described.problem(site.analyse("{\"asset\":" + "[".repeat(1000) + "]".repeat(1000) + "}"), 400);

        assertThat(problem.path("detail").asString()).startsWith("The body is not valid JSON");
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge(Site site) {
        String tooLarge = "{\"asset\":\"" + "A".repeat(JsonBody.MOST_BYTES) + "\"}";

        JsonNode problem = Described.problem(site.analyse(tooLarge), 413);

        assertThat(problem.path("detail").asString()).isEqualTo("The body is larger than 64 KiB.");
    }

    @Test
    void shouldAnswerEveryOtherMistakeWithAProblem(Site site) {
        requireProblem(site.get("/api/v1/analyses"), 405, "Method Not Allowed");
        requireProblem(site.get("/api/v1/nothing"), 404, "Not Found");
        requireProblem(site.get("/api/v1/assets", "Accept", "text/html"), 406, "Not Acceptable");
        requireProblem(site.analyse(RIGHT, "Accept", "image/png"), 406, "Not Acceptable");
        requireProblem(
                site.send(HttpRequest.newBuilder(site.at("/api/v1/analyses"))
                        .POST(HttpRequest.BodyPublishers.ofString("asset=AMZN"))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                415,
                "Unsupported Media Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /% HTTP/1.1",
                "GET /analysis?asset=%zz HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /assets/%2e%2e/%2e%2e/application.yaml HTTP/1.1",
                "TRACE / HTTP/1.1",
                "NONSENSE"
            })
    void shouldAnswerWhatIsNoProperRequestWithAProblemToo(String line, Site site) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.at("/").getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains("Content-Type: application/problem+json", "\"status\":4")
                    .contains(
                            "Content-Security-Policy: default-src 'none'",
                            "X-Frame-Options: DENY",
                            "Cross-Origin-Resource-Policy: same-origin")
                    .doesNotContain("Exception", "Tomcat", "<html");
        }
    }

    /** The first promises more than it sends, the second has a chunk whose length is no number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{\"asset\":",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
            })
    void shouldTakeABodyThatIsNotWholeForAWrongRequest(String rest, Site site) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.at("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/analyses HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\n" + rest)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        }
    }

    @Test
    void shouldNotAcceptAnAcceptThatIsNone(Site site) {
        requireProblem(site.analyse(RIGHT, "Accept", "nonsense"), 406, "Not Acceptable");
        requireProblem(site.get("/api/v1/assets", "Accept", "nonsense"), 406, "Not Acceptable");
    }

    @Test
    void shouldSayWhichMethodsThereAre(Site site) {
        assertThat(site.get("/api/v1/analyses").headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1500, 30_000})
    void shouldSayWhenABusyWorkerIsWelcomeAgain(int millis, Site site) {
        site.worker().follow((_, events) -> events.onError(FakeWorker.busy(millis)));

        HttpResponse<String> answer = site.analyse(RIGHT);

        Described.problem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(Long.toString(Math.ceilDiv(millis, 1000)));
    }

    @Test
    void shouldOfferEc2WhereTheFunctionIsDown(Site site) {
        site.worker()
                .follow((_, events) -> events.onError(
                        Status.FAILED_PRECONDITION.withDescription("secret").asRuntimeException()));

        JsonNode problem = Described.problem(site.analyse(RIGHT), 503);

        assertThat(problem.path("title").asString()).isEqualTo("Function down");
        assertThat(problem.path("detail").asString())
                .isEqualTo("The function does not answer as it should."
                        + " Compute on ec2 instead: the figures are the same.");
    }

    @Test
    void shouldNotTellWhatBrokeInAWorker(Site site) {
        site.worker()
                .follow((_, events) ->
                        events.onError(Status.INTERNAL.withDescription("secret").asRuntimeException()));

        JsonNode problem = Described.problem(site.analyse(RIGHT), 502);

        assertThat(problem.toString()).doesNotContain("secret", "Exception", "INTERNAL", "UNKNOWN");
    }

    private static void requireProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Described.valid("Problem", answer.body());
        assertThat(problem.path("title").asString()).isEqualTo(title);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "java.");
    }

    private static List<String> errors(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("field").asString() + ": "
                        + error.path("message").asString())
                .toList();
    }
}
