package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Workers;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** How many bodies are received at once; none of them is one of an analysis, so no worker is asked. */
@Timeout(60)
class BodyInputsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // made before each test
    private BodyInputs bodies;

    @BeforeEach
    void make(@TempDir Path folder) {
        Workers workers = Workers.at(
                List.of(WorkerAddress.parse("localhost:1")),
                TestIdentities.in(folder).frontEnd(),
                new Deadlines(SECOND, SECOND, SECOND, SECOND),
                new Random(7));
        AssetList assets = new AssetList(workers::assets, SECOND, SECOND, System::nanoTime);
        bodies = new BodyInputs(new Analyses(workers, assets, RateLimit.none(), () -> 42), new Visitors(false));
    }

    @Test
    void shouldReceiveSoManyBodiesAtOnceAndHalfOfThemOfOneAddress() throws Exception {
        List<Future<Problem>> slow = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (String address : List.of("192.0.2.1", "192.0.2.2")) {
                    for (int i = 0; i < BodyInputs.MOST_OF_ONE_VISITOR; i++) {
                        slow.add(threads.submit(() -> answer(address, this::comesLate)));
                    }
                    assertThat(begun.tryAcquire(BodyInputs.MOST_OF_ONE_VISITOR, 30, TimeUnit.SECONDS))
                            .isTrue();
                    assertIsSentAway(answer(address, () -> '['));
                }

                assertThat(slow).hasSize(BodyInputs.MOST_AT_ONCE);
                assertIsSentAway(answer("192.0.2.3", () -> '['));
            } finally {
                end.countDown();
            }
        }

        assertThat(slow).allSatisfy(body -> assertThat(body.resultNow().title()).isEqualTo("Not readable"));
        assertThat(answer("192.0.2.3", () -> '[').title()).isEqualTo("Not readable");
    }

    private static void assertIsSentAway(Problem problem) {
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).contains(SECOND);
    }

    @Test
    void shouldGiveThePlaceBackWhateverBecomesOfABody() {
        for (int i = 0; i <= BodyInputs.MOST_OF_ONE_VISITOR; i++) {
            Problem problem = answer("192.0.2.1", () -> {
                throw new IOException("reset");
            });
            assertThat(problem.detail()).isEqualTo("The body is not whole.");
        }
        for (int i = 0; i <= BodyInputs.MOST_OF_ONE_VISITOR; i++) {
            assertThatThrownBy(() -> answer("192.0.2.1", () -> {
                        throw new IllegalStateException("a mistake");
                    }))
                    .hasMessage("a mistake");
        }
    }

    /** What the first read of a body gives. */
    private interface Body {
        int read() throws IOException;
    }

    private int comesLate() throws IOException {
        begun.release();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return '[';
    }

    private Problem answer(String address, Body body) {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new OneByte(body));
            }
        };
        request.setRemoteAddr(address);
        return bodies.answer(request, List.of(), problem -> problem, valid -> {
            throw new AssertionError(valid);
        });
    }

    private static final class OneByte extends InputStream {

        private final Body body;
        private boolean isRead;

        OneByte(Body body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            if (isRead) {
                return -1;
            }
            isRead = true;
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = read();
            if (read < 0) {
                return -1;
            }
            bytes[offset] = (byte) read;
            return 1;
        }
    }
}
