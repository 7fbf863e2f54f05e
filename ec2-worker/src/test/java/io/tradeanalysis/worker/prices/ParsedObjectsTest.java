package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ParsedObjectsTest {

    private final InMemorySource source = new InMemorySource().put("A", "1", "old");
    private final ParsedObjects<String> objects =
            new ParsedObjects<>(source, (_, bytes) -> new String(bytes.readAllBytes(), StandardCharsets.UTF_8));

    @Test
    void shouldReadOnceForAllWhoAskAtTheSameTime() throws Exception {
        int callers = 50;
        CountDownLatch all = new CountDownLatch(callers);
        ParsedObjects<String> waiting = new ParsedObjects<>(source, (_, bytes) -> {
            await(all);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        });

        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    all.countDown();
                    return waiting.get(new StoredObject("A", "1"));
                }));
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo("old"));
        assertThat(source.openings()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void shouldKeepTheVersionBeforeWhileTheNewOneCanNotBeHad() throws Exception {
        objects.get(new StoredObject("A", "1"));
        source.put("A", "2", "new");
        source.fail(true);

        assertThat(objects.get(new StoredObject("A", "2"))).isEqualTo("old");
        assertThat(objects.get(new StoredObject("A", "2"))).isEqualTo("old");

        source.fail(false);
        assertThat(objects.get(new StoredObject("A", "2"))).isEqualTo("new");
    }

    @Test
    void shouldTryAgainAfterAFailure() throws Exception {
        source.fail(true);
        assertThatThrownBy(() -> objects.get(new StoredObject("A", "1"))).isInstanceOf(IOException.class);

        source.fail(false);
        assertThat(objects.get(new StoredObject("A", "1"))).isEqualTo("old");
    }
}
