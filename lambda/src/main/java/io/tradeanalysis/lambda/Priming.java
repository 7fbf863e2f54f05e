package io.tradeanalysis.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.simulation.KernelWarmUp;
import java.time.Duration;
import java.util.Map;
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
    private static final int CALLS = 50;

    private static final String BODY = """
            {"engine":"%s","seed":1,"samples":1000,"units":1,"confidences":["0.95","0.99"],"trades":[
            {"number":0,"signal":"BUY","openPrice":100.0,"meanReturn":0.001,"returnDeviation":0.01},
            {"number":1,"signal":"SELL","openPrice":100.0,"meanReturn":0.001,"returnDeviation":0.01}]}""".formatted(Engine.VERSION);

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
        for (int call = 0; call < CALLS; call++) {
            APIGatewayProxyResponseEvent answer = handler.apply(new APIGatewayProxyRequestEvent().withBody(BODY));
            if (answer.getStatusCode() != 200) {
                throw new IllegalStateException("priming: " + answer.getBody());
            }
        }
    }
}
