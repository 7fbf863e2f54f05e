package io.tradeanalysis.frontend.worker;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.Refusal;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the events of a kind of work are read: any number that tell its progress, then one with a result or a refusal.
 *
 * @param <E> what the worker tells
 * @param <T> what the work gives
 */
record EventKind<E, T>(
        Predicate<E> hasProgress,
        Function<E, Progress> progress,
        Predicate<E> hasResult,
        Function<E, T> result,
        Predicate<E> hasRefusal,
        Function<E, Refusal> refusal) {

    static final EventKind<AnalyseEvent, AnalysisResult> ANALYSIS = new EventKind<>(
            AnalyseEvent::hasProgress,
            AnalyseEvent::getProgress,
            AnalyseEvent::hasResult,
            event -> ResultMapping.toContract(event.getResult()),
            AnalyseEvent::hasRefusal,
            AnalyseEvent::getRefusal);

    static final EventKind<GradeEvent, DrawnGrading> GRADING = new EventKind<>(
            GradeEvent::hasProgress,
            GradeEvent::getProgress,
            GradeEvent::hasGrading,
            event -> new DrawnGrading(
                    GradingMapping.toContract(event.getGrading()),
                    event.getPicturesList().stream()
                            .map(ByteString::toByteArray)
                            .toList()),
            GradeEvent::hasRefusal,
            GradeEvent::getRefusal);

    static final EventKind<ShowLossesEvent, TradeLosses> LOSSES = new EventKind<>(
            ShowLossesEvent::hasProgress,
            ShowLossesEvent::getProgress,
            ShowLossesEvent::hasLosses,
            event -> LossesMapping.toContract(event.getLosses()),
            ShowLossesEvent::hasRefusal,
            ShowLossesEvent::getRefusal);

    /** Nothing is told of a picture but its end. */
    static final EventKind<DrawChartReply, byte[]> PICTURE = new EventKind<>(
            _ -> false,
            _ -> Progress.getDefaultInstance(),
            DrawChartReply::hasPicture,
            reply -> reply.getPicture().toByteArray(),
            DrawChartReply::hasRefusal,
            DrawChartReply::getRefusal);

    /** What an event says of progress, if it is such a one. */
    Optional<Progress> progressOf(E event) {
        return hasProgress.test(event) ? Optional.of(progress.apply(event)) : Optional.empty();
    }

    /** How an event that is none of progress ends the call. */
    Outcome<T> end(E event) {
        if (hasResult.test(event)) {
            return new Outcome.Success<>(result.apply(event));
        }
        return new Outcome.Failed<>(
                hasRefusal.test(event)
                        ? new Failure.Refused(RequestMapping.toContract(refusal.apply(event)))
                        : new Failure.Broken("the worker ended without a result"));
    }
}
