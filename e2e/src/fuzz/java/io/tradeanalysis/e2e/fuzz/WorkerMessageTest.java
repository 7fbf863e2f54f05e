package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.analysis.Quotes;
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
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Requests to the worker's service, which has one short price file. */
class WorkerMessageTest {

    private static final int ROWS = 60;

    /** Samples of a trade; more are admitted and may take their time, which says nothing about reading. */
    private static final int MOST_SAMPLES = 1_000;

    private static final MethodDescriptor<AnalyseRequest, AnalyseEvent> METHOD = TradeAnalysisGrpc.getAnalyseMethod();
    private static final Campaign CAMPAIGN = new Campaign(113, "the worker's messages");
    private static final BackEnds BACK_ENDS = BackEnds.of(1);

    @TempDir
    private static Path folder;

    private static AnalysisService service;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("AMZN.csv"), GeneratedPrices.csv(ROWS, 1));
        PriceStore prices = PriceStore.ofFolder(folder);
        service = new AnalysisService(
                prices,
                new Analyses(BACK_ENDS, "fuzzed"),
                new Charts(),
                new Gradings(BACK_ENDS, "fuzzed"),
                new Losses(BACK_ENDS),
                new Quotes(BACK_ENDS),
                WorkerMetrics.OFF);
    }

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] message) throws Exception {
        if (message.length > CallLimits.MAX_REQUEST_BYTES) {
            return; // the server's transport refuses it
        }
        CAMPAIGN.attempt(budget -> {
            Optional<AnalyseRequest> read = budget.spend(() -> read(message));
            if (read.isEmpty()) {
                return Campaign.Fate.REFUSED;
            }
            AnalyseRequest request = read.get();
            RecordedReply<AnalyseEvent> reply = budget.spend(() -> call(withFewSamples(request)));
            return switch (reply.end().getCode()) {
                case OK -> answered(request, reply.last());
                case INVALID_ARGUMENT -> refused(reply.end(), message);
                default -> throw new AssertionError(reply.end().toString());
            };
        });
    }

    /** The message, unless gRPC refuses it. */
    private static Optional<AnalyseRequest> read(byte[] message) {
        try {
            return Optional.of(METHOD.parseRequest(new ByteArrayInputStream(message)));
        } catch (StatusRuntimeException _) {
            return Optional.empty();
        }
    }

    private static RecordedReply<AnalyseEvent> call(AnalyseRequest request) {
        RecordedReply<AnalyseEvent> reply = new RecordedReply<>();
        service.analyse(request, reply);
        return reply;
    }

    private static AnalyseRequest withFewSamples(AnalyseRequest request) {
        AnalysisInputs inputs = request.getInputs();
        return inputs.getSamples() > MOST_SAMPLES && inputs.getSamples() <= Limits.MAX_SAMPLES
                ? request.toBuilder()
                        .setInputs(inputs.toBuilder().setSamples(MOST_SAMPLES))
                        .build()
                : request;
    }

    private static Campaign.Fate answered(AnalyseRequest request, AnalyseEvent last) {
        AnalysisRequest inputs = RequestMapping.toContract(request.getInputs());
        if (!RequestMapping.toContract(RequestMapping.toMessage(inputs)).equals(inputs)) {
            throw new AssertionError("not the same again: " + inputs);
        }
        return switch (last.getEventCase()) {
            case RESULT -> Campaign.Fate.ACCEPTED;
            case REFUSAL -> {
                Sentences.require(RequestMapping.toContract(last.getRefusal()), request.toString());
                yield Campaign.Fate.REFUSED;
            }
            case PROGRESS, EVENT_NOT_SET -> throw new AssertionError("ends with " + last);
        };
    }

    private static Campaign.Fate refused(Status end, byte[] message) {
        Sentences.require(String.valueOf(end.getDescription()), new String(message, StandardCharsets.UTF_8));
        return Campaign.Fate.REFUSED;
    }

    @AfterAll
    static void end() throws IOException {
        BACK_ENDS.close();
        CAMPAIGN.end();
    }
}
