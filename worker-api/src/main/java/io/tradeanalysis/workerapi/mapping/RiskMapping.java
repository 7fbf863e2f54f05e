package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.workerapi.v1.Risk;

/** Risk figures, those that are not defined included. */
final class RiskMapping {

    static Risk toMessage(RiskFigures figures) {
        Risk.Builder risk = Risk.newBuilder().setConfidence(figures.confidence().toString());
        if (figures.valueAtRisk() != null) {
            risk.setValueAtRisk(figures.valueAtRisk());
        }
        if (figures.interval() != null) {
            risk.setInterval(toMessage(figures.interval()));
        }
        if (figures.expectedShortfall() != null) {
            risk.setExpectedShortfall(figures.expectedShortfall());
        }
        if (figures.expectedShortfallInterval() != null) {
            risk.setExpectedShortfallInterval(toMessage(figures.expectedShortfallInterval()));
        }
        if (figures.closedForm() != null) {
            risk.setClosedForm(figures.closedForm());
        }
        if (figures.closedFormExpectedShortfall() != null) {
            risk.setClosedFormExpectedShortfall(figures.closedFormExpectedShortfall());
        }
        if (figures.reason() != null) {
            risk.setReason(figures.reason());
        }
        return risk.build();
    }

    static RiskFigures toContract(Risk risk) {
        return new RiskFigures(
                ConfidenceLevel.of(risk.getConfidence()),
                risk.hasValueAtRisk() ? (Double) risk.getValueAtRisk() : null,
                risk.hasInterval() ? toContract(risk.getInterval()) : null,
                risk.hasExpectedShortfall() ? (Double) risk.getExpectedShortfall() : null,
                risk.hasExpectedShortfallInterval() ? toContract(risk.getExpectedShortfallInterval()) : null,
                risk.hasClosedForm() ? (Double) risk.getClosedForm() : null,
                risk.hasClosedFormExpectedShortfall() ? (Double) risk.getClosedFormExpectedShortfall() : null,
                risk.hasReason() ? risk.getReason() : null);
    }

    static io.tradeanalysis.workerapi.v1.FittedParameter toMessage(FittedParameter parameter) {
        return io.tradeanalysis.workerapi.v1.FittedParameter.newBuilder()
                .setName(parameter.name())
                .setValue(parameter.value())
                .build();
    }

    static FittedParameter toContract(io.tradeanalysis.workerapi.v1.FittedParameter parameter) {
        return new FittedParameter(parameter.getName(), parameter.getValue());
    }

    static io.tradeanalysis.workerapi.v1.AverageRisk toMessage(AverageRisk average) {
        io.tradeanalysis.workerapi.v1.AverageRisk.Builder risk = io.tradeanalysis.workerapi.v1.AverageRisk.newBuilder()
                .setConfidence(average.confidence().toString())
                .setTrades(average.trades());
        if (average.averageValueAtRisk() != null) {
            risk.setAverageValueAtRisk(average.averageValueAtRisk());
        }
        if (average.averageInterval() != null) {
            risk.setAverageInterval(toMessage(average.averageInterval()));
        }
        if (average.averageExpectedShortfall() != null) {
            risk.setAverageExpectedShortfall(average.averageExpectedShortfall());
        }
        if (average.averageExpectedShortfallInterval() != null) {
            risk.setAverageExpectedShortfallInterval(toMessage(average.averageExpectedShortfallInterval()));
        }
        return risk.build();
    }

    static AverageRisk toContract(io.tradeanalysis.workerapi.v1.AverageRisk risk) {
        return new AverageRisk(
                ConfidenceLevel.of(risk.getConfidence()),
                risk.getTrades(),
                risk.hasAverageValueAtRisk() ? (Double) risk.getAverageValueAtRisk() : null,
                risk.hasAverageInterval() ? toContract(risk.getAverageInterval()) : null,
                risk.hasAverageExpectedShortfall() ? (Double) risk.getAverageExpectedShortfall() : null,
                risk.hasAverageExpectedShortfallInterval()
                        ? toContract(risk.getAverageExpectedShortfallInterval())
                        : null);
    }

    private static io.tradeanalysis.workerapi.v1.Interval toMessage(Interval interval) {
        io.tradeanalysis.workerapi.v1.Interval.Builder message =
                io.tradeanalysis.workerapi.v1.Interval.newBuilder().setLower(interval.lower());
        if (interval.upper() != null) {
            message.setUpper(interval.upper());
        }
        return message.build();
    }

    private static Interval toContract(io.tradeanalysis.workerapi.v1.Interval interval) {
        return new Interval(interval.getLower(), interval.hasUpper() ? (Double) interval.getUpper() : null);
    }

    private RiskMapping() {}
}
