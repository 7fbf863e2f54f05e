package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    /** In the one encoding whose names are characters to the reader. */
    private static JsonInputs read(String body) throws Exception {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_16)));
    }
}
