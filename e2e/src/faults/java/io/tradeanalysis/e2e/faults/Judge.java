package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.e2e.faults.Answers.Tally;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a site as a program does that reads what it is told, and keeps the books. Several threads may use it at once. */
final class Judge {

    /** How often the same question is asked at most. */
    private static final int MOST_TIMES = 10;

    private final Site site;
    private final Answers answers;
    private final long begin = System.nanoTime();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Entrance, Integer> right = new ConcurrentHashMap<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final List<String> lost = Collections.synchronizedList(new ArrayList<>());

    /** @param answers know what is right */
    Judge(Site site, Answers answers) {
        this.site = site;
        this.answers = answers;
    }

    /** Asks, and asks again when told to. */
    void ask(Question question) throws InterruptedException {
        asked.incrementAndGet();
        long start = System.nanoTime();
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
        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == 429;
    }

    private void take(Question question, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            lost.add("%d %s".formatted(response.statusCode(), response.body()));
        } else if (answers.isRight(question, response.body())) {
            right.merge(question.entrance(), 1, Integer::sum);
        } else {
            wrong.incrementAndGet();
        }
    }

    /** What came of them so far. */
    Tally tally() {
        return new Tally(
                asked.get(),
                right,
                wrong.get(),
                lost,
                again.get(),
                Duration.ofNanos(longest.get()),
                Duration.ofNanos(System.nanoTime() - begin));
    }
}
