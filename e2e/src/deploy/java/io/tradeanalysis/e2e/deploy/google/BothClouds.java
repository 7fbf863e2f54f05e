package io.tradeanalysis.e2e.deploy.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.Product;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.GoogleCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Google project, and an AWS account with as much of an environment as the front end's deployment reads. */
final class BothClouds implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final AwsCloud aws = new AwsCloud();
    private final GoogleCloud google = new GoogleCloud(Map.of());
    private final HttpClient http = HttpClient.newHttpClient();

    /** Makes an environment's stack, with the outputs and the secret that are read. */
    void makeStack(EnvironmentName environment) {
        makeStack(environment, "2027-01-01T00:00:00Z");
    }

    /** The same, of an environment that may be torn down after some time. */
    void makeStack(EnvironmentName environment, String expiresAt) {
        String secret = environment.frontEndSecret();
        Map<String, Object> outputs = new TreeMap<>();
        outputs.put(StackOutput.WORKERS.key(), Map.of("Value", "balancer.example:5555"));
        outputs.put(StackOutput.IDENTITY_REFRESH.key(), Map.of("Value", "300"));
        outputs.put(StackOutput.EXPIRES_AT.key(), Map.of("Value", expiresAt));
        outputs.put(StackOutput.FRONT_END_SECRET.key(), Map.of("Value", secret));
        Map<String, Object> queue = Map.of("Type", "AWS::SNS::Topic", "Properties", Map.of());
        aws.aws(
                "cloudformation",
                "create-stack",
                "--stack-name",
                environment.stack(),
                "--tags",
                "Key=env,Value=" + environment,
                "Key=project,Value=" + EnvironmentName.PROJECT,
                "Key=expires-at,Value=" + expiresAt,
                "--template-body",
                JSON.writeValueAsString(Map.of("Resources", Map.of("Topic", queue), "Outputs", outputs)));
        aws.aws(
                "secretsmanager",
                "create-secret",
                "--name",
                secret,
                "--secret-string",
                identity(environment, "1"),
                "--tags",
                "Key=env,Value=" + environment,
                "Key=project,Value=" + EnvironmentName.PROJECT);
    }

    /** From now on AWS holds another identity for the front end. */
    void renewIdentity(EnvironmentName environment, String label) {
        aws.aws(
                "secretsmanager",
                "put-secret-value",
                "--secret-id",
                environment.frontEndSecret(),
                "--secret-string",
                identity(environment, label));
    }

    /** What is secret in it. */
    static String key(EnvironmentName environment, String label) {
        return "key-%s-of-%s".formatted(label, environment);
    }

    private static String identity(EnvironmentName environment, String label) {
        return JSON.writeValueAsString(Map.of("label", label, "key", key(environment, label)));
    }

    /** {@code scripts/deploy-front-end}, of another program than the built one. */
    Command deployFrontEnd(EnvironmentName environment, Path jar, String... options) {
        return aws.script("deploy-front-end", "--env", environment.value(), "--project", GoogleCloud.PROJECT)
                .and("--jar", jar.toString())
                .and(options)
                .with(google.variables());
    }

    /** {@code scripts/destroy}, without a question. */
    Command destroy(EnvironmentName environment, String... options) {
        return aws.script("destroy", "--env", environment.value(), "--project", GoogleCloud.PROJECT, "--yes")
                .and(options)
                .with(google.variables());
    }

    /** {@code scripts/reap}. */
    Command reap(String... options) {
        return aws.script("reap", "--project", GoogleCloud.PROJECT).and(options).with(google.variables());
    }

    /**
     * Somebody else deploys an App Engine service, by hand and with variables of one's own.
     *
     * @param folder an empty one
     */
    void deployByHand(String service, String version, Path jar, Path folder) throws IOException {
        String common = Files.readString(Product.root().resolve("app.yaml"));
        Path configuration = Files.writeString(
                folder.resolve("app.yaml"), common + "\nservice: " + service + "\nenv_variables:\n  THEIRS: \"1\"\n");
        gcloud("app", "deploy", jar.toString(), "--appyaml=" + configuration, "--version=" + version);
    }

    /** Somebody else makes a Google secret. */
    void makeSecretByHand(String name, String labels) {
        gcloud("secrets", "create", name, "--replication-policy=automatic", "--labels=" + labels);
    }

    private void gcloud(String... words) {
        Command.of(Product.root(), "gcloud")
                .and(words)
                .with(google.variables())
                .run()
                .expectSuccess();
    }

    /** All that exists in the AWS account. */
    JsonNode inventory() {
        return aws.inventory();
    }

    /** All that exists in the Google project. */
    JsonNode state() {
        return google.state();
    }

    /** The versions of a service and their shares of its traffic, such as {@code {v1=1.0}}; versions without traffic have 0. */
    Map<String, Double> traffic(String service) {
        JsonNode found = state().path("services").path(service);
        Map<String, Double> traffic = new TreeMap<>();
        found.path("versions")
                .propertyNames()
                .forEach(version ->
                        traffic.put(version, found.path("split").path(version).asDouble(0)));
        return traffic;
    }

    /** What a version answers to a request; nothing as long as it does not listen. */
    String ask(String service, String version, String path) {
        return send(
                "GET",
                state().path("services")
                                .path(service)
                                .path("versions")
                                .path(version)
                                .path("url")
                                .asString()
                        + path);
    }

    /** The calls that changed something in the Google project since this was last asked. */
    List<String> newChanges() {
        String address = google.variables().get("CLOUDSDK_API_ENDPOINT_OVERRIDES_APPENGINE") + "calls";
        List<String> calls = new ArrayList<>();
        JSON.readTree(send("GET", address)).forEach(call -> calls.add(call.asString()));
        send("DELETE", address);
        return calls;
    }

    /** From now on Google refuses one kind of request; with status 0 no more. */
    void refuse(String request, int status) {
        google.refuse(request, status);
    }

    private String send(String method, String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (ConnectException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        google.close();
        aws.close();
        http.close();
    }
}
