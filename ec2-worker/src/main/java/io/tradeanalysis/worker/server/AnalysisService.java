package io.tradeanalysis.worker.server;

import static io.tradeanalysis.worker.server.EventKind.ANALYSIS;
import static io.tradeanalysis.worker.server.EventKind.GRADING;
import static io.tradeanalysis.worker.server.EventKind.LOSSES;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.analysis.Quotes;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.charts.ChartTheme;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.charts.Look;
import io.tradeanalysis.worker.charts.PictureFormat;
import io.tradeanalysis.worker.charts.PictureSubject;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.grading.Gradings;
import io.tradeanalysis.worker.losses.Losses;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.workerapi.Shedding;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.QuoteMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import io.tradeanalysis.workerapi.v1.QuoteRequest;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The service as front ends call it: messages in, messages out, every failure a status with a plain sentence. */
public final class AnalysisService extends TradeAnalysisGrpc.TradeAnalysisImplBase {

    /** Calls with prices of their own at the same time: each may hold ten MiB. */
    static final int MOST_UPLOADS = 16;

    private final PriceStore prices;
    private final Analyses analyses;
    private final Charts charts;
    private final DrawnGradings gradings;
    private final Losses losses;
    private final Quotes quotes;
    private final CallCounts counts;
    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);

    /** A service on these parts, of which metrics count how calls end, but for lists of assets. */
    public AnalysisService(
            PriceStore prices,
            Analyses analyses,
            Charts charts,
            Gradings gradings,
            Losses losses,
            Quotes quotes,
            WorkerMetrics metrics) {
        this.prices = prices;
        this.analyses = analyses;
        this.charts = charts;
        this.gradings = new DrawnGradings(gradings, charts);
        this.losses = losses;
        this.quotes = quotes;
        this.counts = new CallCounts(metrics);
    }

    @Override
    public void listAssets(ListAssetsRequest request, StreamObserver<ListAssetsReply> replies) {
        Replies<ListAssetsReply> caller = Replies.to(replies);
        caller.answer(() -> caller.last(AssetMapping.toMessage(prices.assets())));
    }

    @Override
    public void analyse(AnalyseRequest request, StreamObserver<AnalyseEvent> events) {
        Replies<AnalyseEvent> caller = Replies.to(events);
        caller.answer(() -> analyse(request.getInputs(), this::ofAsset, caller));
    }

    @Override
    public StreamObserver<OwnPricesRequest> analyseOwnPrices(StreamObserver<AnalyseEvent> events) {
        return receive(events, (asked, prices, caller) -> analyse(asked.getInputs(), prices, caller));
    }

    private void analyse(AnalysisInputs asked, Prices prices, Replies<AnalyseEvent> caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        AnalysisRequest inputs = caller.checked(() -> RequestMapping.toContract(asked));
        PriceSource source = prices.of(inputs);
        ANALYSIS.end(caller, counts.analysis(() -> analyses.analyse(inputs, source, ANALYSIS.waitingFor(caller))));
    }

    @Override
    public void grade(GradeRequest request, StreamObserver<GradeEvent> events) {
        Replies<GradeEvent> caller = Replies.to(events);
        caller.answer(() -> grade(request, this::ofAsset, caller));
    }

    @Override
    public StreamObserver<OwnPricesRequest> gradeOwnPrices(StreamObserver<GradeEvent> events) {
        return receive(events, (asked, prices, caller) -> grade(asked.getGrading(), prices, caller));
    }

    private void grade(GradeRequest asked, Prices prices, Replies<GradeEvent> caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        AnalysisRequest inputs = caller.checked(() -> RequestMapping.toContract(asked.getInputs()));
        List<Look> looks = caller.checked(() -> PictureChoices.toLooks(asked.getPicturesList()));
        PriceSource source = prices.of(inputs);
        GRADING.end(
                caller,
                counts.other(
                        () -> gradings.grade(inputs, asked.getSimulated(), looks, source, GRADING.waitingFor(caller))));
    }

    @Override
    public void showLosses(ShowLossesRequest request, StreamObserver<ShowLossesEvent> events) {
        Replies<ShowLossesEvent> caller = Replies.to(events);
        caller.answer(() -> showLosses(request, this::ofAsset, caller));
    }

    @Override
    public StreamObserver<OwnPricesRequest> showLossesOfOwnPrices(StreamObserver<ShowLossesEvent> events) {
        return receive(events, (asked, prices, caller) -> showLosses(asked.getLosses(), prices, caller));
    }

    private void showLosses(ShowLossesRequest asked, Prices prices, Replies<ShowLossesEvent> caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        AnalysisRequest inputs = caller.checked(() -> RequestMapping.toContract(asked.getInputs()));
        PriceSource source = prices.of(inputs);
        LOSSES.end(
                caller, counts.other(() -> losses.show(inputs, asked.getNumber(), source, LOSSES.waitingFor(caller))));
    }

    @Override
    public void drawChart(DrawChartRequest request, StreamObserver<DrawChartReply> replies) {
        Replies<DrawChartReply> caller = Replies.to(replies);
        caller.answer(() -> drawChart(request, this::ofAsset, caller));
    }

    @Override
    public StreamObserver<OwnPricesRequest> drawChartOfOwnPrices(StreamObserver<DrawChartReply> replies) {
        return receive(replies, (asked, prices, caller) -> drawChart(asked.getChart(), prices, caller));
    }

    private void drawChart(DrawChartRequest asked, Prices prices, Replies<DrawChartReply> caller)
            throws IOException, InterruptedException {
        AnalysisRequest inputs = caller.checked(() -> RequestMapping.toContract(asked.getInputs()));
        PictureSubject subject = caller.checked(() -> PictureChoices.toSubject(asked.getSubject()));
        PictureFormat format = caller.checked(() -> PictureChoices.toFormat(asked.getFormat()));
        ChartTheme theme = caller.checked(() -> PictureChoices.toTheme(asked.getTheme()));
        PriceSource source = prices.of(inputs).only(asked.getPricesSha256());
        caller.end(
                counts.other(() -> charts.draw(inputs, source, subject, format, theme, caller::isCallerGone)),
                picture -> DrawChartReply.newBuilder()
                        .setPicture(ByteString.copyFrom(picture))
                        .build(),
                refusal -> DrawChartReply.newBuilder().setRefusal(refusal).build());
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteReply> replies) {
        Replies<QuoteReply> caller = Replies.to(replies);
        caller.answer(() -> {
            AnalysisRequest inputs = caller.checked(() -> RequestMapping.toContract(request.getInputs()));
            caller.end(
                    counts.other(() -> quotes.quote(inputs, ofAsset(inputs))),
                    quote -> QuoteReply.newBuilder()
                            .setQuote(QuoteMapping.toMessage(quote))
                            .build(),
                    refusal -> QuoteReply.newBuilder().setRefusal(refusal).build());
        });
    }

    private PriceSource ofAsset(AnalysisRequest inputs) {
        return PriceSource.ofAsset(inputs.asset(), prices);
    }

    /** Does what is asked for with prices that came with the call, and answers. */
    private interface OwnWork<E> {
        void on(OwnPricesInputs asked, Prices prices, Replies<E> caller)
                throws IOException, RiskUnavailableException, InterruptedException;
    }

    /** Receives a call's own prices, if there is a place for them. */
    private <E> StreamObserver<OwnPricesRequest> receive(StreamObserver<E> replies, OwnWork<E> work) {
        Replies<E> caller = Replies.to(replies);
        if (!uploads.tryAcquire()) {
            counts.shed();
            replies.onError(Shedding.status(Places.USUAL_WAIT));
            return new Unheard<>();
        }
        return new OwnPricesCall(caller, (asked, prices) -> work.on(asked, prices, caller), uploads::release);
    }
}
