package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class BucketStreamTest {

    @Test
    void shouldNotTakeAnEarlyEndForTheEnd() {
        assertThatThrownBy(() -> stream(5, 6L).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("the download broke off after 5 of 6 bytes");
        assertThatThrownBy(() -> {
                    try (BucketStream stream = stream(0, 1L)) {
                        stream.read();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the download broke off after 0 of 1 bytes");
    }

    @Test
    void shouldEndAfterAllBytesThatWereAnnouncedIfAnyWere() throws IOException {
        try (BucketStream whole = stream(5, 5L);
                BucketStream single = stream(1, 1L);
                BucketStream unannounced = stream(5, null)) {
            assertThat(whole.readAllBytes()).hasSize(5);
            assertThat(single.read()).isZero();
            assertThat(single.read()).isEqualTo(-1);
            assertThat(unannounced.readAllBytes()).hasSize(5);
        }
    }

    @Test
    void shouldCountWhatIsSkipped() throws IOException {
        try (BucketStream stream = stream(5, 5L)) {
            stream.skipNBytes(3);
            assertThat(stream.readAllBytes()).hasSize(2);
        }
    }

    private static BucketStream stream(int bytes, @Nullable Long announced) {
        return new BucketStream(new ResponseInputStream<>(
                GetObjectResponse.builder().contentLength(announced).build(),
                AbortableInputStream.create(new ByteArrayInputStream(new byte[bytes]))));
    }
}
