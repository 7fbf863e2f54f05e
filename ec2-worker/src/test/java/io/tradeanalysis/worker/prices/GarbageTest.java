package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.prices.PriceFileReader;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 MB of garbage: refused while it is read, and no more of it read than a price file may have. */
class GarbageTest {

    private static final long SIZE = 200L << 20;
    private static final int MOST_READ_AHEAD = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"\0", "x,", "\"", "\n", "2020-01-01,1\n", "Date,Adj Close\n"})
    void shouldRefuseItWhileReading(String garbage) throws Exception {
        AtomicLong read = new AtomicLong();
        PriceStore store = new PriceStore(new ObjectSource() {
            @Override
            public List<StoredObject> list() {
                return List.of(new StoredObject("GARBAGE.csv", "1"));
            }

            @Override
            public InputStream open(StoredObject object) {
                return new RepeatedBytes(garbage, SIZE, read);
            }
        });

        assertThat(store.find("GARBAGE"))
                .isInstanceOfSatisfying(
                        PriceLookup.Unusable.class,
                        unusable -> assertThat(unusable.reason()).startsWith("GARBAGE.csv"));
        assertThat(read.get()).isLessThanOrEqualTo(PriceFileReader.MAX_BYTES + MOST_READ_AHEAD);
    }

    @Test
    void shouldRefuseALargeCatalogueWhileReading() throws Exception {
        AtomicLong read = new AtomicLong();

        Catalogue catalogue = new CatalogueReader().parse("assets.csv", new RepeatedBytes("x", SIZE, read));

        assertThat(catalogue.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).startsWith("assets.csv: larger than 1 MiB; "));
        assertThat(read.get()).isLessThanOrEqualTo(2 << 20);
    }
}
