package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.frontend.api.ReadBody;
import io.tradeanalysis.frontend.web.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /api/v1/analyses}. */
class JsonBodyTest {

    private static final long SEED = 7;

    /** All fields wrong, and as many unknown ones as are listed. */
    private static final int MOST_ERRORS = 34;

    private static final Campaign CAMPAIGN = new Campaign(112, "the API's JSON");

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] body) throws Exception {
        CAMPAIGN.attempt(budget -> {
            ReadBody read = budget.spend(() -> ReadBody.of(body, SEED));
            if (!ReadBody.of(body, SEED).equals(read)) {
                throw new AssertionError("another answer to the same body");
            }
            return switch (read) {
                case ReadBody.Accepted(var request) -> {
                    requireSameAgain(request);
                    yield Campaign.Fate.ACCEPTED;
                }
                case ReadBody.Refused(var problem) -> {
                    requirePlain(problem, new String(body, StandardCharsets.UTF_8));
                    yield Campaign.Fate.REFUSED;
                }
            };
        });
    }

    /** A request that is written down is read as the same request. */
    private static void requireSameAgain(AnalysisRequest request) throws IOException {
        byte[] json = FieldsJson.of(request.toFields()).orElseThrow();
        if (!ReadBody.of(json, SEED).equals(new ReadBody.Accepted(request))) {
            throw new AssertionError("not the same again: " + request);
        }
    }

    private static void requirePlain(Problem problem, String body) {
        if (problem.status().value() != 400 && problem.status().value() != 413) {
            throw new AssertionError("status " + problem.status());
        }
        Sentences.require(problem.detail(), body);
        if (problem.errors().size() > MOST_ERRORS) {
            throw new AssertionError(
                    "%d mistakes are listed".formatted(problem.errors().size()));
        }
        problem.errors().forEach(error -> Sentences.require(error.message(), body));
        JsonNode answer = Json.MAPPER.readTree(problem.toResponse().getBody());
        if (answer.path("errors").size() != problem.errors().size()) {
            throw new AssertionError("not all mistakes are in the answer: " + answer);
        }
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
