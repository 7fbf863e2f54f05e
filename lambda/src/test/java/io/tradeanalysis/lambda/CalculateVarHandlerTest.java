package io.tradeanalysis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.tradeanalysis.contract.AnswerDigest;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.analysis.Engine;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculateVarHandlerTest {

    private final CalculateVarHandler handler = new CalculateVarHandler();
    private final LoggingContext context = new LoggingContext();

    @Test
    void shouldAnswerEveryTradeInTheOrderOfTheBatch() {
        APIGatewayProxyResponseEvent answer = call(Bodies.GOOD);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/json");
        assertThat(answer.getBody())
                .startsWith("{\"engine\":\"1\",\"cpuMillis\":")
                .containsSubsequence(
                        "\"number\":0", "\"confidence\":\"0.95\"", "\"confidence\":\"0.99\"", "\"number\":7");
    }

    @Test
    void shouldSayWhichRequestItAnswers() {
        APIGatewayProxyResponseEvent answer = call(Bodies.GOOD);

        assertThat(answer.getHeaders())
                .containsEntry(
                        AnswerDigest.HEADER,
                        AnswerDigest.of(
                                Bodies.GOOD.getBytes(StandardCharsets.UTF_8),
                                answer.getBody().getBytes(StandardCharsets.UTF_8)));
        assertThat(handler.handleRequest(event("{}"), context).getHeaders()).doesNotContainKey(AnswerDigest.HEADER);
    }

    @Test
    void shouldSayWithNullAndAReasonThatThereAreTooFewSamples() {
        String body = Bodies.with("\"samples\":10000", "\"samples\":100").replace("0.99", "0.999");

        assertThat(call(body).getBody())
                .contains("\"valueAtRisk\":null,\"interval\":null")
                .contains("\"reason\":\"99.9 % needs more samples: of 100, fewer than one lies beyond it\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seed\":42|\"seed\":-1|seed|-1 (expected: a whole number, 0 .. 9007199254740991)",
                "\"seed\":42|\"seed\":9007199254740992|seed|9007199254740992 (expected: a whole number, 0 .. 9007199254740991)",
                "\"seed\":42|\"seed\":123456789012345678901234567890|seed|123456789012345678901234567890 (expected: a whole number, 0 .. 9007199254740991)",
                "\"seed\":42|\"seed\":\"42\"|seed|42 (expected: a whole number, 0 .. 9007199254740991)",
                "\"seed\":42|\"seed\":null|seed|null (expected: a whole number, 0 .. 9007199254740991)",
                "\"seed\":42|\"see\":42|see|no such field",
                "\"seed\":42|\"see\":42|seed|missing",
                "\"seed\":42|\"seed\":42,\"seed\":43|seed|twice",
                "\"samples\":10000|\"samples\":99|samples|99 (expected: a whole number, 100 .. 1000000)",
                "\"samples\":10000|\"samples\":1e4|samples|1e4 (expected: a whole number, 100 .. 1000000)",
                "\"samples\":10000|\"samples\":{\"a\":[1]}|samples|{ (expected: a whole number, 100 .. 1000000)",
                "\"horizon\":1|\"horizon\":0|horizon|0 (expected: a whole number, 1 .. 250)",
                "\"horizon\":1|\"horizon\":251|horizon|251 (expected: a whole number, 1 .. 250)",
                "\"horizon\":1,|``|horizon|missing",
                "\"normal\"|\"NORMAL\"|model|NORMAL (expected: normal or student-t or bootstrap or filtered-historical)",
                "\"normal\"|null|model|null (expected: normal or student-t or bootstrap or filtered-historical)",
                "\"normal\"|\"\"|model|empty (expected: normal or student-t or bootstrap or filtered-historical)",
                "\"prices\":[]|\"prices\":null|prices|null (expected: an array)",
                "\"prices\":[]|\"prices\":[1,0,2]|prices[1]|0 (expected: a number, 1.0E-9 .. 1.0E12)",
                "\"prices\":[]|\"prices\":[1e13]|prices[0]|1e13 (expected: a number, 1.0E-9 .. 1.0E12)",
                "\"prices\":[]|\"prices\":[1,[2,3]]|prices[1]|[ (expected: a number, 1.0E-9 .. 1.0E12)",
                "\"prices\":[]|\"prices\":[1,\"2\"]|prices[1]|2 (expected: a number, 1.0E-9 .. 1.0E12)",
                "\"prices\":[],|``|prices|missing",
                "\"units\":1000|\"units\":0|trades[0].units|0 (expected: a number, above 0, at most 1.0E21)",
                "\"units\":1000|\"units\":1.1e21|trades[0].units|1.1e21 (expected: a number, above 0, at most 1.0E21)",
                "\"units\":1000|\"units\":\"1\"|trades[0].units|1 (expected: a number, above 0, at most 1.0E21)",
                "\"units\":1000,|``|trades[0].units|missing",
                "\"firstPrice\":0|\"firstPrice\":-1|trades[0].firstPrice|-1 (expected: a whole number, 0 .. 199999)",
                "\"firstPrice\":0|\"firstPrice\":1|trades[0].lastPrice|before firstPrice",
                "\"lastPrice\":0|\"lastPrice\":200000|trades[0].lastPrice|200000 (expected: a whole number, 0 .. 199999)",
                "\"lastPrice\":0|\"lastPrice\":1|trades[0].lastPrice|1 (expected: within the 0 prices)",
                "\"normal\"|\"bootstrap\"|trades[0].firstPrice|0 prices up to the last one (expected: at least 3, for bootstrap returns)",
                "\"0.95\"|0.95|confidences[0]|0.95 (expected: a decimal in a string, above 0.5 and below 1, at most 6 decimals)",
                "\"0.95\"|\"0.5\"|confidences[0]|0.5 (expected: a decimal in a string, above 0.5 and below 1, at most 6 decimals)",
                "\"0.95\"|\"\"|confidences[0]|empty (expected: a decimal in a string, above 0.5 and below 1, at most 6 decimals)",
                "\"0.95\"|\"0.999\"|confidences[1]|0.99 (expected: above the one before it)",
                "[\"0.95\",\"0.99\"]|[]|confidences|0 (expected: 1 .. 10)",
                "[\"0.95\",\"0.99\"]|\"0.95\"|confidences|0.95 (expected: an array)",
                "\"number\":7|\"number\":0|trades[1].number|0 twice",
                "\"number\":7|\"number\":-7|trades[1].number|-7 (expected: a whole number, 0 .. 2147483647)",
                "\"SELL\"|\"HOLD\"|trades[1].signal|HOLD (expected: BUY or SELL)",
                "71.349998|0|trades[0].openPrice|0 (expected: a number, 1.0E-9 .. 1.0E12)",
                "71.349998|1e999|trades[0].openPrice|1e999 (expected: a number, 1.0E-9 .. 1.0E12)",
                "71.349998|\"NaN\"|trades[0].openPrice|NaN (expected: a number, 1.0E-9 .. 1.0E12)",
                "0.0011|true|trades[0].meanReturn|true (expected: a number, -1.0E21 .. 1.0E21)",
                "0.0317|-0.1|trades[0].returnDeviation|-0.1 (expected: a number, 0 .. 1.0E21)",
            })
    void shouldNameTheWrongField(String piece, String other, String field, String message) {
        assertThat(problem(Bodies.with(piece, other)))
                .contains("{\"field\":\"%s\",\"message\":\"%s\"}".formatted(field, message));
    }

    @Test
    void shouldNameAllWrongFieldsAtOnce() {
        String body = Bodies.with("\"units\":1000", "\"units\":\"many\"")
                .replace("\"samples\":10000", "\"samples\":1")
                .replace("\"BUY\"", "1")
                .replace("\"SELL\"", "\"sell\"");

        assertThat(problem(body))
                .contains("\"field\":\"samples\"")
                .contains("\"field\":\"trades[0].units\"")
                .contains("\"field\":\"trades[0].signal\"")
                .contains("\"field\":\"trades[1].signal\"");
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakePricesForEveryModel(Model model) {
        String body = Bodies.with(Bodies.WITH_PRICES, "bootstrap", model.wireName())
                .replace("\"engine\":\"1\"", "\"engine\":\"%s\"".formatted(Engine.version(model)));

        assertThat(call(body).getStatusCode()).isEqualTo(200);
    }

    @Test
    void shouldHaveAnEngineForEachModel() {
        String body = Bodies.with(Bodies.WITH_PRICES, "bootstrap", "filtered-historical");

        assertThat(refusal(event(body), 409)).contains("This function has engine 2, not 1");
    }

    @Test
    void shouldNameTheTradeWhosePricesAreNotThere() {
        assertThat(problem(Bodies.with(Bodies.WITH_PRICES, "\"lastPrice\":3", "\"lastPrice\":4")))
                .contains("{\"field\":\"trades[1].lastPrice\",\"message\":\"4 (expected: within the 4 prices)\"}");
        assertThat(problem(Bodies.with(Bodies.WITH_PRICES, "\"firstPrice\":1", "\"firstPrice\":2")))
                .contains("{\"field\":\"trades[1].firstPrice\",\"message\":\"2 prices up to the last one"
                        + " (expected: at least 3, for bootstrap returns)\"}");
    }

    @Test
    void shouldTakePricesAfterTheTradesThatNeedThem() {
        String prices = "\"prices\":[70.5,71,69.25,70],";
        String later = Bodies.with(Bodies.WITH_PRICES, prices, "").replace("}]}", "}]," + prices.replace("],", "]}"));

        assertThat(figures(later)).isEqualTo(figures(Bodies.WITH_PRICES));
    }

    @Test
    void shouldTakeAsManyPricesAsABodyHasRoomFor() {
        String most = Bodies.ofPrices(200_000);

        assertThat(most.length()).isLessThan(BatchReader.MAX_BODY_CHARACTERS);
        assertThat(call(most).getStatusCode()).isEqualTo(200);
        assertThat(problem(Bodies.ofPrices(200_001)))
                .contains("{\"field\":\"prices\",\"message\":\"200001 (expected: 0 .. 200000)\"}");
    }

    private String figures(String body) {
        return call(body).getBody().replaceFirst("\"cpuMillis\":\\d+", "");
    }

    @Test
    void shouldListOnlySoManyMistakes() {
        assertThat(problem(Bodies.ofTrades(100).replace("\"BUY\"", "0")))
                .contains("trades[19].signal")
                .doesNotContain("trades[20].signal")
                .contains("{\"field\":\"body\",\"message\":\"80 more mistakes\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "7",
                "{",
                "{\"engine\":\"1\"",
                "{\"engine\":'1'}",
                "{} {}",
                "no JSON",
                "\"\uD800\"",
                "[[[[[[[[[[[[[[[[",
                "{\"seed\":111111111111111111111111111111111111111111111111111111111111}"
            })
    void shouldRefuseABodyThatIsNoBatch(String body) {
        assertThat(problem(body)).contains("\"field\":\"body\"");
    }

    @Test
    void shouldRefuseAnEventWithoutBody() {
        assertThat(refusal(new APIGatewayProxyRequestEvent(), 400)).contains("0 characters (expected: 1 .. 6291456)");
    }

    @Test
    void shouldRefuseATooLargeBody() {
        assertThat(problem(" ".repeat(7 << 20) + Bodies.GOOD))
                .contains("\"field\":\"body\"")
                .contains("(expected: 1 .. 6291456)");
    }

    @Test
    void shouldRefuseABodyInBase64() {
        APIGatewayProxyRequestEvent event =
                new APIGatewayProxyRequestEvent().withBody("e30=").withIsBase64Encoded(true);

        assertThat(refusal(event, 400)).contains("Base64 (expected: JSON as text)");
    }

    @Test
    void shouldRefuseTooManyTrades() {
        assertThat(call(Bodies.ofTrades(500).replace("10000", "100")).getStatusCode())
                .isEqualTo(200);
        assertThat(problem(Bodies.ofTrades(501))).contains("\"message\":\"501 (expected: 1 .. 500)\"");
    }

    @Test
    void shouldReadABodyWhateverNamesTheOnesBeforeHad() {
        problem(Bodies.ofCollidingNames());
        problem(Bodies.ofCollidingNames());

        assertThat(problem(Bodies.ofNames(100))).contains("{\"field\":\"f0\",\"message\":\"no such field\"}");
        assertThat(call(Bodies.GOOD).getStatusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayThatItHasAnotherEngineWhateverElseIsInTheBatch() {
        String body = Bodies.with("\"engine\":\"1\"", "\"engine\":\"2\",\"horizon\":10");

        assertThat(refusal(event(body), 409))
                .contains("This function has engine 1, not 2")
                .contains("{\"field\":\"engine\",\"message\":\"2 (expected: 1)\"}");
    }

    @Test
    @SuppressWarnings("NullAway") // what a runtime that breaks its promise would do
    void shouldLogWhatItDidNotExpectAndTellNothingOfIt() {
        APIGatewayProxyResponseEvent answer = handler.handleRequest(null, context);

        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(answer.getBody())
                .contains("The calculation failed; the function's log says why.")
                .doesNotContain("Exception")
                .doesNotContain("tradeanalysis");
        assertThat(context.logged())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains(LoggingContext.REQUEST_ID).contains("NullPointerException"));
    }

    private String problem(String body) {
        return refusal(event(body), 400);
    }

    private String refusal(APIGatewayProxyRequestEvent event, int status) {
        APIGatewayProxyResponseEvent answer = handler.handleRequest(event, context);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.getBody())
                .startsWith("{\"type\":\"about:blank\"")
                .contains("\"status\":%d".formatted(status))
                .doesNotContain("Exception")
                .doesNotContain("jackson");
        assertThat(context.logged()).isEmpty();
        return answer.getBody();
    }

    private APIGatewayProxyResponseEvent call(String body) {
        return handler.handleRequest(event(body), context);
    }

    private static APIGatewayProxyRequestEvent event(String body) {
        return new APIGatewayProxyRequestEvent().withBody(body).withIsBase64Encoded(false);
    }
}
