package io.tradeanalysis.cdk.fleet;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that makes a worker of a fresh machine.
 *
 * @param region where the machine is
 * @param jarBucket bucket of the worker's program
 * @param jarKey its key there
 * @param logGroup where its logs go
 * @param nameVariable the variable that takes the machine's own name
 * @param variables all others, in the order in which they are written
 * @param stop how long the process may take to stop before it is killed
 */
record WorkerBoot(
        String region,
        String jarBucket,
        String jarKey,
        String logGroup,
        String nameVariable,
        Map<String, String> variables,
        Duration stop) {

    private static final String TEMPLATE = "boot.sh";
    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");

    /** Keeps its own copy. */
    WorkerBoot {
        variables = new LinkedHashMap<>(variables);
    }

    /** The script with all values in it. */
    String script() {
        Map<String, String> values = Map.of(
                "REGION", region,
                "JAR_BUCKET", jarBucket,
                "JAR_KEY", jarKey,
                "LOG_GROUP", logGroup,
                "NAME_VARIABLE", nameVariable,
                "STOP_SECONDS", Long.toString(stop.toSeconds()),
                "TRAINING", JavaFlags.TRAIN,
                "VARIABLES", lines());
        return PLACEHOLDER.matcher(template()).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("%s: no value for %s".formatted(TEMPLATE, found.group()));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String lines() {
        return variables.entrySet().stream()
                .map(variable -> "%s=%s".formatted(variable.getKey(), variable.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String template() {
        try (InputStream file = WorkerBoot.class.getResourceAsStream(TEMPLATE)) {
            if (file == null) {
                throw new IllegalStateException(TEMPLATE + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
