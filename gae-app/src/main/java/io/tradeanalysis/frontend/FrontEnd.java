package io.tradeanalysis.frontend;

import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.analysis.Quotes;
import io.tradeanalysis.frontend.api.Api;
import io.tradeanalysis.frontend.api.ApiPages;
import io.tradeanalysis.frontend.api.BodyInputs;
import io.tradeanalysis.frontend.api.GradingApi;
import io.tradeanalysis.frontend.api.LossesApi;
import io.tradeanalysis.frontend.api.QuoteApi;
import io.tradeanalysis.frontend.api.ReportApi;
import io.tradeanalysis.frontend.api.ResultWriter;
import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.downloads.Downloads;
import io.tradeanalysis.frontend.downloads.OwnDownloads;
import io.tradeanalysis.frontend.grading.GradingPages;
import io.tradeanalysis.frontend.health.Ready;
import io.tradeanalysis.frontend.identity.IdentityInitializer;
import io.tradeanalysis.frontend.identity.IdentityReport;
import io.tradeanalysis.frontend.losses.LossesPages;
import io.tradeanalysis.frontend.page.AnalysisEvents;
import io.tradeanalysis.frontend.page.AnalysisPages;
import io.tradeanalysis.frontend.page.Fragments;
import io.tradeanalysis.frontend.page.OwnPricesPages;
import io.tradeanalysis.frontend.page.QuotePages;
import io.tradeanalysis.frontend.page.QuotePart;
import io.tradeanalysis.frontend.page.WarmUp;
import io.tradeanalysis.frontend.report.ReportPages;
import io.tradeanalysis.frontend.report.Reports;
import io.tradeanalysis.frontend.settings.FrontEndSettings;
import io.tradeanalysis.frontend.settings.Rate;
import io.tradeanalysis.frontend.settings.SettingsInitializer;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.PresenceValve;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.SlowReaders;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Failures;
import io.tradeanalysis.frontend.web.FetchSite;
import io.tradeanalysis.frontend.web.Pages;
import io.tradeanalysis.frontend.web.ProblemValve;
import io.tradeanalysis.frontend.web.SecurityHeaders;
import io.tradeanalysis.frontend.web.StaticFiles;
import io.tradeanalysis.frontend.worker.Workers;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.thymeleaf.ITemplateEngine;

/** The front end's process and all its parts. Boot configures what is listed here, and looks for nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    AnalysisPages.class,
    AnalysisEvents.class,
    OwnPricesPages.class,
    Downloads.class,
    OwnDownloads.class,
    Api.class,
    ApiPages.class,
    GradingApi.class,
    LossesApi.class,
    GradingPages.class,
    LossesPages.class,
    ReportApi.class,
    QuoteApi.class,
    QuotePart.class,
    QuotePages.class,
    ReportPages.class,
    Ready.class,
    WarmUp.class,
    Failures.class
})
public class FrontEnd {

    private static final Duration ASSETS_FRESH_FOR = Duration.ofSeconds(10);

    /** Many times what a worker takes; a page that waits for it after an attempt in vain is still there a second later. */
    private static final Duration ASSETS_PATIENCE = Duration.ofMillis(300);

    /** Starts the process. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // sentences write their numbers alike on every machine
        start(args);
    }

    /** Starts the front end in this process; closing what it returns stops it. */
    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(FrontEnd.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new SettingsInitializer(), new IdentityInitializer());
        return application.run(args);
    }

    @Bean
    Workers workers(FrontEndSettings settings, LiveIdentity identity) {
        return Workers.at(settings.workers(), WorkerChannels.of(identity), settings.deadlines(), new SecureRandom());
    }

    @Bean
    IdentityReport identityReport(FrontEndSettings settings, LiveIdentity identity) {
        return IdentityReport.start(identity, settings.identity().refresh(), InstantSource.system());
    }

    @Bean
    AssetList assetList(Workers workers) {
        return new AssetList(workers::assets, ASSETS_FRESH_FOR, ASSETS_PATIENCE, System::nanoTime);
    }

    @Bean
    Visitors visitors() {
        return new Visitors(System.getenv().containsKey("GAE_ENV"));
    }

    @Bean
    RateLimit rateLimit(FrontEndSettings settings) {
        return settings.rateLimit().map(RateLimit::of).orElseGet(RateLimit::none);
    }

    @Bean
    Analyses analyses(Workers workers, AssetList assets, RateLimit limit) {
        SecureRandom random = new SecureRandom();
        return new Analyses(workers, assets, limit, () -> random.nextLong(Limits.MAX_SEED + 1));
    }

    @Bean
    Quotes quotes(Workers workers, FrontEndSettings settings) {
        RateLimit limit = settings.rateLimit()
                .map(rate -> RateLimit.of(new Rate(Quotes.TO_AN_ANALYSIS * rate.times(), rate.period())))
                .orElseGet(RateLimit::none);
        return new Quotes(workers, limit);
    }

    @Bean
    Reports reports(Analyses analyses, ITemplateEngine templates) {
        return new Reports(analyses, templates, InstantSource.system());
    }

    @Bean
    Uploads uploads(RateLimit limit) {
        return Uploads.ofOneProcess(limit);
    }

    @Bean
    BodyInputs bodyInputs(Analyses analyses, Visitors visitors) {
        return new BodyInputs(analyses, visitors);
    }

    @Bean
    ResultWriter resultWriter() {
        return new ResultWriter();
    }

    @Bean
    Fragments fragments(ITemplateEngine templates) {
        return new Fragments(templates);
    }

    @Bean
    StaticFiles staticFiles() {
        return StaticFiles.onClassPath();
    }

    @Bean
    Pages pages(StaticFiles files) {
        return new Pages(files);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> presenceValve() {
        return server -> server.addContextValves(new PresenceValve());
    }

    @Bean
    SlowReaders slowReaders() {
        return SlowReaders.ofOneProcess();
    }

    @Bean
    FetchSite fetchSite() {
        return new FetchSite();
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }
}
