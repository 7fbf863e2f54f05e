package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.contract.result.TestOutcome;

/** One model's grade, tests that there are none of included. */
final class GradeMapping {

    static io.tradeanalysis.workerapi.v1.GradeFigures toMessage(GradeFigures grade) {
        io.tradeanalysis.workerapi.v1.GradeFigures.Builder message =
                io.tradeanalysis.workerapi.v1.GradeFigures.newBuilder()
                        .addAllExceptions(grade.exceptions())
                        .setExpected(grade.expected())
                        .setKupiec(toMessage(grade.kupiec()))
                        .setIndependence(toMessage(grade.independence()))
                        .setConditionalCoverage(toMessage(grade.conditionalCoverage()))
                        .setVerdict(Choices.toMessage(grade.verdict()))
                        .addAllObjections(grade.objections());
        for (double value : grade.valueAtRisk()) {
            message.addValueAtRisk(value);
        }
        if (grade.light() != null) {
            message.setLight(toMessage(grade.light()));
        }
        if (grade.lightReason() != null) {
            message.setLightReason(grade.lightReason());
        }
        if (grade.shortfall() != null) {
            message.setShortfall(toMessage(grade.shortfall()));
        }
        if (grade.shortfallReason() != null) {
            message.setShortfallReason(grade.shortfallReason());
        }
        return message.build();
    }

    static GradeFigures toContract(io.tradeanalysis.workerapi.v1.GradeFigures grade) {
        return new GradeFigures(
                SeriesMapping.toArray(grade.getValueAtRiskCount(), grade::getValueAtRisk),
                grade.getExceptionsList(),
                grade.getExpected(),
                toContract(grade.getKupiec()),
                toContract(grade.getIndependence()),
                toContract(grade.getConditionalCoverage()),
                grade.hasLight() ? toContract(grade.getLight()) : null,
                grade.hasLightReason() ? grade.getLightReason() : null,
                grade.hasShortfall() ? toContract(grade.getShortfall()) : null,
                grade.hasShortfallReason() ? grade.getShortfallReason() : null,
                Choices.toContract(grade.getVerdict()),
                grade.getObjectionsList());
    }

    private static io.tradeanalysis.workerapi.v1.TestOutcome toMessage(TestOutcome test) {
        return io.tradeanalysis.workerapi.v1.TestOutcome.newBuilder()
                .setStatistic(test.statistic())
                .setAsymptoticPValue(test.asymptoticPValue())
                .setExactPValue(test.exactPValue())
                .build();
    }

    private static TestOutcome toContract(io.tradeanalysis.workerapi.v1.TestOutcome test) {
        return new TestOutcome(test.getStatistic(), test.getAsymptoticPValue(), test.getExactPValue());
    }

    private static io.tradeanalysis.workerapi.v1.BaselLight toMessage(BaselLight light) {
        return io.tradeanalysis.workerapi.v1.BaselLight.newBuilder()
                .setZone(Choices.toMessage(light.zone()))
                .setExceptions(light.exceptions())
                .setPlusFactor(light.plusFactor())
                .build();
    }

    private static BaselLight toContract(io.tradeanalysis.workerapi.v1.BaselLight light) {
        return new BaselLight(Choices.toContract(light.getZone()), light.getExceptions(), light.getPlusFactor());
    }

    private static io.tradeanalysis.workerapi.v1.ShortfallTest toMessage(ShortfallTest test) {
        return io.tradeanalysis.workerapi.v1.ShortfallTest.newBuilder()
                .setStatistic(test.statistic())
                .setPValue(test.pValue())
                .build();
    }

    private static ShortfallTest toContract(io.tradeanalysis.workerapi.v1.ShortfallTest test) {
        return new ShortfallTest(test.getStatistic(), test.getPValue());
    }

    private GradeMapping() {}
}
