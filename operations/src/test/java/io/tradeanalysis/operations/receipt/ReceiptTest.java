package io.tradeanalysis.operations.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTest {

    private static final Receipt RECEIPT = new Receipt(
            new EnvironmentName("dev"),
            Map.of("AWS", "us-west-1", "Google Cloud", "project p1"),
            Instant.parse("2026-11-22T10:00:00Z"),
            Instant.parse("2026-11-22T10:01:00Z"),
            List.of(
                    new Receipt.Line(Resource.of(Cloud.AWS, "bucket", "prices"), Fate.LEFT, "AccessDenied"),
                    new Receipt.Line(
                            new Resource(Cloud.AWS, "secret", "arn:aws:secretsmanager:x", "trade-analysis/dev/w"),
                            Fate.DELETED,
                            ""),
                    new Receipt.Line(Resource.of(Cloud.GOOGLE, "service", "default"), Fate.SHARED, "")));

    @Test
    void shouldShowATableWithASummary() {
        assertThat(ReceiptTable.text(RECEIPT)).isEqualTo("""
                FATE     CLOUD         KIND     WHAT                  WHY
                deleted  AWS           secret   trade-analysis/dev/w
                LEFT     AWS           bucket   prices                AccessDenied
                shared   Google Cloud  service  default

                dev (AWS us-west-1, Google Cloud project p1): 1 deleted, 0 went along, 1 left, 0 not seen, 1 shared""");
    }

    @Test
    void shouldWriteJson(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/receipt.json");
        ReceiptJson.write(RECEIPT, file);

        JsonNode json = new JsonMapper().readTree(Files.readString(file));

        assertThat(json.path("environment").stringValue()).isEqualTo("dev");
        assertThat(json.path("clean").booleanValue()).isFalse();
        assertThat(json.path("places").path("Google Cloud").stringValue()).isEqualTo("project p1");
        assertThat(json.path("counts").path("deleted").intValue()).isEqualTo(1);
        assertThat(json.path("resources").get(0).toString())
                .isEqualTo("{\"cloud\":\"AWS\",\"kind\":\"bucket\",\"id\":\"prices\",\"detail\":\"\",\"fate\":\"left\","
                        + "\"reason\":\"AccessDenied\"}");
    }

    @Test
    void shouldBeCleanOnlyIfNothingIsLeftAndAllWasSeen() {
        assertThat(with(Fate.DELETED, Fate.WENT_ALONG, Fate.SHARED).isClean()).isTrue();
        assertThat(with(Fate.DELETED, Fate.LEFT).isClean()).isFalse();
        assertThat(with(Fate.DELETED, Fate.UNSEEN).isClean()).isFalse();
    }

    private static Receipt with(Fate... fates) {
        List<Receipt.Line> lines = List.of(fates).stream()
                .map(fate -> new Receipt.Line(Resource.of(Cloud.AWS, "role", fate.name()), fate, ""))
                .toList();
        return new Receipt(new EnvironmentName("dev"), Map.of(), Instant.EPOCH, Instant.EPOCH, lines);
    }
}
