package io.tradeanalysis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.tradeanalysis.contract.request.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimingTest {

    @ParameterizedTest
    @ValueSource(strings = {"snap-start", "provisioned-concurrency"})
    void shouldBeDoneWhereNobodyWaits(String type) {
        assertThat(Priming.isFree(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", type)))
                .isTrue();
    }

    @Test
    void shouldNotBeDoneWhereACallWaits() {
        assertThat(Priming.isFree(Map.of())).isFalse();
        assertThat(Priming.isFree(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")))
                .isFalse();
    }

    @Test
    void shouldCallTheHandlerAndChangeNoAnswer() {
        CalculateVarHandler cold = new CalculateVarHandler(Map.of());
        CalculateVarHandler primed = new CalculateVarHandler(Map.of(Priming.INITIALIZATION, "snap-start"));
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent().withBody(Bodies.GOOD);

        assertThat(withoutTime(primed.handleRequest(event, new LoggingContext()).getBody()))
                .isEqualTo(withoutTime(
                        cold.handleRequest(event, new LoggingContext()).getBody()));
    }

    /** Copies of one snapshot: what they draw is keyed by the request alone. */
    @Test
    void shouldLetCopiesDifferByTheSeedOfTheRequestAlone() {
        CalculateVarHandler one = new CalculateVarHandler(Map.of(Priming.INITIALIZATION, "snap-start"));
        CalculateVarHandler other = new CalculateVarHandler(Map.of(Priming.INITIALIZATION, "snap-start"));
        String another = Bodies.GOOD.replaceFirst("\"seed\":\\d+", "\"seed\":4711");

        assertThat(another).isNotEqualTo(Bodies.GOOD);
        assertThat(answer(one, Bodies.GOOD)).isEqualTo(answer(other, Bodies.GOOD));
        assertThat(answer(one, another)).isEqualTo(answer(other, another)).isNotEqualTo(answer(one, Bodies.GOOD));
    }

    private static String answer(CalculateVarHandler handler, String body) {
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent().withBody(body);
        return withoutTime(handler.handleRequest(event, new LoggingContext()).getBody());
    }

    @Test
    void shouldDoAnalyses() {
        CalculateVarHandler handler = new CalculateVarHandler(Map.of());
        List<String> bodies = new ArrayList<>();

        Priming.run(event -> {
            bodies.add(event.getBody());
            return handler.handleRequest(event, new LoggingContext());
        });

        assertThat(bodies)
                .hasSizeGreaterThan(1)
                .allSatisfy(body -> assertThat(body).contains("SELL"));
        assertThat(Model.values())
                .allSatisfy(model -> assertThat(bodies)
                        .anySatisfy(body -> assertThat(body).contains("\"horizon\":1,\"model\":\"" + model.wireName()))
                        .anySatisfy(
                                body -> assertThat(body).contains("\"horizon\":5,\"model\":\"" + model.wireName())));
    }

    private static String withoutTime(String body) {
        return body.replaceAll("\"cpuMillis\":\\d+", "");
    }
}
