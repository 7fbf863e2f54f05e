package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.resource.ReasonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Finds what a worker said last: in its log, else in the log of its start, else on its console. */
final class WorkerLog {

    private static final int MOST_LINES = 40;

    /** After an instance's id, names the stream of what cloud-init said; boot.sh of {@code cdk-app} asks for it. */
    private static final String START = "/cloud-init";

    private final CloudWatchLogsClient logs;
    private final Ec2Client machines;

    WorkerLog(CloudWatchLogsClient logs, Ec2Client machines) {
        this.logs = logs;
        this.machines = machines;
    }

    /**
     * Last lines of a worker.
     *
     * @param source where they are from
     * @param lines the newest last, clean, none empty
     */
    record Lines(String source, List<String> lines) {

        Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Its last lines; empty if there are none, or they can't be read. */
    Optional<Lines> last(String logGroup, String instance) {
        return lines("log", () -> logged(logGroup, instance))
                .or(() -> lines("start", () -> logged(logGroup, instance + START)))
                .or(() -> lines("console", () -> printed(instance)));
    }

    /** What can't be read must not hide why the fleet is not ready. */
    private static Optional<Lines> lines(String source, Supplier<Stream<String>> texts) {
        try {
            List<String> lines = texts.get()
                    .flatMap(String::lines)
                    .map(ReasonText::clean)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Lines(
                            source, lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())));
        } catch (SdkException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Stream<String> logged(String logGroup, String stream) {
        return logs
                .getLogEvents(request -> request.logGroupName(logGroup)
                        .logStreamName(stream)
                        .startFromHead(false)
                        .limit(MOST_LINES))
                .events()
                .stream()
                .map(OutputLogEvent::message);
    }

    private Stream<String> printed(String instance) {
        String encoded = machines.getConsoleOutput(
                        request -> request.instanceId(instance).latest(true))
                .output();
        return encoded == null
                ? Stream.empty()
                : Stream.of(new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
}
