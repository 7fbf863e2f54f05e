package io.tradeanalysis.worker.server;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import java.util.List;

/** What whoever waits for a grading is told. */
final class GradeEvents {

    static GradeEvent ofProgress(Progress progress) {
        return GradeEvent.newBuilder().setProgress(progress).build();
    }

    static GradeEvent of(Grading grading) {
        return GradeEvent.newBuilder()
                .setGrading(GradingMapping.toMessage(grading))
                .build();
    }

    static GradeEvent of(List<FieldError> errors) {
        return GradeEvent.newBuilder()
                .setRefusal(RequestMapping.toMessage(errors))
                .build();
    }

    private GradeEvents() {}
}
