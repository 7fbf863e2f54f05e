package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.grpc.stub.StreamObserver;
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
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import io.tradeanalysis.workerapi.v1.QuoteRequest;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worker's other calls, a letter each before the message: charts, gradings, losses, quotes, and prices of the caller's own, which come
 * in parts, for an analysis or, with a capital, for one of the others.
 */
class WorkerEntrancesTest {

    /** A grading needs 250 returns before its first bar; these leave it bars of two blocks. */
    private static final int ROWS = 275;

    /** As for analyses: more may take its time. */
    private static final int MOST_SAMPLES = 1_000;

    private static final Campaign CAMPAIGN = new Campaign(115, "charts, gradings, losses, own prices and quotes");
    private static final BackEnds BACK_ENDS = BackEnds.of(1);

    /** The letters of calls of which something was accepted. */
    private static final Set<Character> ACCEPTED = new HashSet<>();

    @TempDir
    private static Path folder;

    private static Map<Character, Call<?, ?>> calls = Map.of();

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("AMZN.csv"), GeneratedPrices.csv(ROWS, 1));
        PriceStore prices = PriceStore.ofFolder(folder);
        calls = callsOf(new AnalysisService(
                prices,
                new Analyses(BACK_ENDS, "fuzzed"),
                new Charts(),
                new Gradings(BACK_ENDS, "fuzzed"),
                new Losses(BACK_ENDS),
                new Quotes(BACK_ENDS),
                WorkerMetrics.OFF));
    }

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] letterAndMessage) throws Exception {
        if (letterAndMessage.length == 0 || letterAndMessage.length > CallLimits.MAX_REQUEST_BYTES) {
            return;
        }
        char letter = (char) letterAndMessage[0];
        Call<?, ?> call = calls.get(letter);
        if (call == null) {
            return;
        }
        String text = new String(letterAndMessage, StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOfRange(letterAndMessage, 1, letterAndMessage.length);
        CAMPAIGN.attempt(budget -> {
            Campaign.Fate fate = call.tried(budget, message, text);
            if (fate == Campaign.Fate.ACCEPTED) {
                ACCEPTED.add(letter);
            }
            return fate;
        });
    }

    private static Map<Character, Call<?, ?>> callsOf(AnalysisService service) {
        return Map.of(
                'c',
                new Call<>(
                        DrawChartRequest::parseFrom,
                        service::drawChart,
                        DrawChartReply::hasPicture,
                        DrawChartReply::getRefusal),
                'g',
                new Call<>(
                        message -> withFewSamples(GradeRequest.parseFrom(message)),
                        service::grade,
                        GradeEvent::hasGrading,
                        GradeEvent::getRefusal),
                'l',
                new Call<>(
                        message -> withFewSamples(ShowLossesRequest.parseFrom(message)),
                        service::showLosses,
                        ShowLossesEvent::hasLosses,
                        ShowLossesEvent::getRefusal),
                'q',
                new Call<>(QuoteRequest::parseFrom, service::quote, QuoteReply::hasQuote, QuoteReply::getRefusal),
                'o',
                own(service::analyseOwnPrices, AnalyseEvent::hasResult, AnalyseEvent::getRefusal),
                'G',
                own(service::gradeOwnPrices, GradeEvent::hasGrading, GradeEvent::getRefusal),
                'L',
                own(service::showLossesOfOwnPrices, ShowLossesEvent::hasLosses, ShowLossesEvent::getRefusal),
                'C',
                own(service::drawChartOfOwnPrices, DrawChartReply::hasPicture, DrawChartReply::getRefusal));
    }

    private static <E> Call<List<OwnPricesRequest>, E> own(
            Function<StreamObserver<E>, StreamObserver<OwnPricesRequest>> begin,
            Predicate<E> isAnswer,
            Function<E, Refusal> refusal) {
        return new Call<>(
                WorkerEntrancesTest::parts,
                (parts, replies) -> {
                    StreamObserver<OwnPricesRequest> call = begin.apply(replies);
                    parts.forEach(call::onNext);
                    call.onCompleted();
                },
                isAnswer,
                refusal);
    }

    /**
     * One of the worker's calls.
     *
     * @param read what reads its message as gRPC would
     * @param make what makes it
     * @param isAnswer whether its last reply is what was asked for
     * @param refusal that of its last reply, if it is none
     */
    private record Call<Q, E>(
            Reader<Q> read,
            BiConsumer<Q, StreamObserver<E>> make,
            Predicate<E> isAnswer,
            Function<E, Refusal> refusal) {

        Campaign.Fate tried(Budget budget, byte[] message, String text) throws Exception {
            Optional<Q> request = budget.spend(() -> {
                try {
                    return Optional.of(read.read(message));
                } catch (IOException _) {
                    return Optional.empty();
                }
            });
            if (request.isEmpty()) {
                return Campaign.Fate.REFUSED;
            }
            RecordedReply<E> reply = budget.spend(() -> {
                RecordedReply<E> replies = new RecordedReply<>();
                make.accept(request.get(), replies);
                return replies;
            });
            return switch (reply.end().getCode()) {
                case OK ->
                    isAnswer.test(reply.last()) ? Campaign.Fate.ACCEPTED : refused(refusal.apply(reply.last()), text);
                case INVALID_ARGUMENT -> refused(String.valueOf(reply.end().getDescription()), text);
                case RESOURCE_EXHAUSTED -> Campaign.Fate.REFUSED; // shed: more work than a worker promises to end
                default -> throw new AssertionError(reply.end().toString());
            };
        }

        private static Campaign.Fate refused(Refusal refusal, String text) {
            Sentences.require(RequestMapping.toContract(refusal), text);
            return Campaign.Fate.REFUSED;
        }

        private static Campaign.Fate refused(String description, String text) {
            Sentences.require(description, text);
            return Campaign.Fate.REFUSED;
        }
    }

    /** What makes a request of bytes; it throws what gRPC refuses. */
    private interface Reader<Q> {
        Q read(byte[] message) throws IOException;
    }

    /** Messages one after the other, each after its length. */
    private static List<OwnPricesRequest> parts(byte[] messages) throws IOException {
        List<OwnPricesRequest> parts = new ArrayList<>();
        InputStream left = new ByteArrayInputStream(messages);
        while (left.available() > 0) {
            OwnPricesRequest part = OwnPricesRequest.parser().parseDelimitedFrom(left);
            parts.add(part.hasInputs() ? withFewSamples(part) : part);
        }
        return List.copyOf(parts);
    }

    private static OwnPricesRequest withFewSamples(OwnPricesRequest part) {
        OwnPricesRequest.Builder few = part.toBuilder();
        OwnPricesInputs.Builder asked = few.getInputsBuilder();
        switch (asked.getQuestionCase()) {
            case INPUTS -> asked.setInputs(withFewSamples(asked.getInputs()));
            case GRADING -> asked.setGrading(withFewSamples(asked.getGrading()));
            case LOSSES -> asked.setLosses(withFewSamples(asked.getLosses()));
            case CHART, QUESTION_NOT_SET -> {
                // nothing is simulated
            }
        }
        return few.build();
    }

    private static GradeRequest withFewSamples(GradeRequest request) {
        return request.toBuilder()
                .setInputs(withFewSamples(request.getInputs()))
                .build();
    }

    private static ShowLossesRequest withFewSamples(ShowLossesRequest request) {
        return request.toBuilder()
                .setInputs(withFewSamples(request.getInputs()))
                .build();
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
        if (!ACCEPTED.equals(calls.keySet())) {
            throw new AssertionError("calls of which something was accepted: " + ACCEPTED);
        }
    }
}
