package io.tradeanalysis.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Programs of the machine. */
public final class Programs {

    /**
     * Runs a program to its end.
     *
     * @return what it printed, without spaces around
     * @throws IllegalStateException with what it printed, if it fails
     */
    public static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed:%n%s".formatted(String.join(" ", command), printed));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.getFirst() + " was interrupted", e);
        }
        return printed;
    }

    private Programs() {}
}
