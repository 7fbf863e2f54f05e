package io.tradeanalysis.benchmarks.start;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Quartiles;
import io.tradeanalysis.benchmarks.report.Results;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.processes.FrontEndProgram;
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.e2e.processes.WorkerCalls;
import io.tradeanalysis.e2e.processes.WorkerProgram;
import io.tradeanalysis.workerapi.WorkerChannels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts each process several times, and says when it answers and what it needs. Nothing runs beside it but its own worker. */
public final class StartUp {

    private static final int STARTS = 7;
    private static final int IDLERS = 5;
    private static final int LATER = 15;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Pattern LISTENING = Pattern.compile("Listening on \\S+:(\\d+)$");

    private static final String UNPACKED = "worker, unpacked (run-local, first start of a machine)";
    private static final String FIRST_CALL = ", start to first answered call, s";
    private static final String FIRST_REQUEST = ", first request / (2 x warm + 150 ms)";
    private static final String MEMORY = ", idle memory, MB";
    private static final String MEMORY_LATER = ", idle memory after 15 analyses, MB";
    private static final String FRONT_END = "front end, from its jar (as on App Engine)";

    private final Installation installation;
    private final WorkerChannels channels;
    private final Prices prices;
    private final Measurements all = new Measurements();
    private final HttpClient http = HttpClient.newHttpClient();

    private StartUp(Installation installation, Prices prices) {
        this.installation = installation;
        this.channels = installation.channels();
        this.prices = prices;
    }

    /** Measures and writes down. */
    public static void measure(Path root, String command) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        try (Installation installation = Installation.of(root)) {
            StartUp measured = new StartUp(installation, Prices.here(installation.folder()));
            measured.measure();
            new Results(root.resolve("benchmarks/results"))
                    .write(
                            "start",
                            machine,
                            command,
                            measured.figures(),
                            List.of(measured.table()),
                            Map.of("measurements", measured.all.all()));
        }
    }

    private void measure() throws IOException, InterruptedException {
        Map<String, WorkerProgram> ways = ways();
        firstCall("practice", UNPACKED, ways);
        for (int i = 0; i < STARTS; i++) {
            for (String way : ways.keySet()) {
                firstCall(way, way, ways);
                firstRequest(way, ways);
            }
        }
        for (int i = 0; i < IDLERS; i++) {
            idle(ways);
        }
        FunctionStarts function = FunctionStarts.of(installation);
        for (int i = 0; i < STARTS; i++) {
            function.small(all);
            function.large(all);
        }
    }

    /** All ways in which a worker is started, and what making them took. */
    private Map<String, WorkerProgram> ways() throws IOException, InterruptedException {
        Map<String, WorkerProgram> ways = new LinkedHashMap<>();
        long start = System.nanoTime();
        WorkerProgram unpacked = WorkerProgram.unpacked(installation);
        long afterwards = System.nanoTime();
        WorkerProgram cached = unpacked.withCache(prices.folder());
        all.add("worker, unpacking its jar, s", (afterwards - start) / 1e9);
        all.add("worker, making its cache, s", (System.nanoTime() - afterwards) / 1e9);
        ways.put(UNPACKED, unpacked);
        ways.put("worker, unpacked, with its cache (later starts)", cached);
        return ways;
    }

    private void firstCall(String name, String way, Map<String, WorkerProgram> ways)
            throws IOException, InterruptedException {
        try (Running worker = start(way, ways)) {
            Running.Said listening = worker.await(LISTENING);
            calls(listening).assets();
            double seconds = worker.seconds();
            if (name.equals(way)) {
                all.add(way + ", start to listening, s", listening.seconds());
                all.add(way + FIRST_CALL, seconds);
            }
        }
    }

    private void firstRequest(String way, Map<String, WorkerProgram> ways) throws IOException, InterruptedException {
        try (Running worker = start(way, ways)) {
            WorkerCalls calls = calls(worker.await(LISTENING));
            double first = analysis(calls, 0);
            double[] later = new double[LATER];
            for (int i = 0; i < LATER; i++) {
                later[i] = analysis(calls, i + 1L);
            }
            double warm = Quartiles.of(later).median();
            all.add(way + ", first request, s", first);
            all.add(way + ", median of 15 later requests, s", warm);
            all.add(way + FIRST_REQUEST, first / (2 * warm + 0.15));
        }
    }

    private double analysis(WorkerCalls calls, long seed) {
        long start = System.nanoTime();
        int trades = calls.analyse(prices.request(seed)).getTradesCount();
        if (trades == 0) {
            throw new IllegalStateException("trades: none");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** A worker of each end of the range, and a front end that has served a page; nobody asks them any more. */
    private void idle(Map<String, WorkerProgram> ways) throws IOException, InterruptedException {
        String cached = List.copyOf(ways.keySet()).getLast();
        try (Running restarted = start(cached, ways);
                Running worker = start(UNPACKED, ways)) {
            WorkerCalls calls = calls(worker.await(LISTENING));
            WorkerCalls later = calls(restarted.await(LISTENING));
            calls.assets();
            later.assets();
            Thread.sleep(IDLE);
            all.add(UNPACKED + MEMORY, worker.residentMegabytes());
            all.add(cached + MEMORY, restarted.residentMegabytes());
            for (int i = 0; i < LATER; i++) {
                analysis(calls, i);
                analysis(later, i);
            }
            Thread.sleep(IDLE);
            all.add(UNPACKED + MEMORY_LATER, worker.residentMegabytes());
            all.add(cached + MEMORY_LATER, restarted.residentMegabytes());
            int port = FreePorts.one();
            try (Running frontEnd = new FrontEndProgram(installation).start(port, calls.port())) {
                awaitPage(frontEnd, port);
                all.add(FRONT_END + ", start to first page, s", frontEnd.seconds());
                Thread.sleep(IDLE);
                all.add(FRONT_END + MEMORY, frontEnd.residentMegabytes());
                for (int i = 0; i < LATER; i++) {
                    awaitAnalysis(port, i);
                }
                Thread.sleep(IDLE);
                all.add(FRONT_END + MEMORY_LATER, frontEnd.residentMegabytes());
            }
        }
    }

    private void awaitAnalysis(int port, int seed) throws IOException, InterruptedException {
        String query = prices.request(seed).toFields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/analysis?%s".formatted(port, query)))
                .build();
        int status = http.send(page, BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the page of an analysis: status " + status);
        }
    }

    private void awaitPage(Running frontEnd, int port) throws InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .build();
        while (!isServed(page)) {
            frontEnd.expectAlive(frontEnd.deadline());
            Thread.sleep(5);
        }
    }

    private boolean isServed(HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Running start(String way, Map<String, WorkerProgram> ways) throws IOException {
        return Objects.requireNonNull(ways.get(way), way).start(prices.folder());
    }

    private WorkerCalls calls(Running.Said listening) {
        return new WorkerCalls(channels, Integer.parseInt(listening.found().group(1)));
    }

    private List<Figure> figures() {
        return List.of(
                all.figure("start.worker", "worker", FIRST_CALL),
                all.figure("chain.first", "worker", FIRST_REQUEST),
                all.figure("memory.worker", "worker", MEMORY, MEMORY_LATER),
                all.figure("memory.frontEnd", "front end", MEMORY, MEMORY_LATER),
                all.figure("start.lambda", "function", ", start to its first question for an event, s"),
                all.figure("start.lambda.batch", "function", ", first batch of 40 x 1,000,000, s"));
    }

    private Results.Table table() {
        return all.table(
                "%d starts each, one after the other, %d of those that were left idle for %d s; %s; of several ways the slowest or largest counts"
                        .formatted(STARTS, IDLERS, IDLE.toSeconds(), prices.text()));
    }
}
