package io.tradeanalysis.local.run;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.local.process.Children;
import io.tradeanalysis.local.process.LogTail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run from its start to its end. */
public final class LocalRun {

    /** How long a start may take. */
    public static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** The exit code of a run that could not start or can't go on. */
    public static final int FAILED = 1;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int LOG_LINES = 20;

    private final RunSettings settings;
    private final ProjectLayout layout;
    private final Children children;
    private final Terminal terminal;
    private final Duration startLimit;

    /**
     * A run that is yet to start.
     *
     * @param settings what it is to be
     * @param layout where the project is
     * @param children what starts and stops its processes; its owner closes it
     * @param terminal what the user sees
     * @param startLimit how long the start may take
     */
    public LocalRun(
            RunSettings settings, ProjectLayout layout, Children children, Terminal terminal, Duration startLimit) {
        this.settings = settings;
        this.layout = layout;
        this.children = children;
        this.terminal = terminal;
        this.startLimit = startLimit;
    }

    /**
     * Starts the processes and stays until they are stopped or one ends that the others need.
     *
     * @return the exit code, {@value #FAILED}, since a run ends well only by a signal
     * @throws IOException if a program can't be started or a file can't be written
     */
    public int run() throws IOException, InterruptedException {
        List<String> problems = Stream.concat(layout.problem().stream(), PortCheck.problems(settings.ports()).stream())
                .toList();
        problems.forEach(terminal::complain);
        if (problems.isEmpty()) {
            Plan plan = new Preparation(settings, layout, children, terminal).prepare();
            sayWhatStarts(plan);
            Optional<Crew> crew = Crew.start(plan, children);
            if (crew.isPresent() && awaitReady(crew.get())) {
                terminal.say("Ready: http://localhost:" + settings.port());
                watch(crew.get());
            }
        }
        return FAILED;
    }

    private void sayWhatStarts(Plan plan) {
        String workers = settings.workers() == 1 ? "a worker" : settings.workers() + " workers";
        terminal.say("Starting the front end, %s and the function gateway on the prices in %s"
                .formatted(workers, plan.data()));
        terminal.say("Logs are in %s; Ctrl-C stops everything.".formatted(layout.logs()));
    }

    private boolean awaitReady(Crew crew) throws InterruptedException {
        Readiness readiness = new Readiness(settings.port());
        long end = System.nanoTime() + startLimit.toNanos();
        while (true) {
            Readiness.Answer answer = readiness.ask();
            if (answer.ready()) {
                return true;
            }
            Optional<Member> ended = crew.awaitFirstExit(BETWEEN_QUESTIONS);
            if (ended.isPresent()) {
                complainUnlessStopping(ended.get(), "before everything was ready");
                return false;
            }
            if (System.nanoTime() - end > 0) {
                terminal.complain("Not ready after %d s: %s %s. The logs in %s say more."
                        .formatted(startLimit.toSeconds(), readiness, answer.text(), layout.logs()));
                return false;
            }
        }
    }

    private void watch(Crew crew) throws InterruptedException {
        Member ended = crew.awaitFirstExit();
        while (!children.isStopping() && crew.goOnWithout(ended)) {
            terminal.complain("%s; the other workers go on. Its log: %s"
                    .formatted(ended.endedText(), ended.child().spec().log()));
            ended = crew.awaitFirstExit();
        }
        complainUnlessStopping(ended, "and the others can't go on without it");
    }

    private void complainUnlessStopping(Member ended, String circumstance) {
        if (!children.isStopping()) {
            Path log = ended.child().spec().log();
            terminal.complain("%s %s. The end of its log, %s:".formatted(ended.endedText(), circumstance, log));
            LogTail.of(log, LOG_LINES).stream()
                    .filter(line -> !line.equals(JavaFlags.REMARK_ON_VECTORS))
                    .forEach(line -> terminal.complain("  " + line));
        }
    }
}
