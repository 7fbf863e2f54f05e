package io.tradeanalysis.e2e.deploy;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Google Cloud project of one's own on this machine (e2e/stand-ins/google), which runs what is deployed to App Engine. */
public final class GoogleCloud implements AutoCloseable {

    /** The project. */
    public static final String PROJECT = "p1";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePorts.one();
    private final Running standIn;
    private final Map<String, String> variables;

    /**
     * Starts it, with a service {@code default} that somebody deployed before.
     *
     * @param variables what every deployed front end gets in its environment, whatever it was deployed with
     */
    public GoogleCloud(Map<String, String> variables) {
        List<String> words = new ArrayList<>(
                List.of("python3", "-B", "stand_in.py", Integer.toString(port), "/dev/null", "--with-default"));
        Map<String, String> all = new TreeMap<>(variables);
        all.put("TRADE_ANALYSIS_SECRETS_ENDPOINT", "http://127.0.0.1:" + port);
        all.forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
        this.variables = ownVariables();
        this.standIn = Running.start(
                        Command.of(Product.root().resolve("e2e/stand-ins/google"), words.toArray(String[]::new))
                                .with(Map.of("JAVA_HOME", System.getProperty("java.home"))))
                .untilItSays("Ready: ");
    }

    /** What a process needs in its environment so that gcloud finds it, and no other. */
    public Map<String, String> variables() {
        return variables;
    }

    private Map<String, String> ownVariables() {
        try {
            Path folder = Scratch.fresh("gcloud");
            Files.writeString(folder.resolve("token.txt"), "token");
            String address = "http://127.0.0.1:" + port;
            Map<String, String> own = new TreeMap<>();
            own.put("CLOUDSDK_CONFIG", folder.toString());
            own.put("CLOUDSDK_CORE_PROJECT", PROJECT);
            own.put("CLOUDSDK_CORE_DISABLE_PROMPTS", "1");
            own.put(
                    "CLOUDSDK_AUTH_ACCESS_TOKEN_FILE",
                    folder.resolve("token.txt").toString());
            own.put("CLOUDSDK_CORE_DISABLE_USAGE_REPORTING", "true");
            own.put("CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK", "true");
            for (String service :
                    List.of("APPENGINE", "SECRETMANAGER", "CLOUDBUILD", "SERVICEUSAGE", "ARTIFACTREGISTRY")) {
                own.put("CLOUDSDK_API_ENDPOINT_OVERRIDES_" + service, address + "/");
            }
            own.put("CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE", address + "/storage/v1/");
            return Map.copyOf(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that exists. */
    public JsonNode state() {
        return JSON.readTree(send("GET", "/state", ""));
    }

    /** From now on one kind of request, such as {@code DELETE /v1/apps/p1/services/pr-1}, fails with a status. */
    public void refuse(String request, int status) {
        send("POST", "/fail", JSON.writeValueAsString(Map.of(request, status)));
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        standIn.close();
    }
}
