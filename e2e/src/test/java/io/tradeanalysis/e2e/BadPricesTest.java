package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bad price files make their asset unavailable, each with one clear sentence; the others work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPricesTest {

    private Product product;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        write(folder, "GOOD", GeneratedPrices.csv(600, 1));
        write(folder, "NAN", "Date,Adj Close\n2020-01-02,1\n2020-01-03,NaN\n");
        write(folder, "NEGATIVE", "Date,Adj Close\n2020-01-02,-1\n");
        write(folder, "REPEATED", "Date,Adj Close\n2020-01-02,1\n2020-01-02,2\n");
        write(folder, "AMBIGUOUS", "Date,Adj Close\n01/02/2020,1\n02/02/2020,2\n");
        write(folder, "EMPTY", "");
        write(folder, "HOLES", GeneratedPrices.csv(600, 1) + "2030-01-01,null,null,null,null,null,null\n");
        garbage(folder.resolve("GARBAGE.csv"));
        product = Product.start(folder);
        api = new Api(product.address());
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NAN       | NAN.csv, line 3: price NaN is no number
                    NEGATIVE  | NEGATIVE.csv, line 2: price -1 (expected: above 0)
                    REPEATED  | REPEATED.csv, line 3: date 2020-01-02 twice, first on line 2
                    AMBIGUOUS | AMBIGUOUS.csv, line 2: every date of the file fits both dd/MM/yyyy and MM/dd/yyyy (write them as yyyy-MM-dd)
                    EMPTY     | EMPTY.csv, line 1: empty (expected: a header with Date and Adj Close)
                    """)
    void shouldNameFileLineAndReason(String asset, String reason) throws IOException, InterruptedException {
        Api.Answer answer = api.analyse(asset, 20, 20, 1_000, 2, "ec2", 1);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors")).hasSize(1);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("asset");
        assertThat(answer.body().at("/errors/0/message").asString()).contains(reason);
        assertThat(problem(asset)).isEqualTo(reason);
    }

    @Test
    void shouldRejectTwoHundredMegabytesOfGarbage() throws IOException, InterruptedException {
        assertThat(api.analyse("GARBAGE", 20, 20, 1_000, 2, "ec2", 1).status()).isEqualTo(400);
        assertThat(problem("GARBAGE")).startsWith("GARBAGE.csv, line 1 or later: ");
    }

    @Test
    void shouldAnalyseTheOthers() throws IOException, InterruptedException {
        Api.Answer answer = api.analyse("GOOD", 20, 20, 1_000, 2, "ec2", 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/summary/trades").asInt()).isPositive();
    }

    @Test
    void shouldReportSkippedRows() throws IOException, InterruptedException {
        Api.Answer answer = api.analyse("HOLES", 20, 20, 1_000, 2, "ec2", 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/notices/0").asString()).contains("HOLES.csv", "602");
    }

    private String problem(String asset) throws IOException, InterruptedException {
        for (JsonNode info : api.assets()) {
            if (info.get("asset").asString().equals(asset)) {
                return info.get("problem").asString();
            }
        }
        throw new AssertionError(asset + " is not listed");
    }

    private static void write(Path folder, String asset, String text) throws IOException {
        Files.writeString(folder.resolve(asset + ".csv"), text);
    }

    private static void garbage(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        new Random(1).nextBytes(block);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
    }
}
