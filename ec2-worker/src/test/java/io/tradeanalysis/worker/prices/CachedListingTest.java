package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CachedListingTest {

    private final InMemorySource source = new InMemorySource().put("A.csv", "1", "text");
    private Instant now = Instant.EPOCH;
    private final CachedListing listing = new CachedListing(source, Duration.ofSeconds(30), () -> now);

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
}
