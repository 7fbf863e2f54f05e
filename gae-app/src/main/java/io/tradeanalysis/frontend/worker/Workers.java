package io.tradeanalysis.frontend.worker;

import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.ClientCalls;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.QuoteMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import io.tradeanalysis.workerapi.v1.QuoteRequest;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The workers, where all computing is done. */
public final class Workers {

    /** Of all calls but the list of assets and quotes: what costs little must not pay for what costs much. */
    private final Attempts attempts;

    private final Attempts ofAssets;

    /** Quotes stand in the way of nothing else. */
    private final Attempts ofQuotes;

    private final ReplyRoom room;

    /** Of the list of assets, so that whoever fills the other one leaves that and readiness alone. */
    private final ReplyRoom roomOfAssets = ReplyRoom.of(0);

    /**
     * Of all calls but charts, quotes and the list, one for each place: a worker whose own cores are busy may well have calls of the
     * function left.
     */
    private final Map<Compute, Throttle> throttles = new EnumMap<>(Compute.class);

    private final Deadlines deadlines;

    private Workers(
            Attempts attempts,
            Attempts ofAssets,
            Attempts ofQuotes,
            ReplyRoom room,
            Deadlines deadlines,
            Random random) {
        this.attempts = attempts;
        this.ofAssets = ofAssets;
        this.ofQuotes = ofQuotes;
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
    public Outcome<AnalysisResult> analyse(Question question, ProgressListener listener) {
        AnalysisInputs inputs = RequestMapping.toMessage(question.inputs());
        AnalyseRequest message = AnalyseRequest.newBuilder().setInputs(inputs).build();
        return call(
                start(
                        question,
                        worker -> worker.analyse(message),
                        TradeAnalysisBlockingV2Stub::analyseOwnPrices,
                        asked -> asked.setInputs(inputs)),
                EventKind.ANALYSIS,
                question.inputs().compute(),
                listener);
    }

    /**
     * Grades the forecasts of all models, always on the workers' own cores.
     *
     * @param simulated whether they are taken from samples, not from the models' exact figures
     * @param looks of pictures of the exceptions, at most four
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<DrawnGrading> grade(
            Question question, boolean simulated, List<Picture.Look> looks, ProgressListener listener) {
        GradeRequest message = GradeRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(question.inputs()))
                .setSimulated(simulated)
                .addAllPictures(looks.stream().map(Picture.Look::message).toList())
                .build();
        return call(
                start(
                        question,
                        worker -> worker.grade(message),
                        TradeAnalysisBlockingV2Stub::gradeOwnPrices,
                        asked -> asked.setGrading(message)),
                EventKind.GRADING,
                Compute.EC2,
                listener);
    }

    /**
     * Simulates all losses of one trade, always on the workers' own cores.
     *
     * @param number of the trade, from 1
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<TradeLosses> losses(Question question, int number, ProgressListener listener) {
        ShowLossesRequest message = ShowLossesRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(question.inputs()))
                .setNumber(number)
                .build();
        return call(
                start(
                        question,
                        worker -> worker.showLosses(message),
                        TradeAnalysisBlockingV2Stub::showLossesOfOwnPrices,
                        asked -> asked.setLosses(message)),
                EventKind.LOSSES,
                Compute.EC2,
                listener);
    }

    /**
     * How a call is begun.
     *
     * @param aboutAsset begins the one about an asset
     * @param aboutOwnPrices begins the one that has prices sent with it
     * @param ask says in its first message what is asked for
     */
    private <E> EventCall.Start<E> start(
            Question question,
            EventCall.Start<E> aboutAsset,
            Function<TradeAnalysisBlockingV2Stub, BlockingClientCall<OwnPricesRequest, E>> aboutOwnPrices,
            UnaryOperator<OwnPricesInputs.Builder> ask) {
        return question.file()
                .<EventCall.Start<E>>map(file -> new OwnPricesSending<>(
                        aboutOwnPrices, ask.apply(OwnPricesInputs.newBuilder()).build(), file, deadlines.attempt()))
                .orElse(aboutAsset);
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
    public Outcome<byte[]> drawChart(Question question, Picture picture, ProgressListener listener) {
        DrawChartRequest message = DrawChartRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(question.inputs()))
                .setSubject(picture.subject().message())
                .setFormat(picture.format().message())
                .setTheme(picture.theme().message())
                .setPricesSha256(picture.ofPrices())
                .build();
        EventCall.Start<DrawChartReply> start = start(
                question,
                worker -> drawChart(worker, message),
                TradeAnalysisBlockingV2Stub::drawChartOfOwnPrices,
                asked -> asked.setChart(message));
        return silentIsUnreachable(holding(
                listener,
                share -> attempts.make(
                        new EventCall<>(start, EventKind.PICTURE, listener, deadlines.attempt()),
                        deadlines.chart(),
                        deadlines.attempt(),
                        share)));
    }

    /** The one reply is awaited as if it were a stream's first, so that the listener can be asked meanwhile whether anyone waits. */
    private static BlockingClientCall<?, DrawChartReply> drawChart(
            TradeAnalysisBlockingV2Stub worker, DrawChartRequest message) {
        return ClientCalls.blockingV2ServerStreamingCall(
                worker.getChannel(), TradeAnalysisGrpc.getDrawChartMethod(), worker.getCallOptions(), message);
    }

    /** Foresees what an analysis would take. */
    public Outcome<Quote> quote(AnalysisRequest request, ProgressListener listener) {
        QuoteRequest message = QuoteRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .build();
        return silentIsUnreachable(holding(
                listener,
                share -> ofQuotes.make(
                        worker -> toOutcome(worker.quote(message)), deadlines.assets(), deadlines.attempt(), share)));
    }

    private static Outcome<Quote> toOutcome(QuoteReply reply) {
        return switch (reply.getReplyCase()) {
            case QUOTE -> new Outcome.Success<>(QuoteMapping.toContract(reply.getQuote()));
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(reply.getRefusal())));
            case REPLY_NOT_SET -> new Outcome.Failed<>(new Failure.Broken("the worker quoted nothing"));
        };
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
