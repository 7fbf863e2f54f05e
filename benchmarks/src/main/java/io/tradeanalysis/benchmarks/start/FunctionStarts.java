package io.tradeanalysis.benchmarks.start;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.engine.analysis.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts of the function in AWS's own runtime client, as on AWS Lambda without SnapStart: the first compiler alone, the
 * serial collector, three quarters of 1769 MB, one core, since that is what so much memory brings, and the variables that the stack gives.
 */
final class FunctionStarts {

    private static final String HANDLER = "io.tradeanalysis.lambda.CalculateVarHandler::handleRequest";
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final int MEMORY = 1769;
    private static final int TRADES = 40;
    private static final int SAMPLES = 1_000_000;

    private final Installation installation;
    private final Path task;

    private FunctionStarts(Installation installation, Path task) {
        this.installation = installation;
        this.task = task;
    }

    /** Unpacks the function. */
    static FunctionStarts of(Installation installation) throws IOException {
        Path task = installation.folder().resolve("task");
        Files.createDirectories(task.resolve("lib"));
        try (ZipFile zip =
                new ZipFile(installation.built("lambda", "-function.zip").toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, task.resolve(entry.getName()));
                }
            }
        }
        return new FunctionStarts(installation, task);
    }

    /** One start, and a small batch. */
    void small(Measurements all) throws IOException, InterruptedException {
        try (FunctionRuntime runtime = new FunctionRuntime()) {
            long start = System.nanoTime();
            try (Running function = start(runtime)) {
                all.add(
                        "function, start to its first question for an event, s",
                        (runtime.awaitQuestion() - start) / 1e9);
                all.add(
                        "function, start to its first answer, s",
                        (runtime.call(event(2, 1_000)).nanos() - start) / 1e9);
                function.expectAlive(function.deadline());
            }
        }
    }

    /** One start, and two large batches. */
    void large(Measurements all) throws IOException, InterruptedException {
        try (FunctionRuntime runtime = new FunctionRuntime();
                Running function = start(runtime)) {
            runtime.awaitQuestion();
            String batch = event(TRADES, SAMPLES);
            for (String which : List.of("first", "second")) {
                long start = System.nanoTime();
                long answered = runtime.call(batch).nanos();
                all.add("function, %s batch of 40 x 1,000,000, s".formatted(which), (answered - start) / 1e9);
            }
            function.expectAlive(function.deadline());
        }
    }

    private Running start(FunctionRuntime runtime) throws IOException {
        Path client = installation.root().resolve("benchmarks/target/lambda-runtime");
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtime.address(),
                "_HANDLER",
                HANDLER,
                "AWS_REGION",
                "us-west-1",
                "LAMBDA_TASK_ROOT",
                task.toString(),
                "LAMBDA_RUNTIME_DIR",
                client.toString(),
                "AWS_EXECUTION_ENV",
                "AWS_Lambda_java25",
                "AWS_LAMBDA_FUNCTION_NAME",
                "measured",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(MEMORY),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "on-demand",
                "JAVA_TOOL_OPTIONS",
                String.join(" ", JavaFlags.function())));
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        return Running.start(
                List.of(
                        "taskset",
                        "--cpu-list",
                        "0",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(MEMORY * 3 / 4),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        "%s/*:%s/lib/*".formatted(client, task),
                        CLIENT,
                        HANDLER),
                variables);
    }

    /** What the private API hands on. */
    private static String event(int trades, int samples) {
        String list = IntStream.range(0, trades)
                .mapToObj(number -> String.format(
                        Locale.ROOT,
                        "{\"number\":%d,\"signal\":\"%s\",\"openPrice\":%d,\"meanReturn\":1e-3,\"returnDeviation\":0.02}",
                        number,
                        number % 2 == 0 ? "BUY" : "SELL",
                        100 + number))
                .collect(Collectors.joining(","));
        String body =
                "{\"engine\":\"%s\",\"seed\":1,\"samples\":%d,\"units\":1,\"confidences\":[\"0.95\",\"0.99\"],\"trades\":[%s]}"
                        .formatted(Engine.version(Model.NORMAL), samples, list);
        return JsonMapper.shared()
                .writeValueAsString(Map.of("httpMethod", "POST", "path", "/", "isBase64Encoded", false, "body", body));
    }
}
