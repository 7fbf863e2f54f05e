package io.tradeanalysis.e2e.faults;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of questions.
 *
 * @param answers in the order of the questions
 * @param seconds from the first question to the last answer
 * @param cores how many were busy with asking
 * @param frontEnd how many were busy in the front end
 */
record Load(List<Answer> answers, double seconds, double cores, double frontEnd) {

    private static final int TOO_MANY = 429;

    /**
     * Copies the list.
     */
    Load {
        answers = List.copyOf(answers);
    }

    /**
     * What came of one question.
     *
     * @param due when it was to be asked, in seconds after the first one
     * @param right whether it is the answer to its question, if it is one
     * @param millis from then to the answer
     */
    record Answer(double due, int status, boolean retryAfter, boolean right, double millis) {

        private static Answer of(
                @Nullable HttpResponse<String> response, Predicate<String> isRight, long start, long due) {
            double millis = (System.nanoTime() - due) / 1e6;
            double seconds = (due - start) / 1e9;
            return response == null
                    ? new Answer(seconds, 0, false, false, millis)
                    : new Answer(
                            seconds,
                            response.statusCode(),
                            response.headers().firstValue("Retry-After").isPresent(),
                            response.statusCode() == 200 && isRight.test(response.body()),
                            millis);
        }

        boolean isDone() {
            return status == 200;
        }

        /** In seconds after the first question was asked. */
        double at() {
            return due + millis / 1e3;
        }

        boolean isShed() {
            return status == TOO_MANY && retryAfter;
        }
    }

    /** Questions that have all been asked, of which some may have no answer yet. */
    static final class Asked {

        private final List<CompletableFuture<Answer>> answers;
        private final Cores cores;

        private Asked(List<CompletableFuture<Answer>> answers, Cores cores) {
            this.answers = List.copyOf(answers);
            this.cores = cores;
        }

        /** Waits for all answers. */
        Load answered() {
            return of(answers.stream().map(CompletableFuture::join).toList(), cores);
        }
    }

    private static Load of(List<Answer> answers, Cores cores) {
        return new Load(
                answers, answers.stream().mapToDouble(Answer::at).max().orElse(0), cores.asking(), cores.frontEnd());
    }

    /** Asks at a constant rate, however long answers take, and waits for them. */
    static Load run(Site site, Answers right, Question kind, double rate, Duration length) {
        return ask(site, right, kind, rate, length).answered();
    }

    /** Asks at a constant rate, and returns when the last question has been asked. */
    static Asked ask(Site site, Answers right, Question kind, double rate, Duration length) {
        int count = (int) Math.max(1, rate * length.toMillis() / 1e3);
        long start = System.nanoTime();
        Spent before = Spent.by(site);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i / rate * 1e9);
            waitUntil(due);
            answers.add(ask(site, right, kind, i, start, due));
        }
        return new Asked(answers, before.coresUntilNow(start, site));
    }

    /** Asks so many questions, each once the one before is answered. */
    static Load oneAtATime(Site site, Answers right, Question kind, int count) {
        long start = System.nanoTime();
        Spent before = Spent.by(site);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(ask(site, right, kind, i, start, System.nanoTime()).join());
        }
        return of(answers, before.coresUntilNow(start, site));
    }

    /** Several loads as one: their answers, the time that they took together, and the mean of the cores. */
    static Load together(List<Load> loads) {
        double seconds = loads.stream().mapToDouble(Load::seconds).sum();
        return new Load(
                loads.stream().flatMap(load -> load.answers().stream()).toList(),
                seconds,
                mean(loads, Load::cores, seconds),
                mean(loads, Load::frontEnd, seconds));
    }

    private static double mean(List<Load> loads, ToDoubleFunction<Load> cores, double seconds) {
        return loads.stream()
                        .mapToDouble(load -> cores.applyAsDouble(load) * load.seconds())
                        .sum()
                / seconds;
    }

    private static CompletableFuture<Answer> ask(
            Site site, Answers right, Question kind, int number, long start, long due) {
        Question question = Answers.numbered(kind, number);
        return site.ask(question)
                .handle((response, _) -> Answer.of(response, body -> right.isRight(question, body), start, due));
    }

    /** Processor seconds, of asking and of the front end. */
    private record Spent(double asking, double frontEnd) {

        static Spent by(Site site) {
            return new Spent(processorSeconds(), site.process().processorTime().toMillis() / 1e3);
        }

        Cores coresUntilNow(long start, Site site) {
            Spent now = by(site);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cores((now.asking - asking) / seconds, (now.frontEnd - frontEnd) / seconds);
        }
    }

    private record Cores(double asking, double frontEnd) {}

    /** Times of those that were answered, in order. */
    List<Double> millis() {
        return answers.stream()
                .filter(Answer::isDone)
                .map(Answer::millis)
                .sorted()
                .toList();
    }

    /** How many were told to come again later. */
    int shed() {
        return (int) answers.stream().filter(Answer::isShed).count();
    }

    /** When the last one was due that was told to come again later. */
    OptionalDouble lastShed() {
        return answers.stream().filter(Answer::isShed).mapToDouble(Answer::due).max();
    }

    /** How many got neither an answer nor a time to come again. */
    int lost() {
        return answers.size() - shed() - millis().size();
    }

    /** How many answers were not those to their questions. */
    int wrong() {
        return (int) answers.stream()
                .filter(answer -> answer.isDone() && !answer.right())
                .count();
    }

    /** Answers a second. */
    double goodput() {
        return millis().size() / seconds;
    }

    double percentile(double percent) {
        List<Double> sorted = millis();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }

    /** When the first of so many questions in a row was due that were all answered within a time. */
    OptionalDouble secondsUntil(double millis, int inARow) {
        int row = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            row = answer.isDone() && answer.millis() <= millis ? row + 1 : 0;
            if (row == inARow) {
                return OptionalDouble.of(answers.get(i - inARow + 1).due());
            }
        }
        return OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "%d asked in %.0f s: %d answered, %d shed, %d lost; goodput %.2f/s; p50 %.0f, p99 %.0f ms; asking took %.2f cores, the front end %.2f"
                .formatted(
                        answers.size(),
                        seconds,
                        millis().size(),
                        shed(),
                        lost(),
                        goodput(),
                        percentile(50),
                        percentile(99),
                        cores,
                        frontEnd);
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
