package io.tradeanalysis.e2e.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A command as a person types it, run to its end.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param variables what its environment has besides this process's own
 * @param limit how long it may take
 */
public record Command(List<String> words, Path folder, Map<String, String> variables, Duration limit) {

    /** What this process was told of clouds and of the product is not for what it starts. */
    private static final Pattern OTHERS = Pattern.compile("AWS_|CDK_|CLOUDSDK_|GOOGLE_|TRADE_ANALYSIS_");

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

    /** What came of it: everything it said, errors included, in the order in which it was said. */
    public record Outcome(int status, String said) {

        /** The same, if it succeeded. */
        public Outcome expectSuccess() {
            if (status != 0) {
                throw new AssertionError("exit status %d:%n%s".formatted(status, said));
            }
            return this;
        }
    }

    /** In the project's root folder. */
    public static Command of(Path root, String... words) {
        return new Command(Arrays.asList(words), root, Map.of(), USUAL_LIMIT);
    }

    /** With further variables. */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new Command(words, folder, all, limit);
    }

    /** With further arguments. */
    public Command and(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(Arrays.asList(more));
        return new Command(all, folder, variables, limit);
    }

    /** Runs it; past its limit, it and all that it has started are ended. */
    public Outcome run() {
        try {
            Path output = Files.createTempFile("command", ".log");
            try {
                Process process = start(output);
                try {
                    return new Outcome(waitFor(process, output), Files.readString(output));
                } finally {
                    Running.end(process);
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and leaves it running. */
    Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> OTHERS.matcher(name).lookingAt());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private int waitFor(Process process, Path output) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("%s took more than %s:%n%s".formatted(words, limit, Files.readString(output)));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
