package io.tradeanalysis.benchmarks.chain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first tab of a browser, told what to do by its DevTools protocol. One thread uses it. */
final class Tab implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final WebSocket socket;
    private final Ear ear;
    private int asked;

    private Tab(HttpClient http, WebSocket socket, Ear ear) {
        this.http = http;
        this.socket = socket;
        this.ear = ear;
    }

    /** The tab that a browser has when it starts. */
    static Tab of(Chromium chromium) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        URI list = URI.create("http://" + URI.create(chromium.tools()).getAuthority() + "/json/list");
        JsonNode tabs = JSON.readTree(http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body());
        for (JsonNode tab : tabs) {
            if (tab.path("type").asString().equals("page")) {
                Ear ear = new Ear();
                URI address = URI.create(tab.path("webSocketDebuggerUrl").asString());
                return new Tab(
                        http,
                        http.newWebSocketBuilder().buildAsync(address, ear).join(),
                        ear);
            }
        }
        throw new IllegalStateException("chromium has no tab: " + tabs);
    }

    /** Goes to a page. */
    void open(URI page) {
        send("Page.navigate", Map.of("url", page.toString()));
    }

    /** The value of a promise that a script gives. */
    JsonNode evaluate(String script) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("the page's script failed: " + answer);
        }
        return answer.at("/result/value");
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        int number = ++asked;
        ear.next = new CompletableFuture<>();
        ear.number = number;
        String message = JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters));
        socket.sendText(message, true).join();
        JsonNode answer =
                ear.next.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        if (answer.has("error")) {
            throw new IllegalStateException("%s failed: %s".formatted(method, answer.get("error")));
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    /** Hears the answer to the question asked last; what else the browser says is passed over. */
    private static final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();
        private volatile int number;
        private volatile CompletableFuture<JsonNode> next = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.append(text);
            if (last) {
                JsonNode message = JSON.readTree(heard.toString());
                heard.setLength(0);
                if (message.path("id").asInt() == number) {
                    next.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            next.completeExceptionally(error);
        }
    }
}
