package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** The workers, where all computing is done. */
public final class Workers {

    /** Of all calls but the list of assets: what costs little must not pay for what costs much. */
    private final Attempts attempts;

    private final Attempts ofAssets;

    private final ReplyRoom room;

    /** Of the list of assets, so that whoever fills the other one leaves that and readiness alone. */
    private final ReplyRoom roomOfAssets = ReplyRoom.of(0);

    /** Of all calls but charts and the list, one for each place: a worker whose own cores are busy may well have calls of the function left. */
    private final Map<Compute, Throttle> throttles = new EnumMap<>(Compute.class);

    private final Deadlines deadlines;

    private Workers(Attempts attempts, Attempts ofAssets, ReplyRoom room, Deadlines deadlines, Random random) {
        this.attempts = attempts;
        this.ofAssets = ofAssets;
        this.room = room;
        for (Compute compute : Compute.values()) {
            throttles.put(compute, new Throttle(random, System::nanoTime));
        }
        this.deadlines = deadlines;
    }

    /**
     * The workers at these addresses.
     *
     * @param random picks the worker of each attempt, and the calls that are withheld
     */
    public static Workers at(
            List<WorkerAddress> addresses, WorkerChannels channels, Deadlines deadlines, Random random) {
        return at(addresses, channels, ReplyRoom.ofHeap(), deadlines, random);
    }

    static Workers at(
            List<WorkerAddress> addresses,
            WorkerChannels channels,
            ReplyRoom room,
            Deadlines deadlines,
            Random random) {
        AttemptLog log = new AttemptLog(System::nanoTime);
        // two attempts that meet a silent worker behind a balancer leave the third one time to answer within that of
        // one attempt
        Duration handshake = deadlines.attempt().dividedBy(Retries.MOST_ATTEMPTS);
        return new Workers(
                new Attempts(channels, addresses, handshake, random, log),
                new Attempts(channels, addresses, handshake, random, log),
                room,
                deadlines,
                random);
    }

    /** Everything that there are prices of, those that can't be used included. */
    public Outcome<List<AssetInfo>> assets() {
        try (ReplyRoom.Share share = roomOfAssets.share(ProgressListener.NONE.caller())) {
            return silentIsUnreachable(ofAssets.make(
                    worker -> new Outcome.Success<>(
                            AssetMapping.toContract(worker.listAssets(ListAssetsRequest.getDefaultInstance()))),
                    deadlines.assets(),
                    deadlines.attempt(),
                    share));
        }
    }

    /**
     * Analyses.
     *
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<AnalysisResult> analyse(AnalysisRequest request, ProgressListener listener) {
        AnalyseRequest message = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .build();
        return call(worker -> worker.analyse(message), EventKind.ANALYSIS, request.compute(), listener);
    }

    /**
     * Analyses prices that came with the request.
     *
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<AnalysisResult> analyse(AnalysisRequest request, OwnPriceFile file, ProgressListener listener) {
        return call(
                new OwnPricesSending(request, file, deadlines.attempt()),
                EventKind.ANALYSIS,
                request.compute(),
                listener);
    }

    /**
     * Grades the forecasts of all models, always on the workers' own cores.
     *
     * @param simulated whether they are taken from samples, not from the models' exact figures
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<Grading> grade(AnalysisRequest request, boolean simulated, ProgressListener listener) {
        GradeRequest message = GradeRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setSimulated(simulated)
                .build();
        return call(worker -> worker.grade(message), EventKind.GRADING, Compute.EC2, listener);
    }

    /**
     * Simulates all losses of one trade, always on the workers' own cores.
     *
     * @param number of the trade, from 1
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<TradeLosses> losses(AnalysisRequest request, int number, ProgressListener listener) {
        ShowLossesRequest message = ShowLossesRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setNumber(number)
                .build();
        return call(worker -> worker.showLosses(message), EventKind.LOSSES, Compute.EC2, listener);
    }

    private <E, T> Outcome<T> call(
            EventCall.Start<E> start, EventKind<E, T> kind, Compute place, ProgressListener listener) {
        Throttle throttle = Objects.requireNonNull(throttles.get(place));
        Optional<Duration> retryAfter = throttle.withhold();
        if (retryAfter.isPresent()) {
            return new Outcome.Failed<>(new Failure.Withheld(retryAfter.get()));
        }
        Outcome<T> outcome = holding(
                listener,
                share -> attempts.make(
                        new EventCall<>(start, kind, new MonotoneProgress(listener), deadlines.attempt()),
                        deadlines.analysis(),
                        deadlines.analysis(),
                        share));
        if (outcome instanceof Outcome.Failed<T>(Failure.Busy(var wait))) {
            throttle.shed(wait);
        }
        return outcome;
    }

    /**
     * The chart of an analysis as the bytes of a picture file.
     *
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<byte[]> drawChart(AnalysisRequest request, Picture picture, ProgressListener listener) {
        DrawChartRequest message = DrawChartRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setSubject(picture.subject().message())
                .setFormat(picture.format().message())
                .setTheme(picture.theme().message())
                .build();
        return silentIsUnreachable(holding(
                listener,
                share -> attempts.make(
                        new ChartCall(message, listener), deadlines.chart(), deadlines.attempt(), share)));
    }

    /** Makes a call; what it gave is held for as long as the listener wants. */
    private <T> Outcome<T> holding(ProgressListener listener, Function<ReplyRoom.Share, Outcome<T>> call) {
        ReplyRoom.Share share = room.share(listener.caller());
        boolean isOver = false;
        try {
            Outcome<T> outcome = call.apply(share);
            isOver = true;
            listener.holds(share);
            return outcome;
        } finally {
            if (!isOver) {
                share.close();
            }
        }
    }

    /** What takes no time by itself and yet is not answered in time is not answered by anyone. */
    private static <T> Outcome<T> silentIsUnreachable(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Failed<T>(Failure.TookTooLong(var limit)) ->
                new Outcome.Failed<>(new Failure.Unreachable("silent for %d ms".formatted(limit.toMillis())));
            case Outcome.Failed<T> failed -> failed;
            case Outcome.Success<T> success -> success;
        };
    }
}
