package io.tradeanalysis.e2e.fuzz;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.lambda.CalculateVarHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import tools.jackson.databind.JsonNode;

/** Events of the function: any body, or none. */
class FunctionEventTest {

    private static final CalculateVarHandler HANDLER = new CalculateVarHandler();
    private static final Context CONTEXT = new FunctionContext();
    private static final Campaign CAMPAIGN = new Campaign(114, "the function's events");

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] bytes) throws Exception {
        String body = SmallWork.of(new String(bytes, StandardCharsets.UTF_8));
        CAMPAIGN.attempt(budget -> {
            APIGatewayProxyResponseEvent answer = budget.spend(() -> answer(body));
            JsonNode json = Json.MAPPER.readTree(answer.getBody());
            return switch (answer.getStatusCode()) {
                case 200 -> {
                    requireWhole(Json.MAPPER.readTree(body), json);
                    yield Campaign.Fate.ACCEPTED;
                }
                case 400, 409 -> {
                    requirePlain(json, body);
                    requireSameAgain(answer, body);
                    yield Campaign.Fate.REFUSED;
                }
                default -> throw new AssertionError(answer.getStatusCode() + ": " + answer.getBody());
            };
        });
    }

    private static APIGatewayProxyResponseEvent answer(String body) {
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
        return HANDLER.handleRequest(body.isEmpty() ? event : event.withBody(body), CONTEXT);
    }

    /** No call leaves anything behind. */
    private static void requireSameAgain(APIGatewayProxyResponseEvent answer, String body) {
        if (!answer(body).getBody().equals(answer.getBody())) {
            throw new AssertionError("another answer to the same body");
        }
    }

    /** Every trade has its figures at every level, or a reason why not. */
    private static void requireWhole(JsonNode batch, JsonNode answer) {
        JsonNode asked = batch.path("trades");
        JsonNode trades = answer.path("trades");
        if (asked.size() != trades.size()) {
            throw new AssertionError("%d trades, %d answers".formatted(asked.size(), trades.size()));
        }
        for (int i = 0; i < trades.size(); i++) {
            JsonNode risk = trades.path(i).path("risk");
            if (trades.path(i).path("number").asLong()
                            != asked.path(i).path("number").asLong()
                    || risk.size() != batch.path("confidences").size()) {
                throw new AssertionError("trade %d: %s".formatted(i, trades.path(i)));
            }
            risk.forEach(FunctionEventTest::requireFigures);
        }
    }

    private static void requireFigures(JsonNode risk) {
        if (!risk.path("valueAtRisk").isNumber()
                && risk.path("reason").asString("").isEmpty()) {
            throw new AssertionError("neither figure nor reason: " + risk);
        }
    }

    private static void requirePlain(JsonNode problem, String body) {
        // a piece that is quoted may have been written in escapes
        String quotable = body.contains("\\") ? problem.toString() : body;
        Sentences.require(problem.path("detail").asString(), quotable);
        if (problem.path("errors").isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        problem.path("errors")
                .forEach(error -> Sentences.require(error.path("message").asString(), quotable));
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
