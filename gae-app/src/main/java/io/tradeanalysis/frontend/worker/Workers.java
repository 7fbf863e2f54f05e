package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import java.util.List;
import java.util.Random;

/** The workers, where all computing is done. */
public final class Workers {

    /** Of analyses and charts apart from the list of assets: what costs little must not pay for what costs much. */
    private final Attempts attempts;

    private final Attempts ofAssets;
    private final Deadlines deadlines;

    private Workers(Attempts attempts, Attempts ofAssets, Deadlines deadlines) {
        this.attempts = attempts;
        this.ofAssets = ofAssets;
        this.deadlines = deadlines;
    }

    /**
     * The workers at these addresses.
     *
     * @param random picks the worker of each attempt
     */
    public static Workers at(
            List<WorkerAddress> addresses, WorkerChannels channels, Deadlines deadlines, Random random) {
        return new Workers(
                new Attempts(channels, addresses, random), new Attempts(channels, addresses, random), deadlines);
    }

    /** Everything that there are prices of, those that can't be used included. */
    public Outcome<List<AssetInfo>> assets() {
        return silentIsUnreachable(ofAssets.make(
                worker -> new Outcome.Success<>(
                        AssetMapping.toContract(worker.listAssets(ListAssetsRequest.getDefaultInstance()))),
                deadlines.assets(),
                deadlines.attempt()));
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
        return attempts.make(
                new EventCall<>(
                        worker -> worker.analyse(message),
                        new AnalysisKind(),
                        new MonotoneProgress(listener),
                        deadlines.attempt()),
                deadlines.analysis(),
                deadlines.analysis());
    }

    /**
     * Grades the forecasts of all models.
     *
     * @param simulated whether they are taken from samples, not from the models' exact figures
     * @throws CallerGoneException if the listener throws it; the worker has then been told to stop
     */
    public Outcome<Grading> grade(AnalysisRequest request, boolean simulated, ProgressListener listener) {
        GradeRequest message = GradeRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setSimulated(simulated)
                .build();
        return attempts.make(
                new EventCall<>(
                        worker -> worker.grade(message),
                        new GradingKind(),
                        new MonotoneProgress(listener),
                        deadlines.attempt()),
                deadlines.analysis(),
                deadlines.analysis());
    }

    /** The chart of an analysis as the bytes of a picture file. */
    public Outcome<byte[]> drawChart(AnalysisRequest request, Picture picture) {
        DrawChartRequest message = DrawChartRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setFormat(picture.format().message())
                .setTheme(picture.theme().message())
                .build();
        return silentIsUnreachable(
                attempts.make(worker -> toOutcome(worker.drawChart(message)), deadlines.chart(), deadlines.attempt()));
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

    private static Outcome<byte[]> toOutcome(DrawChartReply reply) {
        return switch (reply.getReplyCase()) {
            case PICTURE -> new Outcome.Success<>(reply.getPicture().toByteArray());
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(reply.getRefusal())));
            case REPLY_NOT_SET -> new Outcome.Failed<>(new Failure.Broken("the worker drew nothing"));
        };
    }
}
