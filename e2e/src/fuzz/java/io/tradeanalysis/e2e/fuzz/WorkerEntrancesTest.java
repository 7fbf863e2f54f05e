package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.grading.Gradings;
import io.tradeanalysis.worker.losses.Losses;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.server.AnalysisService;
import io.tradeanalysis.workerapi.CallLimits;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.Refusal;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The worker's other calls, a letter each before the message: charts, gradings, losses, and prices of the caller's own, which come in parts. */
class WorkerEntrancesTest {

    /** A grading needs 250 returns before its first bar; these leave it bars of two blocks. */
    private static final int ROWS = 275;

    /** As for analyses: more may take its time. */
    private static final int MOST_SAMPLES = 1_000;

    private static final Campaign CAMPAIGN = new Campaign(115, "charts, gradings, losses and own prices");
    private static final BackEnds BACK_ENDS = BackEnds.of(1);

    /** The letters of calls of which something was accepted. */
    private static final Set<Byte> ACCEPTED = new HashSet<>();

    @TempDir
    private static Path folder;

    private static AnalysisService service;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("AMZN.csv"), GeneratedPrices.csv(ROWS, 1));
        PriceStore prices = PriceStore.ofFolder(folder);
        service = new AnalysisService(
                prices,
                new Analyses(prices, BACK_ENDS, "fuzzed"),
                new Charts(prices),
                new Gradings(prices, BACK_ENDS, "fuzzed"),
                new Losses(prices, BACK_ENDS),
                WorkerMetrics.OFF);
    }

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] letterAndMessage) throws Exception {
        if (letterAndMessage.length == 0 || letterAndMessage.length > CallLimits.MAX_REQUEST_BYTES) {
            return;
        }
        String text = new String(letterAndMessage, StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOfRange(letterAndMessage, 1, letterAndMessage.length);
        byte letter = letterAndMessage[0];
        switch (letter) {
            case 'c' -> CAMPAIGN.attempt(budget -> noted(letter, chart(budget, message, text)));
            case 'g' -> CAMPAIGN.attempt(budget -> noted(letter, grading(budget, message, text)));
            case 'l' -> CAMPAIGN.attempt(budget -> noted(letter, losses(budget, message, text)));
            case 'o' -> CAMPAIGN.attempt(budget -> noted(letter, ownPrices(budget, message, text)));
            default -> {
                // no such call
            }
        }
    }

    private static Campaign.Fate noted(byte letter, Campaign.Fate fate) {
        if (fate == Campaign.Fate.ACCEPTED) {
            ACCEPTED.add(letter);
        }
        return fate;
    }

    private static Campaign.Fate chart(Budget budget, byte[] message, String text) throws Exception {
        Optional<DrawChartRequest> request = budget.spend(() -> read(DrawChartRequest.parser(), message));
        if (request.isEmpty()) {
            return Campaign.Fate.REFUSED;
        }
        RecordedReply<DrawChartReply> reply = budget.spend(() -> {
            RecordedReply<DrawChartReply> replies = new RecordedReply<>();
            service.drawChart(request.get(), replies);
            return replies;
        });
        return switch (reply.end().getCode()) {
            case OK ->
                reply.last().hasPicture()
                        ? Campaign.Fate.ACCEPTED
                        : refused(reply.last().getRefusal(), text);
            default -> refused(reply, text);
        };
    }

    private static Campaign.Fate grading(Budget budget, byte[] message, String text) throws Exception {
        Optional<GradeRequest> request = budget.spend(() -> read(GradeRequest.parser(), message))
                .map(read -> read.toBuilder()
                        .setInputs(withFewSamples(read.getInputs()))
                        .build());
        if (request.isEmpty()) {
            return Campaign.Fate.REFUSED;
        }
        RecordedReply<GradeEvent> reply = budget.spend(() -> {
            RecordedReply<GradeEvent> replies = new RecordedReply<>();
            service.grade(request.get(), replies);
            return replies;
        });
        return switch (reply.end().getCode()) {
            case OK -> reply.last().hasRefusal() ? refused(reply.last().getRefusal(), text) : Campaign.Fate.ACCEPTED;
            default -> refused(reply, text);
        };
    }

    private static Campaign.Fate losses(Budget budget, byte[] message, String text) throws Exception {
        Optional<ShowLossesRequest> request = budget.spend(() -> read(ShowLossesRequest.parser(), message))
                .map(read -> read.toBuilder()
                        .setInputs(withFewSamples(read.getInputs()))
                        .build());
        if (request.isEmpty()) {
            return Campaign.Fate.REFUSED;
        }
        RecordedReply<ShowLossesEvent> reply = budget.spend(() -> {
            RecordedReply<ShowLossesEvent> replies = new RecordedReply<>();
            service.showLosses(request.get(), replies);
            return replies;
        });
        return switch (reply.end().getCode()) {
            case OK -> reply.last().hasRefusal() ? refused(reply.last().getRefusal(), text) : Campaign.Fate.ACCEPTED;
            default -> refused(reply, text);
        };
    }

    private static Campaign.Fate ownPrices(Budget budget, byte[] message, String text) throws Exception {
        Optional<List<OwnPricesRequest>> parts = budget.spend(() -> readAll(message));
        if (parts.isEmpty()) {
            return Campaign.Fate.REFUSED;
        }
        RecordedReply<AnalyseEvent> reply = budget.spend(() -> {
            RecordedReply<AnalyseEvent> replies = new RecordedReply<>();
            StreamObserver<OwnPricesRequest> call = service.analyseOwnPrices(replies);
            parts.get().forEach(call::onNext);
            call.onCompleted();
            return replies;
        });
        return switch (reply.end().getCode()) {
            case OK ->
                reply.last().hasResult()
                        ? Campaign.Fate.ACCEPTED
                        : refused(reply.last().getRefusal(), text);
            default -> refused(reply, text);
        };
    }

    private static Campaign.Fate refused(Refusal refusal, String text) {
        Sentences.require(RequestMapping.toContract(refusal), text);
        return Campaign.Fate.REFUSED;
    }

    private static Campaign.Fate refused(RecordedReply<?> reply, String text) {
        return switch (reply.end().getCode()) {
            case INVALID_ARGUMENT -> {
                Sentences.require(String.valueOf(reply.end().getDescription()), text);
                yield Campaign.Fate.REFUSED;
            }
            case RESOURCE_EXHAUSTED -> Campaign.Fate.REFUSED; // shed: more work than a worker promises to end
            default -> throw new AssertionError(reply.end().toString());
        };
    }

    /** The message, unless gRPC refuses it. */
    private static <T> Optional<T> read(Parser<T> parser, byte[] message) {
        try {
            return Optional.of(parser.parseFrom(message));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    /** Messages one after the other, each after its length. */
    private static Optional<List<OwnPricesRequest>> readAll(byte[] messages) {
        List<OwnPricesRequest> parts = new ArrayList<>();
        InputStream left = new ByteArrayInputStream(messages);
        try {
            while (left.available() > 0) {
                OwnPricesRequest part = OwnPricesRequest.parser().parseDelimitedFrom(left);
                parts.add(part.hasInputs() ? withFewSamples(part) : part);
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    private static OwnPricesRequest withFewSamples(OwnPricesRequest part) {
        OwnPricesRequest.Builder few = part.toBuilder();
        few.getInputsBuilder().setInputs(withFewSamples(part.getInputs().getInputs()));
        return few.build();
    }

    private static AnalysisInputs withFewSamples(AnalysisInputs inputs) {
        return inputs.getSamples() > MOST_SAMPLES && inputs.getSamples() <= Limits.MAX_SAMPLES
                ? inputs.toBuilder().setSamples(MOST_SAMPLES).build()
                : inputs;
    }

    @AfterAll
    static void end() throws IOException {
        BACK_ENDS.close();
        CAMPAIGN.end();
        if (!ACCEPTED.equals(Set.of((byte) 'c', (byte) 'g', (byte) 'l', (byte) 'o'))) {
            throw new AssertionError("calls of which something was accepted: " + ACCEPTED);
        }
    }
}
