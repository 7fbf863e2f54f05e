package io.tradeanalysis.engine.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFileReaderTest {

    private static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume\n";

    @Test
    void shouldReadTheAdjustedCloseByDate() throws IOException {
        PriceFile.Usable file = usable(HEADER + "2020-01-02,1,2,3,4,5.25,6\n2020-01-03,1,2,3,4,5.5,6\n");

        assertThat(file.prices().dates()).containsExactly(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3));
        assertThat(file.prices().prices()).containsExactly(5.25, 5.5);
        assertThat(file.skippedLines()).isEmpty();
    }

    @Test
    void shouldReadColumnsInAnyOrderQuotedWithByteOrderMarkAndCarriageReturns() throws IOException {
        PriceFile.Usable file = usable("\uFEFF\"Adj Close\",\"Volume\",\"Date\"\r\n\"5.25\",\"6\",\"2020-01-02\"\r\n");

        assertThat(file.prices().date(0)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(file.prices().price(0)).isEqualTo(5.25);
    }

    @Test
    void shouldReportAndSkipRowsWithoutAPrice() throws IOException {
        PriceFile.Usable file = usable(
                HEADER
                        + "2020-01-02,1,2,3,4,5.25,6\n2020-01-03,null,null,null,null,null,null\n2020-01-06,,,,,,\n2020-01-07,1,2,3,4,5,6\n");

        assertThat(file.prices().size()).isEqualTo(2);
        assertThat(file.skippedLines()).containsExactly(3L, 4L);
    }

    /** 8 / 4 of the second row's open; the first row's factor is exactly 1, whatever the close. */
    @Test
    void shouldAdjustTheOpenLikeTheClose() throws IOException {
        PriceFile.Usable file =
                usable(HEADER + "2020-01-02,0.7,2,3,4.1,4.1,6\n2020-01-03,,,,,null,\n2020-01-06,3,2,3,4,8,6\n");

        assertThat(file.prices().opens()).isInstanceOfSatisfying(OpeningPrices.Known.class, opens -> {
            assertThat(opens.at(0)).isEqualTo(0.7);
            assertThat(opens.at(1)).isEqualTo(6);
        });
        assertThat(file.prices().sha256())
                .isEqualTo(usable("Date,Adj Close\n2020-01-02,4.1\n2020-01-06,8\n")
                        .prices()
                        .sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Date,Adj Close~2020-01-02,1                              | no column Open in the header
                    Date,Open,Adj Close~2020-01-02,1,1                       | no column Close in the header
                    Date,Open,Close,Open,Adj Close~2020-01-02,1,1,1,1        | column Open twice in the header
                    Date,Open,Close,Adj Close~2020-01-02,1,1,1~2020-01-03,null,1,1 | line 3: open null, close 1
                    Date,Open,Close,Adj Close~2020-01-02,1,,1~2020-01-03,x,1,1     | line 2: open 1, close
                    Date,Open,Close,Adj Close~2020-01-02,-1,1,1              | line 2: open -1, close 1
                    Date,Open,Close,Adj Close~2020-01-02,1e12,1,2            | line 2: open 1e12, close 1
                    """)
    void shouldUseAFileWithoutOpensAndSayWhereTheyAreMissing(String text, String reason) throws IOException {
        PriceSeries prices = usable(text.replace('~', '\n') + "\n").prices();

        assertThat(prices.price(0)).isPositive();
        assertThat(prices.opens())
                .isInstanceOfSatisfying(
                        OpeningPrices.Missing.class,
                        missing -> assertThat(missing.reason().strip()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31,2020-02-01", "31/01/2020,01/02/2020", "01/31/2020,02/01/2020", "31/1/2020,1/2/2020"})
    void shouldFindTheDateFormatOverTheWholeFile(String first, String second) throws IOException {
        PriceFile.Usable file = usable("Date,Adj Close\n%s,1\n%s,2\n".formatted(first, second));

        assertThat(file.prices().dates()).containsExactly(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1));
    }

    @Test
    void shouldFindTheDateFormatWhenOnlyTheLastDateTells() throws IOException {
        PriceFile.Usable file = usable("Date,Adj Close\n01/02/2020,1\n02/02/2020,2\n13/02/2020,3\n");

        assertThat(file.prices().date(0)).isEqualTo(LocalDate.of(2020, 2, 1));
    }

    @Test
    void shouldRejectAPriceFileWithAmbiguousDates() throws IOException {
        assertThat(reasonFor("Date,Adj Close\n01/02/2020,1\n02/03/2020,2\n"))
                .isEqualTo("X.csv, line 2: every date of the file fits both dd/MM/yyyy and MM/dd/yyyy"
                        + " (write them as yyyy-MM-dd)");
    }

    @Test
    void shouldAcceptDatesThatMeanTheSameInBothFormats() throws IOException {
        assertThat(usable("Date,Adj Close\n01/01/2020,1\n02/02/2020,2\n")
                        .prices()
                        .date(1))
                .isEqualTo(LocalDate.of(2020, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2020-01-02,NaN            | X.csv, line 2: price NaN is no number
                    2020-01-02,Infinity       | X.csv, line 2: price Infinity is no number
                    2020-01-02,0x1p3          | X.csv, line 2: price 0x1p3 is no number
                    2020-01-02,-3.2           | X.csv, line 2: price -3.2 (expected: above 0)
                    2020-01-02,0              | X.csv, line 2: price 0 (expected: above 0)
                    2020-01-02,1e300          | X.csv, line 2: price 1e300 (expected: 1.0E-9 .. 1.0E12)
                    2020-01-02                | X.csv, line 2: 1 fields (expected: 2 as in the header)
                    2020-01-02,1,2            | X.csv, line 2: 3 fields (expected: 2 as in the header)
                    2020-02-30,1              | X.csv, line 2: date 2020-02-30 (expected: yyyy-MM-dd, dd/MM/yyyy, MM/dd/yyyy)
                    soon,1                    | X.csv, line 2: date soon (expected: yyyy-MM-dd, dd/MM/yyyy, MM/dd/yyyy)
                    2020-01-02,1~2020-01-02,2 | X.csv, line 3: date 2020-01-02 twice, first on line 2
                    2020-01-03,1~2020-01-02,2 | X.csv, line 3: date 2020-01-02 after 2020-01-03 (expected: dates in ascending order)
                    13/01/2020,1~01/14/2020,2 | X.csv, line 3: 01/14/2020 is not dd/MM/yyyy like the dates before it
                    13/01/2020,1~2020-01-14,2 | X.csv, line 3: 2020-01-14 is not dd/MM/yyyy like the dates before it
                    """)
    void shouldNameFileLineAndReasonOfABadRow(String rows, String reason) throws IOException {
        assertThat(reasonFor("Date,Adj Close\n" + rows.replace('~', '\n') + "\n"))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                     | X.csv, line 1: empty (expected: a header with Date and Adj Close)
                    Date,Adj Close         | X.csv, no prices (expected: at least one row with a date and a price)
                    Date,Close             | X.csv, line 1: no column Adj Close in the header (found: Date,Close)
                    2020-01-02,1           | X.csv, line 1: no column Date in the header (found: 2020-01-02,1)
                    Date,Adj Close,date    | X.csv, line 1: column Date twice in the header
                    """)
    void shouldNameTheReasonOfABadHeader(String text, String reason) throws IOException {
        assertThat(reasonFor(text)).isEqualTo(reason);
    }

    @Test
    void shouldSayWhereAFileStopsBeingText() throws IOException {
        byte[] bytes = "Date,Adj Close\n2020-01-02,1\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reason(new ByteArrayInputStream(bytes)))
                .startsWith("X.csv, line ")
                .endsWith("no text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(bytes = {'x', ',', '\n', '"', 0})
    void shouldRejectAFileThatIsTooLargeOrSenselessWithoutReadingItWhole(byte filler) throws IOException {
        Endless endless = new Endless(filler);

        assertThat(reason(endless)).startsWith("X.csv");
        assertThat(endless.count).isLessThanOrEqualTo(PriceFileReader.MAX_BYTES + (1 << 20));
    }

    @Test
    void shouldRejectRandomBytesWithOneSentence() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            assertThat(reason(new ByteArrayInputStream(bytes)))
                    .startsWith("X.csv")
                    .doesNotContain("\n", "Exception");
        }
    }

    @Test
    void shouldRejectMoreRowsThanAllowed() throws IOException {
        assertThat(reasonFor(manyRows("1"))).isEqualTo("X.csv, line 1000002: more than 1,000,000 rows");
        assertThat(reasonFor(manyRows("null"))).isEqualTo("X.csv, line 1000002: more than 1,000,000 rows");
    }

    @Test
    void shouldPassOnThatTheBytesCannotBeRead() {
        InputStream broken = new SequenceInputStream(Collections.enumeration(List.of())) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }
        };

        assertThatThrownBy(() -> PriceFileReader.read("X.csv", broken)).isInstanceOf(IOException.class);
    }

    private static PriceFile.Usable usable(String text) throws IOException {
        PriceFile file = read(text);
        assertThat(file).isInstanceOf(PriceFile.Usable.class);
        return (PriceFile.Usable) file;
    }

    private static String reasonFor(String text) throws IOException {
        return reason(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String reason(InputStream bytes) throws IOException {
        PriceFile file = PriceFileReader.read("X.csv", bytes);
        assertThat(file).isInstanceOf(PriceFile.Unusable.class);
        return ((PriceFile.Unusable) file).reason();
    }

    private static PriceFile read(String text) throws IOException {
        return PriceFileReader.read("X.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 200 MB of one byte. */
    private static final class Endless extends InputStream {

        private static final long SIZE = 200L << 20;
        private final byte filler;
        private long count;

        Endless(byte filler) {
            this.filler = filler;
        }

        @Override
        public int read() {
            return count++ < SIZE ? filler & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, filler);
            count += length;
            return count < SIZE ? length : -1;
        }
    }

    private static String manyRows(String price) {
        StringBuilder text = new StringBuilder("Date,Adj Close\n");
        for (int day = 0; day < PriceFileReader.MAX_ROWS + 10; day++) {
            text.append(LocalDate.of(1, 1, 1).plusDays(day))
                    .append(',')
                    .append(price)
                    .append('\n');
        }
        return text.toString();
    }
}
