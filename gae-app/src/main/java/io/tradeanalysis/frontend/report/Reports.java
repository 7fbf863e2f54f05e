package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.report.Material.Drawn;
import io.tradeanalysis.frontend.report.Material.Grades;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.CallerGoneException;
import io.tradeanalysis.frontend.worker.DrawnGrading;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Picture;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.thymeleaf.ITemplateEngine;

/**
 * Makes reports: runs the analysis, has its charts drawn and the forecasts graded, and writes down what came of it. Each of these calls
 * is counted and limited as any other is.
 */
public final class Reports {

    /** Written at the same time, at most: the largest takes some ten megabytes while it is. */
    private static final int MOST_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final Log LOG = LogFactory.getLog(Reports.class);

    private final Analyses analyses;
    private final HtmlReport html;
    private final InstantSource clock;
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

    /**
     * @param analyses runs what is asked for
     * @param templates renders
     * @param clock says when a report is made
     */
    public Reports(Analyses analyses, ITemplateEngine templates, InstantSource clock) {
        this.analyses = analyses;
        this.html = new HtmlReport(templates);
        this.clock = clock;
    }

    /**
     * The report of an analysis. It fails where the analysis does, or its charts; why there is no grading, it says itself.
     *
     * @param site where the links of the report lead to
     * @throws CallerGoneException if the visitor goes away before there is one
     */
    public Outcome<ReportFile> make(Question question, ReportFormat format, Visitor visitor, URI site) {
        return analyses.run(question, visitor, ProgressListener.NONE)
                .then(result -> drawn(question, result, Picture.Subject.PRICES, format, visitor)
                        .then(prices -> equity(question, result, format, visitor)
                                .then(equity -> write(
                                        format,
                                        new Material(
                                                result,
                                                question.name(),
                                                prices,
                                                equity,
                                                grades(question, result, format, visitor),
                                                clock.instant(),
                                                site)))));
    }

    private Outcome<Optional<Drawn>> equity(
            Question question, AnalysisResult result, ReportFormat format, Visitor visitor) {
        return result.performance().strategy().equity().length == 0
                ? new Outcome.Success<>(Optional.empty())
                : drawn(question, result, Picture.Subject.EQUITY, format, visitor)
                        .then(equity -> new Outcome.Success<>(Optional.of(equity)));
    }

    /** A chart of the prices that the result is of, and of no others. */
    private Outcome<Drawn> drawn(
            Question question, AnalysisResult result, Picture.Subject subject, ReportFormat format, Visitor visitor) {
        Picture light = new Picture(subject, format.pictures(), Picture.Theme.LIGHT, result.pricesSha256());
        Picture dark = new Picture(subject, format.pictures(), Picture.Theme.DARK, result.pricesSha256());
        Outcome<byte[]> first = analyses.draw(question, visitor, light);
        return switch (format) {
            case PDF -> first.then(picture -> new Outcome.Success<>(new Drawn(picture, Optional.empty())));
            case HTML ->
                first.then(picture -> analyses.draw(question, visitor, dark)
                        .then(second -> new Outcome.Success<>(new Drawn(picture, Optional.of(second)))));
        };
    }

    private Grades grades(Question question, AnalysisResult result, ReportFormat format, Visitor visitor) {
        return switch (analyses.gradeAndDraw(question, looks(format), visitor)) {
            case Outcome.Success<DrawnGrading>(var drawn)
            when drawn.grading().pricesSha256().equals(result.pricesSha256()) ->
                new Grades.Given(drawn.grading(), chart(drawn.pictures()));
            case Outcome.Success<DrawnGrading> _ ->
                new Grades.Missing("The prices changed while the report was made: make it again.");
            case Outcome.Failed<DrawnGrading>(Failure.Refused(var errors)) ->
                new Grades.Missing(errors.stream()
                        .map(error -> error.field() + ": " + error.message() + ".")
                        .collect(Collectors.joining(" ")));
            case Outcome.Failed<DrawnGrading>(var failure) ->
                new Grades.Missing(Problem.of(failure).detail());
        };
    }

    /** Light first. */
    private static List<Picture.Look> looks(ReportFormat format) {
        Picture.Look light = new Picture.Look(format.pictures(), Picture.Theme.LIGHT);
        return switch (format) {
            case PDF -> List.of(light);
            case HTML -> List.of(light, new Picture.Look(format.pictures(), Picture.Theme.DARK));
        };
    }

    private static Optional<Drawn> chart(List<byte[]> pictures) {
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Drawn(pictures.getFirst(), pictures.stream().skip(1).findFirst()));
    }

    private Outcome<ReportFile> write(ReportFormat format, Material material) {
        try {
            if (!atOnce.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("no room for one more report");
                return new Outcome.Failed<>(new Failure.NoRoom("one more report", USUAL_WAIT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallerGoneException(e);
        }
        try {
            Report report = Content.of(material);
            byte[] bytes = switch (format) {
                case PDF -> PdfReport.of(report);
                case HTML -> html.of(report);
            };
            return new Outcome.Success<>(ReportFile.of(material, format, bytes));
        } finally {
            atOnce.release();
        }
    }
}
