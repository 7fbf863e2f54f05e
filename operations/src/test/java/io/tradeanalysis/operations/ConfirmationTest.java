package io.tradeanalysis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.Search;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    @Test
    void shouldSayWhatGoesAndWhere() {
        Search search = new Search(
                "1",
                List.of(
                        new Search.Place(
                                Cloud.AWS,
                                "us-west-1",
                                new TreeMap<>(Map.of(
                                        "account", "123456789012", "caller", "arn:aws:x", "region", "us-west-1")),
                                List.of()),
                        new Search.Place(
                                Cloud.GOOGLE, "project p1", new TreeMap<>(Map.of("project", "p1")), List.of())));
        List<Receipt.Line> lines = IntStream.range(0, 63)
                .mapToObj(number -> new Receipt.Line(Resource.of(Cloud.AWS, "bucket", "b" + number), Fate.FOUND, ""))
                .toList();
        Receipt found = new Receipt(new EnvironmentName("dev"), search, false, Instant.EPOCH, Instant.EPOCH, lines);

        assertThat(Confirmation.question(found))
                .isEqualTo("This deletes all of dev: 63 resources in AWS (account 123456789012, region us-west-1) and"
                        + " Google Cloud (project p1). Type its name to go on: ");
    }
}
