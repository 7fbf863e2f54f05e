package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Limits;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The largest analysis that is allowed, through front end and worker with the heaps that they have on one machine: 384 MB and 1 GB,
 * less than on the smallest machines of an environment. It has few samples, and all the memory that many would take: a thread keeps the tail of
 * one trade at a time, so a million samples, half of them kept, are 4 MB more for each of the threads.
 */
class LargestAnalysisTest {

    /** Rows of a wave; each has two crossings of its moving average. */
    private static final int WAVE = 2 * Limits.MAX_BARS / Limits.MAX_TRADES;

    /** One after the other: what is left of an answer must not stand in the next one's way. */
    private static final int TIMES = 4;

    @Test
    void shouldFitIntoTheMemoryOfBothProcesses(@TempDir Path folder) throws IOException, InterruptedException {
        waves(folder.resolve("WAVES.csv"));
        try (Product product = Product.start(folder)) {
            Api api = new Api(product.address());
            for (int time = 0; time < TIMES; time++) {
                Api.Answer answer = api.analyse("""
                        {"asset":"WAVES","movingAverage":20,"window":20,"samples":100,"resources":10,"compute":"ec2","seed":1,
                         "confidences":["0.51","0.55","0.6","0.65","0.7","0.75","0.8","0.9","0.95","0.99"]}""");

                assertThat(answer.status())
                        .as("%s", answer.body().get("detail"))
                        .isEqualTo(200);
                JsonNode trades = answer.body().get("trades");
                assertThat(trades.size()).isBetween(Limits.MAX_TRADES - 2, Limits.MAX_TRADES);
            }
            assertThat(product.processes()).allMatch(ProcessHandle::isAlive);
        }
    }

    private static void waves(Path file) throws IOException {
        LocalDate first = LocalDate.of(1, 1, 1);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("Date,Adj Close\n");
            for (int row = 0; row < Limits.MAX_BARS; row++) {
                double price = 100 + 10 * Math.sin(2 * Math.PI * row / WAVE);
                csv.write("%s,%s\n".formatted(first.plusDays(row), price));
            }
        }
    }
}
