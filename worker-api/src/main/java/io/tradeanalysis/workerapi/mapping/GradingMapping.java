package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.GradedBars;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.ModelGrade;

/** Gradings: the doubles come back bit for bit. */
public final class GradingMapping {

    /** The message of a grading. */
    public static io.tradeanalysis.workerapi.v1.Grading toMessage(Grading grading) {
        io.tradeanalysis.workerapi.v1.Grading.Builder message = io.tradeanalysis.workerapi.v1.Grading.newBuilder()
                .setInputs(RequestMapping.toMessage(grading.request()))
                .setSimulated(grading.simulated())
                .addAllDateSteps(SeriesMapping.toSteps(grading.bars().dates()))
                .addAllLevels(
                        grading.levels().stream().map(GradingMapping::toMessage).toList())
                .setMeasured(ResultMapping.toMessage(grading.measured()))
                .addAllNotices(grading.notices())
                .setEngine(grading.engine())
                .setPricesSha256(grading.pricesSha256());
        for (double loss : grading.bars().losses()) {
            message.addLosses(loss);
        }
        return message.build();
    }

    /** The grading of a message. */
    public static Grading toContract(io.tradeanalysis.workerapi.v1.Grading message) {
        return new Grading(
                RequestMapping.toContract(message.getInputs()),
                message.getSimulated(),
                new GradedBars(
                        SeriesMapping.toDates(message.getDateStepsList()),
                        SeriesMapping.toArray(message.getLossesCount(), message::getLosses)),
                message.getLevelsList().stream().map(GradingMapping::toContract).toList(),
                ResultMapping.toContract(message.getMeasured()),
                message.getNoticesList(),
                message.getEngine(),
                message.getPricesSha256());
    }

    private static io.tradeanalysis.workerapi.v1.LevelGrading toMessage(LevelGrading level) {
        return io.tradeanalysis.workerapi.v1.LevelGrading.newBuilder()
                .setConfidence(level.confidence().toString())
                .addAllModels(
                        level.models().stream().map(GradingMapping::toMessage).toList())
                .setSentence(level.sentence())
                .build();
    }

    private static LevelGrading toContract(io.tradeanalysis.workerapi.v1.LevelGrading level) {
        return new LevelGrading(
                ConfidenceLevel.of(level.getConfidence()),
                level.getModelsList().stream().map(GradingMapping::toContract).toList(),
                level.getSentence());
    }

    private static io.tradeanalysis.workerapi.v1.ModelGrade toMessage(ModelGrade grade) {
        io.tradeanalysis.workerapi.v1.ModelGrade.Builder message =
                io.tradeanalysis.workerapi.v1.ModelGrade.newBuilder().setModel(Choices.toMessage(grade.model()));
        if (grade.figures() != null) {
            message.setFigures(GradeMapping.toMessage(grade.figures()));
        }
        if (grade.reason() != null) {
            message.setReason(grade.reason());
        }
        return message.build();
    }

    private static ModelGrade toContract(io.tradeanalysis.workerapi.v1.ModelGrade grade) {
        return new ModelGrade(
                Choices.toContract(grade.getModel()),
                grade.hasFigures() ? GradeMapping.toContract(grade.getFigures()) : null,
                grade.hasReason() ? grade.getReason() : null);
    }

    private GradingMapping() {}
}
