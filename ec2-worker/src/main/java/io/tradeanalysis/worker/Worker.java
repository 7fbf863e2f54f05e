package io.tradeanalysis.worker;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.CallAuth;
import io.tradeanalysis.worker.compute.IamSignature;
import io.tradeanalysis.worker.identity.IdentityReport;
import io.tradeanalysis.worker.identity.WorkerIdentity;
import io.tradeanalysis.worker.metrics.EmfMetrics;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.server.AnalysisService;
import io.tradeanalysis.worker.server.GrpcServer;
import io.tradeanalysis.worker.settings.FunctionLocation;
import io.tradeanalysis.worker.settings.PriceLocation;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.worker.settings.WrongSettingException;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The worker's process. Every part of it is listed here; nothing is looked for on the class path. */
@SpringBootConfiguration(proxyBeanMethods = false)
public class Worker {

    /** Starts the worker, which runs until it is told to stop; with {@link JavaFlags#TRAIN} it ends once it is warm. */
    public static void main(String[] args) {
        WarmUp warmUp = WarmUp.start();
        ConfigurableApplicationContext worker = run(warmUp::mayLog, args);
        warmUp.goOn();
        if (List.of(args).contains(JavaFlags.TRAIN)) {
            TrainingRun.end(worker, warmUp);
        }
    }

    /** Starts the worker as {@link #main} does, for whoever stops it by closing its context. */
    static ConfigurableApplicationContext run(String... args) {
        return run(() -> {}, args);
    }

    private static ConfigurableApplicationContext run(Runnable onceItLogs, String... args) {
        SpringApplication worker = new SpringApplication(Worker.class);
        worker.addInitializers(_ -> onceItLogs.run());
        worker.setWebApplicationType(WebApplicationType.NONE);
        worker.setDefaultProperties(Map.of("spring.config.name", "worker"));
        return worker.run(args);
    }

    @Bean
    WorkerSettings settings(Environment environment) {
        return WorkerSettings.of(environment);
    }

    @Bean
    PriceStore prices(WorkerSettings settings) {
        return switch (settings.prices()) {
            case PriceLocation.Folder folder -> PriceStore.ofFolder(folder.path());
            case PriceLocation.Bucket bucket -> PriceStore.ofBucket(bucket.name(), bucket.prefix(), bucket.pathStyle());
        };
    }

    @Bean
    PriceReport priceReport(PriceStore prices, WorkerSettings settings) {
        return PriceReport.start(prices, settings.prices());
    }

    @Bean
    WorkerMetrics metrics(WorkerSettings settings) {
        return switch (settings.metrics().format()) {
            case OFF -> WorkerMetrics.OFF;
            case EMF -> new EmfMetrics(settings.metrics().environment(), System.out, InstantSource.system());
        };
    }

    @Bean
    LiveIdentity identity(WorkerSettings settings) {
        LiveIdentity identity = WorkerIdentity.at(settings.identity());
        Thread.ofPlatform().name("warm-up-handshake").daemon().start(identity::rehearse);
        return identity;
    }

    @Bean
    IdentityReport identityReport(LiveIdentity identity, WorkerSettings settings, WorkerMetrics metrics) {
        return IdentityReport.start(identity, settings.identityRefresh(), metrics);
    }

    @Bean
    BackEnds backEnds(WorkerSettings settings) {
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

    @Bean
    Analyses analyses(WorkerSettings settings, PriceStore prices, BackEnds backEnds, WorkerMetrics metrics) {
        return new Analyses(prices, backEnds, settings.name(), metrics);
    }

    @Bean
    Charts charts(PriceStore prices) {
        return new Charts(prices);
    }

    @Bean
    AnalysisService service(PriceStore prices, Analyses analyses, Charts charts) {
        return new AnalysisService(prices, analyses, charts);
    }

    @Bean
    GrpcServer server(WorkerSettings settings, LiveIdentity identity, AnalysisService service) {
        return new GrpcServer(settings.listen(), identity.tls(), settings.drain(), service);
    }
}
