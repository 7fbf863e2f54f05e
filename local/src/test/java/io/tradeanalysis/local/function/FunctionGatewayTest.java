package io.tradeanalysis.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.tradeanalysis.contract.FunctionApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FunctionGatewayTest {

    private static final String INTERNAL_ERROR = "{\"message\":\"Internal server error\"}";

    private final ScriptedFunction function = new ScriptedFunction();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private FunctionGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = FunctionGateway.start(0, function, new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void shouldHandOverTheRequestAsApiGatewayDoes() throws Exception {
        HttpResponse<String> response = client.send(
                request(FunctionApi.CALCULATE_VAR)
                        .header("Content-Type", "application/json")
                        .header("x-trace", "abc")
                        .POST(BodyPublishers.ofString("{\"name\":\"Zürich\"}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        APIGatewayProxyRequestEvent event = function.events.getFirst();
        assertThat(event.getHttpMethod()).isEqualTo("POST");
        assertThat(event.getPath()).isEqualTo("/calculate_var");
        assertThat(event.getResource()).isEqualTo("/calculate_var");
        assertThat(event.getBody()).isEqualTo("{\"name\":\"Zürich\"}");
        assertThat(event.getIsBase64Encoded()).isFalse();
        assertThat(event.getHeaders()).containsEntry("Content-Type", "application/json");
        assertThat(event.getHeaders()).containsEntry("X-Trace", "abc");
        assertThat(event.getMultiValueHeaders()).containsEntry("X-Trace", List.of("abc"));
        assertThat(event.getRequestContext().getRequestId())
                .hasSize(36)
                .isEqualTo(function.contexts.getFirst().getAwsRequestId());
        assertThat(event.getRequestContext().getStage()).isEqualTo("local");
        assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void shouldGiveTheFunctionALambdaContext() throws Exception {
        post("{}");

        Context context = function.contexts.getFirst();
        assertThat(context.getRemainingTimeInMillis()).isBetween(1, 28_000);
        assertThat(context.getMemoryLimitInMB()).isPositive();
        assertThat(context.getFunctionName()).isEqualTo("calculate-var");
        context.getLogger().log("from inside");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("from inside");
    }

    @Test
    void shouldPassTheAnswerThrough() throws Exception {
        function.answer = () -> new APIGatewayProxyResponseEvent()
                .withStatusCode(422)
                .withHeaders(Map.of("Content-Type", "application/problem+json", "X-Engine", "1"))
                .withMultiValueHeaders(Map.of("X-Many", List.of("a", "b")))
                .withBody("{\"title\":\"ünd\"}");

        HttpResponse<String> response = post("{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"title\":\"ünd\"}");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.headers().allValues("X-Engine")).containsExactly("1");
        assertThat(response.headers().allValues("X-Many")).containsExactly("a", "b");
    }

    @Test
    void shouldDecodeABinaryAnswer() throws Exception {
        function.answer = () -> new APIGatewayProxyResponseEvent()
                .withStatusCode(200)
                .withIsBase64Encoded(true)
                .withBody(Base64.getEncoder().encodeToString("plain".getBytes(StandardCharsets.UTF_8)));

        assertThat(post("{}").body()).isEqualTo("plain");
    }

    @Test
    void shouldSayJsonWhereTheFunctionSaysNothing() throws Exception {
        HttpResponse<String> response = post("{}");

        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void shouldHideWhyTheFunctionFailed() throws Exception {
        function.answer = () -> {
            throw new IllegalStateException("a secret of ours");
        };

        HttpResponse<String> response = post("{}");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo(INTERNAL_ERROR);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("a secret of ours");
    }

    @Test
    void shouldAnswerEvenWhenTheFunctionBreaksDown() throws Exception {
        function.answer = () -> {
            throw new StackOverflowError();
        };

        assertThat(post("{}").statusCode()).isEqualTo(502);
    }

    @Test
    void shouldRefuseAnAnswerThatIsNone() throws Exception {
        for (Answer malformed : List.<Answer>of(
                () -> null,
                APIGatewayProxyResponseEvent::new,
                () -> new APIGatewayProxyResponseEvent()
                        .withStatusCode(200)
                        .withIsBase64Encoded(true)
                        .withBody("not base64!"),
                () -> new APIGatewayProxyResponseEvent()
                        .withStatusCode(200)
                        .withBody("x".repeat(ProxyIntegration.MAX_PAYLOAD_BYTES + 1)))) {
            function.answer = malformed;

            HttpResponse<String> response = post("{}");

            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.body()).isEqualTo(INTERNAL_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /calculate_var",
        "PUT, /calculate_var",
        "POST, /",
        "POST, /calculate_var/",
        "POST, /calculate_varx",
        "GET, /favicon.ico"
    })
    void shouldKnowNoOtherPathOrMethod(String method, String path) throws Exception {
        HttpResponse<String> response = client.send(
                request(path).method(method, BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(function.events).isEmpty();
    }

    @Test
    void shouldTakeSixMegabytesAndNoMore() throws Exception {
        HttpResponse<String> fits = post("x".repeat(ProxyIntegration.MAX_PAYLOAD_BYTES));
        HttpResponse<String> tooLong = post("x".repeat(ProxyIntegration.MAX_PAYLOAD_BYTES + 1));
        HttpResponse<String> farTooLong = post("x".repeat(3 * ProxyIntegration.MAX_PAYLOAD_BYTES));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
        assertThat(farTooLong.statusCode()).isEqualTo(413);
        assertThat(function.events).hasSize(1);
    }

    @Test
    void shouldServeAsManyCallsAtOnceAsThereAreResources() throws Exception {
        int resources = 10;
        CyclicBarrier allInside = new CyclicBarrier(resources);
        function.answer = () -> {
            await(allInside);
            return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("together");
        };

        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int call = 0; call < resources; call++) {
            calls.add(client.sendAsync(
                    request(FunctionApi.CALCULATE_VAR)
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString()));
        }

        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get().body()).isEqualTo("together");
        }
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                request(FunctionApi.CALCULATE_VAR)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(gateway.port(), path)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException("the calls do not run at the same time", e);
        }
    }

    @FunctionalInterface
    private interface Answer {
        @Nullable
        APIGatewayProxyResponseEvent give();
    }

    private static final class ScriptedFunction
            implements RequestHandler<APIGatewayProxyRequestEvent, @Nullable APIGatewayProxyResponseEvent> {

        private final List<APIGatewayProxyRequestEvent> events = new ArrayList<>();
        private final List<Context> contexts = new ArrayList<>();
        private volatile Answer answer =
                () -> new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("{}");

        @Override
        public @Nullable APIGatewayProxyResponseEvent handleRequest(
                APIGatewayProxyRequestEvent event, Context context) {
            synchronized (this) {
                events.add(event);
                contexts.add(context);
            }
            return answer.give();
        }
    }
}
