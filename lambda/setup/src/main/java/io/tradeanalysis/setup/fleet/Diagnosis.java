package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.fleet.FleetState.Worker;
import io.tradeanalysis.setup.resource.ReasonText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** Says why a fleet is not ready: the balancer's reason for each worker, and the last lines of one of them. */
final class Diagnosis {

    private static final int MOST_BYTES_OF_WORKERS = 1000;
    private static final int MOST_BYTES_OF_A_LINE = 400;
    /** The first that said anything will do, and time is short. */
    private static final int MOST_WORKERS_ASKED = 3;

    private static final String SEPARATOR = " | ";

    private final Fleets fleets;
    private final WorkerLog log;

    Diagnosis(Fleets fleets, WorkerLog log) {
        this.fleets = fleets;
        this.log = log;
    }

    String of(FleetTerms terms, FleetState state, Duration waited) {
        String summary =
                "%d of %d workers in service after %d s.".formatted(state.ready(), state.wanted(), waited.toSeconds());
        String workers = ReasonText.cut(workers(terms, state), MOST_BYTES_OF_WORKERS);
        return withLastLines(summary + " " + workers, tellers(state), terms.logGroup());
    }

    /** Who may say more: first those that the group has given up, the latest before the others, as their story is whole. */
    private static List<String> tellers(FleetState state) {
        return Stream.concat(
                        state.former().reversed().stream(),
                        state.notReady().stream().map(Worker::instance))
                .toList();
    }

    private String workers(FleetTerms terms, FleetState state) {
        return former(state.former()) + present(terms, state);
    }

    private static String former(List<String> instances) {
        return instances.isEmpty() ? "" : "No longer in the group: %s. ".formatted(String.join(", ", instances));
    }

    private String present(FleetTerms terms, FleetState state) {
        if (state.workers().isEmpty()) {
            return "The group has no instance%s.".formatted(latestLaunch(terms.fleet()));
        }
        return state.notReady().stream().map(Diagnosis::worker).collect(Collectors.joining(" "));
    }

    private static String worker(Worker worker) {
        String group = worker.inService() ? "" : ", not in service in its group";
        return "%s: %s%s.".formatted(worker.instance(), ReasonText.clean(reason(worker)), group);
    }

    private static String reason(Worker worker) {
        return worker.atBalancer().inService()
                ? "in service at the balancer"
                : worker.atBalancer().reason().replaceAll("\\.$", "");
    }

    private String latestLaunch(String fleet) {
        try {
            return fleets.latestLaunch(fleet)
                    .map(words -> ": " + ReasonText.clean(words).replaceAll("\\.$", ""))
                    .orElse("");
        } catch (SdkException _) {
            return "";
        }
    }

    private String withLastLines(String start, List<String> instances, String logGroup) {
        Optional<String> lines = instances.stream()
                .limit(MOST_WORKERS_ASKED)
                .flatMap(
                        instance -> log.last(logGroup, instance).stream().map(last -> lastLines(start, instance, last)))
                .findFirst();
        return lines.orElseGet(() -> instances.isEmpty() ? start : start + " No log line of a worker could be had.");
    }

    private static String lastLines(String start, String instance, WorkerLog.Lines last) {
        String head = "%s Last lines of the %s of %s: ".formatted(start, last.source(), instance);
        return head + newest(last.lines(), ReasonText.MAX_BYTES - ReasonText.bytes(head));
    }

    /** As many of the newest lines as fit, the newest last. */
    private static String newest(List<String> lines, int most) {
        Deque<String> kept = new ArrayDeque<>();
        int left = most;
        for (Iterator<String> each = lines.reversed().iterator(); each.hasNext(); ) {
            String line = ReasonText.cut(each.next(), MOST_BYTES_OF_A_LINE);
            left -= ReasonText.bytes(line) + SEPARATOR.length();
            if (left < 0) {
                break;
            }
            kept.addFirst(line);
        }
        return String.join(SEPARATOR, kept);
    }
}
