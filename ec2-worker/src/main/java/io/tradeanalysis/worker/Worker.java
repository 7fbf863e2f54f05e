package io.tradeanalysis.worker;

import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.server.AnalysisService;
import io.tradeanalysis.worker.server.GrpcServer;
import io.tradeanalysis.worker.settings.PriceLocation;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.worker.settings.WrongSettingException;
import io.tradeanalysis.workerapi.tls.MutualTls;
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

    /** Starts the worker, which runs until it is told to stop. */
    public static void main(String[] args) {
        run(args);
    }

    /** Starts the worker as {@link #main} does, for whoever stops it by closing its context. */
    static ConfigurableApplicationContext run(String... args) {
        SpringApplication worker = new SpringApplication(Worker.class);
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
    BackEnds backEnds(WorkerSettings settings) {
        return BackEnds.of(Runtime.getRuntime().availableProcessors(), settings.function());
    }

    @Bean
    Analyses analyses(WorkerSettings settings, PriceStore prices, BackEnds backEnds) {
        return new Analyses(prices, backEnds, settings.name());
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
    GrpcServer server(WorkerSettings settings, AnalysisService service) {
        return new GrpcServer(settings.listen(), tls(settings), settings.drain(), service);
    }

    @Bean
    PriceReport priceReport(PriceStore prices, WorkerSettings settings) {
        return new PriceReport(prices, settings.prices());
    }

    private static SslContext tls(WorkerSettings settings) {
        try {
            return MutualTls.forWorker(settings.identity());
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(
                    "TRADE_ANALYSIS_TLS_*", String.valueOf(e.getMessage()), "the PEM files of one identity");
        }
    }
}
