package io.tradeanalysis.e2e.deploy;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AWS account of one's own on this machine (e2e/stand-ins/aws), looked at through the AWS CLI. */
public final class AwsCloud implements AutoCloseable {

    /** Where its environments are. */
    public static final String REGION = "us-west-1";

    /** Whose they are. */
    public static final String ACCOUNT = "123456789012";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path STAND_IN = Product.root().resolve("e2e/stand-ins/aws");

    private final int port = FreePorts.one();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Running standIn;

    /** Starts it, with nothing in it but what a new account has. */
    public AwsCloud() {
        this.standIn = Running.start(
                        Command.of(STAND_IN, "python3", "-B", "stand_in.py", "--port", Integer.toString(port))
                                .with(Map.of(
                                        "STAND_IN_LAMBDA_RUNTIME",
                                        Product.root()
                                                .resolve("e2e/target/lambda-runtime")
                                                .toString(),
                                        "JAVA_HOME",
                                        System.getProperty("java.home"))))
                .untilItSays("Ready: ");
    }

    /** What a process needs in its environment to find it, and to find no other. */
    public Map<String, String> variables() {
        return Map.of(
                "AWS_ENDPOINT_URL", "http://localhost:" + port,
                "AWS_REGION", REGION,
                "AWS_DEFAULT_REGION", REGION,
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_PAGER", "");
    }

    /** What the AWS CLI answers to a command, such as {@code ec2 describe-vpcs}. */
    public JsonNode aws(String... words) {
        String answer = tryAws(words).expectSuccess().said();
        return JSON.readTree(answer.isBlank() ? "{}" : answer);
    }

    /** The same, whatever comes of it. */
    public Command.Outcome tryAws(String... words) {
        List<String> command = new ArrayList<>(List.of("aws", "--output", "json"));
        command.addAll(Arrays.asList(words));
        return Command.of(Product.root(), command.toArray(String[]::new))
                .with(variables())
                .run();
    }

    /** Makes a bucket with nothing in it. */
    public void makeBucket(String name) {
        aws(
                "s3api",
                "create-bucket",
                "--bucket",
                name,
                "--create-bucket-configuration",
                "LocationConstraint=" + REGION);
    }

    /** Makes what every region needs once before the first deploy. */
    public void bootstrap() {
        cdk("bootstrap", "aws://%s/%s".formatted(ACCOUNT, REGION), "--app", "")
                .run()
                .expectSuccess();
    }

    /** The project's own CDK command line. */
    public Command cdk(String... words) {
        return Command.of(Product.root(), "npx", "cdk", "--no-notices", "--no-color")
                .and(words)
                .with(variables());
    }

    /** One of the project's scripts. */
    public Command script(String name, String... words) {
        return Command.of(
                        Product.root(),
                        Product.root().resolve("scripts").resolve(name).toString())
                .and(words)
                .with(variables());
    }

    /** Everything that exists, by kind. */
    public JsonNode inventory() {
        return JSON.readTree(Command.of(STAND_IN, "python3", "-B", "inventory.py")
                .with(variables())
                .run()
                .expectSuccess()
                .said());
    }

    /** From now on calls whose action and body hold all these parts fail with this error. */
    public void refuse(String code, String message, String... parts) {
        send(
                "POST",
                "faults",
                JSON.writeValueAsString(Map.of("match", List.of(parts), "code", code, "message", message)));
    }

    /** No call is refused any more. */
    public void refuseNothing() {
        send("DELETE", "faults", "");
    }

    /** Sets a quota, by its code. */
    public void quota(String code, int value) {
        send("POST", "quotas", JSON.writeValueAsString(Map.of(code, value)));
    }

    /** From now on the balancers report every instance as sick, but for some. */
    public void reportSick(String reason, List<String> healthy) {
        send(
                "POST",
                "health",
                JSON.writeValueAsString(Map.of("state", "OutOfService", "reason", reason, "except", healthy)));
    }

    /** From now on the balancers report the truth. */
    public void reportTheTruth() {
        send("POST", "health", "{}");
    }

    /** Calls that changed something since they were last forgotten, as service and action. */
    public List<String> changes() {
        List<String> calls = new ArrayList<>();
        JSON.readTree(send("GET", "calls", "")).forEach(call -> calls.add(call.asString()));
        return calls;
    }

    /** Forgets the calls so far. */
    public void forgetChanges() {
        send("DELETE", "calls", "");
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/stand-in/%s".formatted(port, path)))
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
