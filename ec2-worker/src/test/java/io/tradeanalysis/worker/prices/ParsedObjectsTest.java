package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ParsedObjectsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Patience NONE = Patience.of(Duration.ZERO);

    private final InMemorySource source = new InMemorySource().put("A", "1", "old");
    private final CountDownLatch hanging = new CountDownLatch(1);
    private Instant now = Instant.EPOCH;
    private final ParsedObjects<String> objects = parsed(MINUTE, (_, bytes) -> text(bytes));

    private ParsedObjects<String> parsed(Duration most, ParsedObjects.Parser<String> parser) {
        return new ParsedObjects<>(source, parser, most, PAUSE, () -> now);
    }

    /** Of the texts, "new" hangs. */
    private String hangIfNew(InputStream bytes) throws IOException {
        String text = text(bytes);
        if (text.equals("new")) {
            await(hanging);
        }
        return text;
    }

    private static String text(InputStream bytes) throws IOException {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Patience patience() {
        return Patience.of(MINUTE);
    }

    @Test
    void shouldReadOnceForAllWhoAskAtTheSameTime() throws Exception {
        int callers = 50;
        CountDownLatch all = new CountDownLatch(callers);
        ParsedObjects<String> waiting = parsed(MINUTE, (_, bytes) -> {
            await(all);
            return text(bytes);
        });

        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    all.countDown();
                    return waiting.get(new StoredObject("A", "1"), patience());
                }));
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo("old"));
        assertThat(source.openings()).isEqualTo(1);
    }

    @Test
    void shouldTryAgainWhereAParserFailed() throws Exception {
        ParsedObjects<String> failing = parsed(MINUTE, (_, bytes) -> {
            String text = text(bytes);
            if (source.openings() == 1) {
                throw new IllegalStateException("secret");
            }
            return text;
        });

        assertThatThrownBy(() -> failing.get(new StoredObject("A", "1"), NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("reading A failed");
        assertThat(failing.get(new StoredObject("A", "1"), NONE)).isEqualTo("old");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Test
    void shouldKeepTheVersionBeforeWhileTheNewOneCanNotBeHad() throws Exception {
        objects.get(new StoredObject("A", "1"), patience());
        source.put("A", "2", "new");
        source.fail(true);

        assertThat(objects.get(new StoredObject("A", "2"), patience())).isEqualTo("old");
        source.fail(false);
        now = now.plus(PAUSE).minusMillis(1);
        assertThat(objects.get(new StoredObject("A", "2"), patience())).isEqualTo("old");
        assertThat(source.openings()).isEqualTo(2);

        now = now.plusMillis(1);
        assertThat(objects.get(new StoredObject("A", "2"), patience())).isEqualTo("new");
    }

    @Test
    void shouldTryAgainAfterAFailure() throws Exception {
        source.fail(true);
        assertThatThrownBy(() -> objects.get(new StoredObject("A", "1"), patience()))
                .isInstanceOf(IOException.class);

        source.fail(false);
        assertThat(objects.get(new StoredObject("A", "1"), patience())).isEqualTo("old");
    }

    @Test
    void shouldGiveTheVersionBeforeToWhoeverWaitsLongEnoughForTheNewOne() throws Exception {
        ParsedObjects<String> slow = parsed(MINUTE, (_, bytes) -> hangIfNew(bytes));
        slow.get(new StoredObject("A", "1"), patience());
        source.put("A", "2", "new");
        StoredObject newer = new StoredObject("A", "2");

        assertThat(slow.get(newer, Patience.of(Duration.ofMillis(10)))).isEqualTo("old");
        assertThat(slow.get(newer, NONE)).isEqualTo("old");

        hanging.countDown();
        assertThat(slow.get(newer, patience())).isEqualTo("new");
        assertThat(source.openings()).isEqualTo(2);
    }

    @Test
    void shouldBeginNoReadForWhoeverWaitsNoLonger() throws Exception {
        objects.get(new StoredObject("A", "1"), patience());
        source.put("A", "2", "new");

        assertThat(objects.get(new StoredObject("A", "2"), NONE)).isEqualTo("old");
        assertThat(source.openings()).isEqualTo(1);
    }

    @Test
    void shouldReadAFirstVersionHoweverLongSomeoneWaits() throws Exception {
        assertThat(objects.get(new StoredObject("A", "1"), NONE)).isEqualTo("old");
    }

    @Test
    void shouldEndAReadThatTakesTooLong() throws Exception {
        source.put("A", "1", "new");
        ParsedObjects<String> slow = parsed(Duration.ofMillis(10), (_, bytes) -> hangIfNew(bytes));

        assertThatThrownBy(() -> slow.get(new StoredObject("A", "1"), patience()))
                .isInstanceOf(IOException.class)
                .hasMessage("reading A had no end after 10 ms");
    }
}
