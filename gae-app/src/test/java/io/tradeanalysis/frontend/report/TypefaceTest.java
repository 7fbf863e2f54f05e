package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    private final PDDocument document = new PDDocument();
    private Typeface face;

    @BeforeEach
    void load() throws Exception {
        face = Typeface.regular(document);
    }

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @Test
    void shouldReplaceWhatTheFontLacksAndWhatBreaksLines() {
        assertThat(face.clean("− ± ≤ → “a” €\u00a0é")).isEqualTo("− ± ≤ → “a” €\u00a0é");
        assertThat(face.clean("株\uD83D\uDE00\n\tb\u0007")).isEqualTo("??  b ");
    }

    @Test
    void shouldBreakLinesBetweenWordsAndWordsThatAreTooLong() {
        assertThat(face.lines("one two three", 10, face.width("one two", 10))).containsExactly("one two", "three");
        assertThat(face.lines("aaaaaaa", 10, face.width("aaa", 10) + 0.01f)).containsExactly("aaa", "aaa", "a");
        assertThat(face.lines("a", 10, 0)).containsExactly("a");
        assertThat(face.lines("", 10, 10)).containsExactly("");
    }

    /** Liberation Sans has the widths of Arial: a digit is 1139 of 2048 units. */
    @Test
    void shouldMeasureAsArialDoes() {
        assertThat(face.width("0123456789", 100)).isCloseTo(10 * 100 * 1139f / 2048, within(0.5f));
    }
}
