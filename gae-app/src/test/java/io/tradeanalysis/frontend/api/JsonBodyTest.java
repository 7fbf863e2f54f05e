package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.TricklingStream;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class JsonBodyTest {

    /** 256 fields whose names have one hash in the table of a JSON reader. */
    private static final String COLLIDING_NAMES = IntStream.range(0, 256)
            .mapToObj(i -> IntStream.range(0, 8)
                    .mapToObj(bit -> (i >> bit & 1) == 0 ? "Ab" : "BA")
                    .collect(Collectors.joining("", "\"", "\":0")))
            .collect(Collectors.joining(",", "{", "}"));

    private static final String MANY_NAMES =
            IntStream.range(0, 100).mapToObj("\"f%d\":0"::formatted).collect(Collectors.joining(",", "{", "}"));

    @Test
    void shouldReadABodyWhateverNamesTheOnesBeforeHad() throws Exception {
        read(COLLIDING_NAMES);
        read(COLLIDING_NAMES);

        assertThat(read(MANY_NAMES).unknown()).contains(new FieldError("f0", "There is no such field"));
    }

    /** A byte a millisecond, for a third of a second; the rest is never read. */
    @Test
    void shouldNotGoOnReadingABodyThatTrickles() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new TricklingStream(300));
            }
        };

        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> JsonBody.read(request, Duration.ofMillis(20)))
                .satisfies(end -> assertThat(end.toProblem().status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT))
                .satisfies(end -> assertThat(end.toProblem().title()).isEqualTo("Too slow"));
    }

    /** In the one encoding whose names are characters to the reader. */
    private static JsonInputs read(String body) throws Exception {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_16)));
    }
}
