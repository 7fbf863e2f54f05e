package io.tradeanalysis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceConverterTest {

    private static final String OUR_HEADER = "Date,Open,High,Low,Close,Adj Close,Volume\n";

    @Test
    void shouldLeaveOurOwnFormatAsItIs() throws IOException {
        String ours = OUR_HEADER + "2020-01-02,1.5,2,1,1.75,1.70,100\n";

        assertThat(convert(ours)).isEqualTo(ours);
    }

    @Test
    void shouldNameAndOrderTheColumnsAsOurs() throws IOException {
        String theirs = "volume,date,open,high,low,adjclose,close\r\n7,2000-01-03,1.10,3,1,1.9000,2\r\n";

        assertThat(convert(theirs)).isEqualTo(OUR_HEADER + "2000-01-03,1.10,3,1,2,1.9000,7\n");
    }

    @Test
    void shouldLeaveOutColumnsThatWeDoNotHave() throws IOException {
        String theirs = "Date,Open,High,Low,Close,Adj Close,Volume,Note\n2000-01-03,1,3,1,2,2,7,\"a, b\"\n";

        assertThat(convert(theirs)).isEqualTo(OUR_HEADER + "2000-01-03,1,3,1,2,2,7\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/03/2000,1,3,1,2,2,7|line 3: not a row of prices",
                "2000-01-03,1,3,1,2,none,7|line 3: not a row of prices",
                "2000-01-03,1|not CSV",
                "2000-01-03,1,3,1,2,-2,7|line 3: -2 is negative",
            })
    void shouldSayWhichLineIsNotOne(String row, String message) {
        String theirs = OUR_HEADER + "2000-01-02,1,3,1,2,2,7\n" + row + "\n";

        assertThatThrownBy(() -> convert(theirs))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void shouldSayWhichColumnIsMissing() {
        assertThatThrownBy(() -> convert("Date,Open,High,Low,Close,Volume\n2000-01-03,1,3,1,2,7\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("no column Adj Close");
    }

    @ParameterizedTest
    @CsvSource({"''", OUR_HEADER_ONLY})
    void shouldRejectAFileWithoutRows(String text) {
        assertThatThrownBy(() -> convert(text)).isInstanceOf(IOException.class).hasMessage("no rows");
    }

    @Test
    void shouldRejectAFirstRowThatIsTooShort() {
        assertThatThrownBy(() -> convert(OUR_HEADER + "2000-01-03,1\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("line 2: not a row of prices");
    }

    private static final String OUR_HEADER_ONLY = "'Date,Open,High,Low,Close,Adj Close,Volume'";

    private static String convert(String theirs) throws IOException {
        StringWriter ours = new StringWriter();
        PriceConverter.convert(new StringReader(theirs), ours);
        return ours.toString();
    }
}
