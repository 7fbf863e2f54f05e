package io.tradeanalysis.operations.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTest {

    private static final Search SEARCH = new Search(
            "1.2.0",
            List.of(
                    new Search.Place(
                            Cloud.AWS,
                            "us-west-1",
                            new TreeMap<>(Map.of(
                                    "region",
                                    "us-west-1",
                                    "account",
                                    "123456789012",
                                    "caller",
                                    "arn:aws:iam::123456789012:user/x")),
                            List.of("stack", "bucket")),
                    new Search.Place(
                            Cloud.GOOGLE, "project p1", new TreeMap<>(Map.of("project", "p1")), List.of("service"))));

    private static final Receipt RECEIPT = receipt(
            true,
            SEARCH,
            new Receipt.Line(Resource.of(Cloud.AWS, "bucket", "prices"), Fate.LEFT, "AccessDenied"),
            new Receipt.Line(
                    new Resource(Cloud.AWS, "secret", "arn:aws:secretsmanager:x", "trade-analysis/dev/w"),
                    Fate.DELETED,
                    ""),
            new Receipt.Line(Resource.of(Cloud.GOOGLE, "service", "default"), Fate.SHARED, "every application has it"));

    @Test
    void shouldShowATableWithASummary() {
        assertThat(ReceiptTable.text(RECEIPT)).isEqualTo("""
                FATE     CLOUD         KIND     WHAT                  WHY
                deleted  AWS           secret   trade-analysis/dev/w
                LEFT     AWS           bucket   prices                AccessDenied
                shared   Google Cloud  service  default               every application has it

                dev in AWS (account 123456789012, region us-west-1) and Google Cloud (project p1): 1 deleted, 0 went along, 1 left,\
                 0 not seen, 1 shared""");
    }

    @Test
    void shouldEndATableOfADryRunWithWhatWouldGo() {
        Search aws = new Search("1.2.0", List.of(SEARCH.places().getFirst(), Search.Place.unseen(Cloud.GOOGLE)));
        Receipt found =
                receipt(false, aws, new Receipt.Line(Resource.of(Cloud.AWS, "bucket", "prices"), Fate.FOUND, ""));

        assertThat(ReceiptTable.text(found))
                .endsWith("\n\ndev in AWS (account 123456789012, region us-west-1); Google Cloud not looked at:"
                        + " 0 not seen, 0 shared; would delete 1 resource");
        assertThat(ReceiptTable.text(receipt(false, aws))).endsWith("would delete 0 resources");
    }

    @Test
    void shouldWriteJson(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/receipt.json");
        ReceiptJson.write(RECEIPT, file);

        JsonNode json = new JsonMapper().readTree(Files.readString(file));

        assertThat(json.path("environment").stringValue()).isEqualTo("dev");
        assertThat(json.path("complete").booleanValue()).isTrue();
        assertThat(json.path("clean").booleanValue()).isFalse();
        assertThat(json.path("program").stringValue()).isEqualTo("1.2.0");
        assertThat(json.path("places").path("Google Cloud").stringValue()).isEqualTo("project p1");
        assertThat(json.path("looks").toString())
                .isEqualTo("[{\"cloud\":\"AWS\",\"account\":\"123456789012\","
                        + "\"caller\":\"arn:aws:iam::123456789012:user/x\",\"region\":\"us-west-1\","
                        + "\"kinds\":[\"stack\",\"bucket\"]},"
                        + "{\"cloud\":\"Google Cloud\",\"project\":\"p1\",\"kinds\":[\"service\"]}]");
        assertThat(json.path("counts").path("deleted").intValue()).isEqualTo(1);
        assertThat(json.path("resources").get(0).toString())
                .isEqualTo("{\"cloud\":\"AWS\",\"kind\":\"bucket\",\"id\":\"prices\",\"detail\":\"\",\"fate\":\"left\","
                        + "\"reason\":\"AccessDenied\"}");
    }

    @Test
    void shouldReplaceAFileAsAWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("receipt.json");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        ReceiptJson.write(receipt(false, SEARCH), link);
        ReceiptJson.write(RECEIPT, link);

        assertThat(Files.readString(file)).isEqualTo(ReceiptJson.text(RECEIPT) + "\n");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void shouldSayWhereNoReceiptCanBe(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> ReceiptJson.write(RECEIPT, folder))
                .isInstanceOf(OperationException.class)
                .hasMessage("The receipt can't be written to %s: that is no file.".formatted(folder));
        assertThatThrownBy(() -> ReceiptJson.write(RECEIPT, file.resolve("receipt.json")))
                .isInstanceOf(OperationException.class)
                .hasMessageStartingWith("The receipt can't be written to %s: ".formatted(file.resolve("receipt.json")));
    }

    @Test
    void shouldKnowTheVersionOfTheProgram() {
        assertThat(ProgramVersion.text()).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
    }

    @Test
    void shouldNotBeCleanBeforeTheEnd() {
        assertThat(receipt(false, SEARCH).isClean()).isFalse();
        assertThat(receipt(true, SEARCH).isClean()).isTrue();
    }

    @Test
    void shouldBeCleanOnlyIfNothingIsLeftAndAllWasSeen() {
        assertThat(with(Fate.DELETED, Fate.WENT_ALONG, Fate.SHARED).isClean()).isTrue();
        assertThat(with(Fate.DELETED, Fate.LEFT).isClean()).isFalse();
        assertThat(with(Fate.DELETED, Fate.UNSEEN).isClean()).isFalse();
    }

    private static Receipt with(Fate... fates) {
        return receipt(
                true,
                SEARCH,
                Stream.of(fates)
                        .map(fate -> new Receipt.Line(Resource.of(Cloud.AWS, "role", fate.name()), fate, ""))
                        .toArray(Receipt.Line[]::new));
    }

    private static Receipt receipt(boolean isComplete, Search search, Receipt.Line... lines) {
        return new Receipt(
                new EnvironmentName("dev"),
                search,
                isComplete,
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:01:00Z"),
                List.of(lines));
    }
}
