package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the function once. Several threads may use it at once. */
final class FunctionClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionClient.class);

    /** The function itself is stopped after 28 seconds. The largest trade, a million paths of 250 bars, takes plain loops half of it. */
    static final Duration CALL_DEADLINE = Duration.ofSeconds(28);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** The function's platform lets no longer answer through. */
    private static final int MAX_ANSWER_BYTES = 6 << 20;

    private static final Map<String, List<String>> HEADERS =
            Map.of("Content-Type", List.of("application/json"), "Accept", List.of("application/json"));

    private final BatchJson json = new BatchJson();
    private final AnswerReader answers = new AnswerReader(json);
    private final URI address;
    private final CallAuth auth;
    private final Duration deadline;
    private final HttpClient http;

    /**
     * A client of one function.
     *
     * @param base what comes before {@link FunctionApi#CALCULATE_VAR}, without a slash at its end
     * @param auth says who calls
     * @param deadline how long one call may take, from connecting to the last byte
     */
    FunctionClient(URI base, CallAuth auth, Duration deadline) {
        this.address = URI.create(base + FunctionApi.CALCULATE_VAR);
        this.auth = auth;
        this.deadline = deadline;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** How long one call may take, from connecting to the last byte. */
    Duration deadline() {
        return deadline;
    }

    CallOutcome call(RiskBatch batch) throws InterruptedException {
        try {
            byte[] body = json.write(batch);
            return send(batch, body, request(body));
        } catch (NoCredentialsException e) {
            LOG.warn("A call of the function can't be signed: {}", String.valueOf(e.getCause()));
            return new CallOutcome.Refused("can't be called, since this worker has no AWS credentials");
        }
    }

    private HttpRequest request(byte[] body) throws NoCredentialsException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body));
        auth.headers(address, HEADERS, body)
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private CallOutcome send(RiskBatch batch, byte[] body, HttpRequest request) throws InterruptedException {
        // the request's own timeout ends with the headers, so the whole exchange is timed here
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return answers.read(batch, body, exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new CallOutcome.Failed("did not answer within %d ms".formatted(deadline.toMillis()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return new CallOutcome.Failed("could not be reached, or broke off");
            }
            throw new IllegalStateException("calling the function", e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
