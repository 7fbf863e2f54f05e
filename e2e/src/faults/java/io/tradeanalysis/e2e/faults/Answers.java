package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.request.Compute;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Asks a site and judges its answers: an answer is right if all of its content is that of the same question while all was
 * quiet, computed on ec2.
 */
final class Answers {

    private static final int SEEDS = 16;

    /** Of questions at another entrance than that of analyses: a report takes long. */
    private static final int SEEDS_ELSEWHERE = 2;

    /** Where there are other entrances, one of so many questions goes to one of them. */
    private static final int ONE_IN = 10;

    private final Site site;
    private final List<Entrance> others;
    private final Map<Question, Object> right = new ConcurrentHashMap<>();

    Answers(Site site) {
        this(site, List.of());
    }

    /** @param others entrances that a tenth of the questions goes to, each in its turn */
    Answers(Site site, List<Entrance> others) {
        this.site = site;
        this.others = List.copyOf(others);
    }

    /**
     * What came of some questions.
     *
     * @param asked how many
     * @param right how many answers of each entrance are the right ones
     * @param wrong answers that are not the right ones
     * @param lost questions without an answer, and why
     * @param again how often someone was told to come again later, and did
     * @param longest the longest time until an answer
     * @param length how long all of them took together
     */
    record Tally(
            int asked,
            Map<Entrance, Integer> right,
            int wrong,
            List<String> lost,
            int again,
            Duration longest,
            Duration length) {

        /** Copies what is not of one piece. */
        Tally {
            right = Map.copyOf(right);
            lost = List.copyOf(lost);
        }

        /** The right answers of each entrance, in words. */
        String kinds() {
            return right.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(kind -> "%,d %s".formatted(kind.getValue(), kind.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Asks a question of each seed once at each entrance, while all is quiet. */
    void learn(Question kind) {
        learnAt(kind);
        others.forEach(other -> learnAt(kind.at(other)));
    }

    private void learnAt(Question kind) {
        for (int number = 0; number < seeds(kind); number++) {
            Question question = kind.withSeed(number);
            HttpResponse<String> response = site.ask(question.on(Compute.EC2)).join();
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%s: %s".formatted(question, response.body()));
            }
            right.put(question.on(Compute.EC2), question.entrance().content(response.body()));
        }
    }

    /** A question of a kind; of each kind there are a few, over and over again. */
    static Question numbered(Question kind, long number) {
        return kind.withSeed(number % seeds(kind));
    }

    private static int seeds(Question kind) {
        return kind.entrance() == Entrance.ANALYSES ? SEEDS : SEEDS_ELSEWHERE;
    }

    /** Asks so many questions of a kind, a few at the same time. */
    Tally ask(int count, Question kind, int atOnce) throws InterruptedException {
        return ask(number -> number < count, kind, atOnce);
    }

    /** Asks so many questions of a kind, and more until it is enough, a few at the same time. */
    Tally askUntil(BooleanSupplier enough, int count, Question kind, int atOnce) throws InterruptedException {
        return ask(number -> number < count || !enough.getAsBoolean(), kind, atOnce);
    }

    /** Asks questions of a kind for some time, a few at the same time. */
    Tally askFor(Duration time, Question kind, int atOnce) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return ask(_ -> System.nanoTime() < end, kind, atOnce);
    }

    private Tally ask(LongPredicate goesOn, Question kind, int atOnce) throws InterruptedException {
        Judge judge = new Judge(site, this);
        AtomicLong next = new AtomicLong();
        try (ExecutorService askers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                all.add(askers.submit(() -> {
                    for (long number = next.getAndIncrement(); goesOn.test(number); number = next.getAndIncrement()) {
                        judge.ask(numbered(kind.at(entrance(kind, number)), number));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
        return judge.tally();
    }

    private Entrance entrance(Question kind, long number) {
        return others.isEmpty() || number % ONE_IN != 0
                ? kind.entrance()
                : others.get((int) (number / ONE_IN % others.size()));
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking", e);
        }
    }

    /** Whether an answer is the right one. */
    boolean isRight(Question question, String answer) {
        return question.entrance().content(answer).equals(right.get(question.on(Compute.EC2)));
    }
}
