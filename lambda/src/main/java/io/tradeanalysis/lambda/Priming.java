package io.tradeanalysis.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.simulation.KernelWarmUp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Has all code loaded and compiled before the function's platform takes its snapshot, so that no copy has to. Where a call
 * waits for the start, there is none: it would wait longer. What is drawn is keyed by requests, so that copies share nothing
 * by it.
 */
final class Priming {

    /** Names how this copy came to be; set by the platform. */
    static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private static final Duration FOR_COMPILERS = Duration.ofSeconds(30);
    private static final int ROUNDS = 50;

    /** As many as each model takes. */
    private static final int PRICES = 300;

    private static final List<Integer> HORIZONS = List.of(1, 5);

    private Priming() {}

    /** Whether nobody waits for the start. */
    static boolean isFree(Map<String, String> environment) {
        String type = environment.getOrDefault(INITIALIZATION, "");
        return type.equals("snap-start") || type.equals("provisioned-concurrency");
    }

    /**
     * Does it.
     *
     * @param handler answers calls
     */
    static void run(Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> handler) {
        KernelWarmUp.run(FOR_COMPILERS);
        List<String> bodies = bodies();
        for (int round = 0; round < ROUNDS; round++) {
            for (String body : bodies) {
                APIGatewayProxyResponseEvent answer = handler.apply(new APIGatewayProxyRequestEvent().withBody(body));
                if (answer.getStatusCode() != 200) {
                    throw new IllegalStateException("priming: " + answer.getBody());
                }
            }
        }
    }

    /** One for each model and horizon. */
    private static List<String> bodies() {
        String prices = prices();
        return Arrays.stream(Model.values())
                .flatMap(model -> HORIZONS.stream().map(horizon -> body(model, horizon, prices)))
                .toList();
    }

    private static String body(Model model, int horizon, String prices) {
        int last = PRICES - 1;
        return """
            {"engine":"%s","seed":1,"samples":1000,"horizon":%d,"model":"%s","confidences":["0.95","0.99"],"prices":[%s],"trades":[
            {"number":0,"signal":"BUY","units":1,"openPrice":100.0,"meanReturn":0.001,"returnDeviation":0.01,"firstPrice":0,"lastPrice":%d},
            {"number":1,"signal":"SELL","units":1,"openPrice":100.0,"meanReturn":0.001,"returnDeviation":0.01,"firstPrice":0,"lastPrice":%d}]}""".formatted(Engine.version(model), horizon, model.wireName(), prices, last, last);
    }

    private static String prices() {
        SplittableRandom random = new SplittableRandom(0);
        StringJoiner prices = new StringJoiner(",");
        double price = 100;
        for (int row = 0; row < PRICES; row++) {
            price *= 1 + random.nextDouble(-0.02, 0.02);
            prices.add(Double.toString(price));
        }
        return prices.toString();
    }
}
