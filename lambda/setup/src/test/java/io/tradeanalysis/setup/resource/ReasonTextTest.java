package io.tradeanalysis.setup.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReasonTextTest {

    @Test
    void shouldMakeOneLineWithoutControlCharactersOrColours() {
        assertThat(ReasonText.clean(" a\r\n\tb\u0000\u001B[31;1mred\u001B[0m\u2028c\u200B "))
                .isEqualTo("a b red c");
    }

    @Test
    void shouldCountBytesAsTheyAreInJson() {
        String text = "say \"hi\" \\ é 漢 😀";

        int inJson = new JsonMapper().writeValueAsString(text).getBytes(StandardCharsets.UTF_8).length - 2;

        assertThat(ReasonText.bytes(text)).isEqualTo(inJson);
    }

    @Test
    void shouldCutAtWholeCharactersAndSayThatItDid() {
        String text = "ab😀\"漢".repeat(4);

        assertThat(IntStream.rangeClosed(3, ReasonText.bytes(text)))
                .allSatisfy(most -> assertThat(ReasonText.cut(text, most)).satisfies(cut -> {
                    assertThat(ReasonText.bytes(cut)).isLessThanOrEqualTo(most);
                    assertThat(cut.endsWith("...")).isEqualTo(most < ReasonText.bytes(text));
                    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut))
                            .isTrue();
                }));
    }

    @Test
    void shouldLeaveWhatFits() {
        assertThat(ReasonText.cut("fits", 4)).isEqualTo("fits");
    }
}
