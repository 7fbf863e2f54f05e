package io.tradeanalysis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.tradeanalysis.contract.AnswerDigest;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assesses one batch: the body of the request is a {@link RiskBatch} as JSON, the body of the answer its {@link RiskRows}.
 * Names are those of the records' components; a model is called as users call it, confidence levels are decimals in strings, an
 * undefined figure is null, and doubles come back bit for bit.
 *
 * <p>An answer's {@link AnswerDigest} says which request it is to. Answers 400 with everything that is wrong with the request,
 * 409 if another version of the engine is asked for, 500 if the calculation fails; each as {@code application/problem+json}
 * (RFC 9457).
 */
public final class CalculateVarHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final BatchReader reader = new BatchReader();
    private final AnswerWriter writer = new AnswerWriter();
    private final CpuClock clock = new CpuClock();

    /** The constructor that the runtime calls. */
    public CalculateVarHandler() {
        this(System.getenv());
    }

    /** A handler that knows how it came to be. */
    CalculateVarHandler(Map<String, String> environment) {
        if (Priming.isFree(environment)) {
            Priming.run(this::answer);
        }
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        try {
            return answer(event);
        } catch (RuntimeException e) {
            log(e, context);
            return refuse(Problem.unexpected());
        }
    }

    private APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
        if (Boolean.TRUE.equals(event.getIsBase64Encoded())) {
            return refuse(Problem.wrong(List.of(BatchReader.inBody("Base64 (expected: JSON as text)"))));
        }
        String body = event.getBody() == null ? "" : event.getBody();
        return switch (reader.read(body)) {
            case Reading.Good good -> answer(body, writer.write(assess(good.batch())));
            case Reading.Wrong wrong -> refuse(Problem.wrong(wrong.mistakes()));
            case Reading.OtherEngine other -> refuse(Problem.otherEngine(other));
        };
    }

    private RiskRows assess(RiskBatch batch) {
        long start = clock.nanos();
        RiskAssessor assessor = RiskAssessor.of(batch);
        List<TradeRisk> risks = batch.trades().stream().map(assessor::assess).toList();
        return new RiskRows(batch.engine(), (clock.nanos() - start) / NANOS_A_MILLI, risks);
    }

    private static APIGatewayProxyResponseEvent answer(String request, String answer) {
        String digest =
                AnswerDigest.of(request.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
        return response(200, "application/json", answer, Map.of(AnswerDigest.HEADER, digest));
    }

    private APIGatewayProxyResponseEvent refuse(Problem problem) {
        return response(problem.status(), "application/problem+json", writer.write(problem), Map.of());
    }

    private static APIGatewayProxyResponseEvent response(
            int status, String type, String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", type);
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(false);
    }

    private static void log(RuntimeException failure, Context context) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        context.getLogger().log("request %s failed: %s".formatted(context.getAwsRequestId(), trace));
    }
}
