package io.tradeanalysis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerDigestTest {

    /** {@code printf '\0\0\0\0\0\0\0\2{}[1]' | sha256sum}. */
    @Test
    void shouldBeThatOfOtherTools() {
        assertThat(of("{}", "[1]")).isEqualTo("3abdee5c6053284aa3fa3ad572c421269d4cdae3737ce9eb08e0f5d79386bdaf");
    }

    @Test
    void shouldTellWhereARequestEndsAndItsAnswerBegins() {
        assertThat(of("{}[", "1]")).isNotEqualTo(of("{}", "[1]"));
    }

    private static String of(String request, String answer) {
        return AnswerDigest.of(request.getBytes(StandardCharsets.US_ASCII), answer.getBytes(StandardCharsets.US_ASCII));
    }
}
