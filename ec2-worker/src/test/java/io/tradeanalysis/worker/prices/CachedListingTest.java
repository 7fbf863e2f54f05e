package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CachedListingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InMemorySource source = new InMemorySource().put("A.csv", "1", "text");
    private Instant now = Instant.EPOCH;
    private final CachedListing listing = new CachedListing(source, Duration.ofSeconds(30), PATIENCE, () -> now);

    @Test
    void shouldAskAgainWhenTheListIsOld() throws Exception {
        listing.list();
        now = now.plusSeconds(29);
        listing.list();
        assertThat(source.listings()).isEqualTo(1);

        source.put("B.csv", "1", "text");
        now = now.plusSeconds(1);
        assertThat(listing.list()).hasSize(2);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheLastListWhileTheSourceFails() throws Exception {
        listing.list();
        source.fail(true);
        now = now.plusSeconds(30);

        assertThat(listing.list()).containsExactly(new StoredObject("A.csv", "1"));
        assertThat(listing.list()).hasSize(1);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void shouldFailIfThereNeverWasAList() throws Exception {
        source.fail(true);
        assertThatThrownBy(listing::list).isInstanceOf(IOException.class);

        source.fail(false);
        assertThat(listing.list()).hasSize(1);
    }

    @Test
    void shouldNotWaitLongForASourceThatHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicBoolean hangs = new AtomicBoolean();
        ObjectSource slow = new ObjectSource() {
            @Override
            public List<StoredObject> list() throws IOException {
                if (hangs.get()) {
                    await(hanging);
                }
                return source.list();
            }

            @Override
            public InputStream open(StoredObject object) throws IOException {
                return source.open(object);
            }
        };
        CachedListing impatient = new CachedListing(slow, Duration.ofSeconds(30), Duration.ofMillis(10), () -> now);
        impatient.list();
        source.put("B.csv", "1", "text");
        hangs.set(true);
        now = now.plusSeconds(30);

        assertThat(impatient.list()).containsExactly(new StoredObject("A.csv", "1"));
        assertThat(impatient.list()).hasSize(1);
        assertThat(source.listings()).isEqualTo(1);

        hanging.countDown();
        assertThat(listOnceItIsNew(impatient)).hasSize(2);
        assertThat(source.listings()).isEqualTo(2);
    }

    private static List<StoredObject> listOnceItIsNew(CachedListing listing) throws Exception {
        List<StoredObject> list = listing.list();
        while (list.size() < 2) {
            Thread.sleep(5);
            list = listing.list();
        }
        return list;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
