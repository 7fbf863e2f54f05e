package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.request.Compute;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Asks a site and judges its answers: an answer is right if all of its {@link Content} is that of the same question while all was
 * quiet, computed on ec2.
 */
final class Answers {

    private static final int SEEDS = 16;

    /** How often the same question is asked at most. */
    private static final int MOST_TIMES = 10;

    private final Site site;
    private final Map<Question, JsonNode> right = new ConcurrentHashMap<>();

    Answers(Site site) {
        this.site = site;
    }

    /**
     * What came of some questions.
     *
     * @param asked how many
     * @param wrong answers that are not the right ones
     * @param lost questions without an answer, and why
     * @param again how often someone was told to come again later, and did
     * @param longest the longest time until an answer
     * @param length how long all of them took together
     */
    record Tally(int asked, int wrong, List<String> lost, int again, Duration longest, Duration length) {

        /** Copies the list. */
        Tally {
            lost = List.copyOf(lost);
        }
    }

    /** Asks a question of each seed once while all is quiet. */
    void learn(Question kind) {
        for (int number = 0; number < SEEDS; number++) {
            Question question = kind.withSeed(number);
            HttpResponse<String> response = site.ask(question.on(Compute.EC2)).join();
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%s: %s".formatted(question, response.body()));
            }
            right.put(question.on(Compute.EC2), Content.of(response.body()));
        }
    }

    /** A question of a kind; of each kind there are sixteen, over and over again. */
    static Question numbered(Question kind, long number) {
        return kind.withSeed(number % SEEDS);
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
        Judge judge = new Judge();
        AtomicLong longest = new AtomicLong();
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService askers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                all.add(askers.submit(() -> {
                    for (long number = next.getAndIncrement(); goesOn.test(number); number = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        judge.ask(numbered(kind, number));
                        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
        return new Tally(
                (int) next.get() - atOnce,
                judge.wrong.get(),
                judge.lost,
                judge.again.get(),
                Duration.ofNanos(longest.get()),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking", e);
        }
    }

    /** Asks as a program does that reads what it is told, and keeps the books. */
    private final class Judge {

        private final AtomicInteger wrong = new AtomicInteger();
        private final AtomicInteger again = new AtomicInteger();
        private final List<String> lost = Collections.synchronizedList(new ArrayList<>());

        void ask(Question question) throws InterruptedException {
            try {
                HttpResponse<String> response = site.ask(question).join();
                for (int time = 1; isBusy(response) && time < MOST_TIMES; time++) {
                    again.incrementAndGet();
                    Thread.sleep(Duration.ofSeconds(
                            response.headers().firstValueAsLong("Retry-After").orElse(1)));
                    response = site.ask(question).join();
                }
                take(question, response);
            } catch (CompletionException e) {
                lost.add(String.valueOf(e.getCause()));
            }
        }

        private void take(Question question, HttpResponse<String> response) {
            if (response.statusCode() != 200) {
                lost.add("%d %s".formatted(response.statusCode(), response.body()));
            } else if (!isRight(question, response.body())) {
                wrong.incrementAndGet();
            }
        }
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == 429;
    }

    /** Whether an answer is the right one. */
    boolean isRight(Question question, String answer) {
        return Content.of(answer).equals(right.get(question.on(Compute.EC2)));
    }
}
