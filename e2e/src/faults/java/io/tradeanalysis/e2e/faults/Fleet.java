package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.MetricNames;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.e2e.Product;
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.e2e.processes.WorkerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Workers of one installation, each a process of its own, that end and start again as a test likes. */
final class Fleet implements AutoCloseable {

    /** The asset that all workers know: 4,000 bars. */
    static final String ASSET = "WALK";

    /** Another one, for what takes long of many bars. */
    static final String SHORT_ASSET = "STROLL";

    static final int SHORT_ROWS = 400;

    private static final int ROWS = 4_000;

    /** More than a worker takes that only tells of itself. */
    private static final Duration AT_WORK = Duration.ofMillis(150);

    static final Pattern LISTENING = Pattern.compile("Listening on \\S+:(\\d+)$");
    static final Pattern ANALYSED = Pattern.compile(": [\\d,]+ trades x [\\d,]+ samples in ");

    /** With these, a worker counts each analysis that it began and that has ended, done or not; those that it shed are apart. */
    static final Map<String, String> COUNTING =
            Map.of(ProcessVariable.METRICS, "emf", ProcessVariable.ENVIRONMENT, "faults");

    private static final Pattern STOPPED = Pattern.compile(" Stopped$");
    private static final Pattern CUT_OFF = Pattern.compile(" Calls in flight were cut off after ");
    private static final Pattern COUNTED = Pattern.compile("\"%s\":1\\b".formatted(MetricNames.REQUESTS));

    private final Installation installation;
    private final WorkerProgram program;
    private final Path data;
    private final Map<String, String> settings;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final List<Running> all = new ArrayList<>();

    private Fleet(Installation installation, Map<String, String> settings) throws IOException, InterruptedException {
        this.installation = installation;
        this.program = WorkerProgram.unpacked(installation);
        this.settings = settings;
        this.data = Files.createDirectory(installation.folder().resolve("prices"));
        Files.writeString(data.resolve(ASSET + ".csv"), GeneratedPrices.csv(ROWS, 1));
        Files.writeString(data.resolve(SHORT_ASSET + ".csv"), GeneratedPrices.csv(SHORT_ROWS, 2));
    }

    /** So many workers. */
    static Fleet of(int workers) throws IOException, InterruptedException {
        return of(workers, Map.of());
    }

    /** So many workers with settings of their own. */
    static Fleet of(int workers, Map<String, String> settings) throws IOException, InterruptedException {
        Installation installation = Installation.of(Product.root());
        Fleet fleet = new Fleet(installation, settings);
        try {
            for (int i = 0; i < workers; i++) {
                fleet.ports.add(FreePorts.one());
                fleet.running.add(fleet.start(i));
            }
            for (Running worker : fleet.running) {
                worker.await(LISTENING);
            }
            return fleet;
        } catch (RuntimeException | IOException | InterruptedException e) {
            fleet.close();
            throw e;
        }
    }

    private Running start(int worker) throws IOException {
        Running started = program.start(data, ports.get(worker), settings);
        synchronized (all) {
            all.add(started);
        }
        return started;
    }

    /** Starts one more process that listens there with somebody else's identity. It is not one of the workers. */
    Running startAs(IdentityFiles identity, int port) throws IOException {
        return program.start(data, port, Installation.variables(identity));
    }

    Installation installation() {
        return installation;
    }

    /** Where workers listen. */
    List<Integer> ports() {
        return List.copyOf(ports);
    }

    int size() {
        return ports.size();
    }

    /** The process of a worker, from 0. */
    Running worker(int worker) {
        return running.get(worker);
    }

    /** Starts a worker that has ended, at its place; returns once it listens. */
    void restart(int worker) throws IOException, InterruptedException {
        Running started = start(worker);
        started.await(LISTENING);
        running.set(worker, started);
    }

    /** The worker that works, once one does. */
    Running working() throws InterruptedException {
        List<Duration> before = running.stream().map(Running::processorTime).toList();
        while (true) {
            Thread.sleep(20);
            for (int i = 0; i < running.size(); i++) {
                Duration taken = running.get(i).processorTime().minus(before.get(i));
                if (taken.compareTo(AT_WORK) > 0) {
                    return running.get(i);
                }
            }
        }
    }

    /** How many analyses all of them have done, those of workers that have ended among them. */
    long analysesDone() throws InterruptedException {
        return said(ANALYSED);
    }

    /**
     * How many analyses all of them have begun, whatever came of them: done, failed, or given up since the caller had gone. Those
     * of a worker that was killed in the middle are missing. Only for workers that are {@link #COUNTING}.
     */
    long analysesBegun() throws InterruptedException {
        return said(COUNTED);
    }

    /** How many have stopped in order. */
    long stopped() throws InterruptedException {
        return said(STOPPED);
    }

    /** How many have stopped before all calls in flight had ended. */
    long cutOff() throws InterruptedException {
        return said(CUT_OFF);
    }

    /** What they say is read a little after they say it, so it waits until there is no more for a while. */
    private long said(Pattern line) throws InterruptedException {
        long said = saidSoFar(line);
        for (int quiet = 0; quiet < 10; ) {
            Thread.sleep(50);
            long now = saidSoFar(line);
            quiet = now == said ? quiet + 1 : 0;
            said = now;
        }
        return said;
    }

    private long saidSoFar(Pattern line) {
        synchronized (all) {
            return all.stream().mapToLong(worker -> worker.count(line)).sum();
        }
    }

    @Override
    public void close() {
        all.forEach(Running::close);
        installation.close();
    }
}
