package io.tradeanalysis.worker;

import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.analysis.Quotes;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.CallAuth;
import io.tradeanalysis.worker.compute.IamSignature;
import io.tradeanalysis.worker.grading.Gradings;
import io.tradeanalysis.worker.identity.IdentityReport;
import io.tradeanalysis.worker.identity.WorkerIdentity;
import io.tradeanalysis.worker.losses.Losses;
import io.tradeanalysis.worker.metrics.EmfMetrics;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.server.AnalysisService;
import io.tradeanalysis.worker.server.CallRehearsal;
import io.tradeanalysis.worker.server.GrpcServer;
import io.tradeanalysis.worker.settings.FunctionLocation;
import io.tradeanalysis.worker.settings.PriceLocation;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.worker.settings.WrongSettingException;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.time.InstantSource;

/**
 * All parts of a worker, each made by hand and handed to those that need it. A container would take a quarter of the start to
 * do the same.
 */
final class Worker implements AutoCloseable {

    private final GrpcServer server;
    private final Charts charts;
    private final BackEnds backEnds;
    private final IdentityReport identityReport;
    private final PriceReport priceReport;

    private Worker(
            GrpcServer server,
            Charts charts,
            BackEnds backEnds,
            IdentityReport identityReport,
            PriceReport priceReport) {
        this.server = server;
        this.charts = charts;
        this.backEnds = backEnds;
        this.identityReport = identityReport;
        this.priceReport = priceReport;
    }

    /**
     * Starts one. It listens when this returns, and may still be reading its prices.
     *
     * @throws WrongSettingException if a setting is wrong, its port taken or its identity not there
     */
    static Worker start(WorkerSettings settings) {
        PriceStore prices = prices(settings.prices());
        PriceReport priceReport = PriceReport.start(prices, settings.prices());
        LiveIdentity identity = WorkerIdentity.at(settings.identity());
        Thread.ofPlatform().name("warm-up-handshake").daemon().start(identity::rehearse);
        BackEnds backEnds = backEnds(settings);
        WorkerMetrics metrics = metrics(settings);
        Charts charts = new Charts();
        AnalysisService service = new AnalysisService(
                prices,
                new Analyses(backEnds, settings.name()),
                charts,
                new Gradings(backEnds, settings.name()),
                new Losses(backEnds),
                new Quotes(backEnds),
                metrics);
        GrpcServer server = new GrpcServer(settings.listen(), identity.tls(), settings.drain(), service, metrics);
        IdentityReport identityReport = IdentityReport.start(identity, settings.identityRefresh(), metrics);
        Worker worker = new Worker(server, charts, backEnds, identityReport, priceReport);
        CallRehearsal.run();
        try {
            server.start();
        } catch (WrongSettingException e) {
            worker.close();
            throw e;
        }
        return worker;
    }

    private static PriceStore prices(PriceLocation location) {
        return switch (location) {
            case PriceLocation.Folder folder -> PriceStore.ofFolder(folder.path());
            case PriceLocation.Bucket bucket -> PriceStore.ofBucket(bucket.name(), bucket.prefix(), bucket.pathStyle());
        };
    }

    private static BackEnds backEnds(WorkerSettings settings) {
        int cores = Runtime.getRuntime().availableProcessors();
        return settings.function()
                .map(function -> BackEnds.of(cores, function.address(), auth(function.auth())))
                .orElseGet(() -> BackEnds.of(cores));
    }

    private static CallAuth auth(FunctionLocation.Auth auth) {
        return switch (auth) {
            case NONE -> CallAuth.NONE;
            case IAM ->
                IamSignature.ofThisProcess()
                        .orElseThrow(() -> new WrongSettingException(
                                "AWS_REGION",
                                "",
                                "the function's region, since %s is iam".formatted(ProcessVariable.FUNCTION_AUTH)));
        };
    }

    private static WorkerMetrics metrics(WorkerSettings settings) {
        return switch (settings.metrics().format()) {
            case OFF -> WorkerMetrics.OFF;
            case EMF -> new EmfMetrics(settings.metrics().environment(), System.out, InstantSource.system());
        };
    }

    /** Waits until its prices are read, and says what there is. */
    void reportPrices() {
        priceReport.log();
    }

    /** The port it listens on. */
    int port() {
        return server.port();
    }

    /** Returns once it has been told to stop, and no call is in flight any more. */
    void awaitStop() throws InterruptedException {
        server.awaitStop();
    }

    /** Stops listening, lets calls in flight end within the drain time, and ends all else. */
    @Override
    public void close() {
        server.stop();
        charts.close();
        backEnds.close();
        identityReport.close();
    }
}
