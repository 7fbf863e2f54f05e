package io.tradeanalysis.worker.server;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.Refusal;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import java.util.function.Function;

/**
 * How whoever waits for work of a kind is told: by any number of events that tell its progress, then by one with its result or a refusal.
 *
 * @param <E> what is told
 * @param <T> what comes of the work
 */
record EventKind<E, T>(Function<Progress, E> progress, Function<T, E> result, Function<Refusal, E> refusal) {

    static final EventKind<AnalyseEvent, AnalysisResult> ANALYSIS = new EventKind<>(
            progress -> AnalyseEvent.newBuilder().setProgress(progress).build(),
            result -> AnalyseEvent.newBuilder()
                    .setResult(ResultMapping.toMessage(result))
                    .build(),
            refusal -> AnalyseEvent.newBuilder().setRefusal(refusal).build());

    static final EventKind<GradeEvent, DrawnGradings.Drawn> GRADING = new EventKind<>(
            progress -> GradeEvent.newBuilder().setProgress(progress).build(),
            drawn -> GradeEvent.newBuilder()
                    .setGrading(GradingMapping.toMessage(drawn.grading()))
                    .addAllPictures(
                            drawn.pictures().stream().map(ByteString::copyFrom).toList())
                    .build(),
            refusal -> GradeEvent.newBuilder().setRefusal(refusal).build());

    static final EventKind<ShowLossesEvent, TradeLosses> LOSSES = new EventKind<>(
            progress -> ShowLossesEvent.newBuilder().setProgress(progress).build(),
            losses -> ShowLossesEvent.newBuilder()
                    .setLosses(LossesMapping.toMessage(losses))
                    .build(),
            refusal -> ShowLossesEvent.newBuilder().setRefusal(refusal).build());

    /** Whoever waits for an answer to be told by such events. */
    Caller waitingFor(Replies<E> answer) {
        return new EventCaller(answer::isCallerGone, told -> answer.ifReady(progress.apply(told)));
    }

    /** Tells how the work ended. */
    void end(Replies<E> answer, Outcome<T> outcome) {
        answer.end(outcome, result, refusal);
    }
}
