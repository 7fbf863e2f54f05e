package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.contract.result.Signal;

/** The closed choices on both sides. A message that leaves one open is refused. */
final class Choices {

    static io.tradeanalysis.workerapi.v1.Compute toMessage(Compute compute) {
        return switch (compute) {
            case EC2 -> io.tradeanalysis.workerapi.v1.Compute.COMPUTE_EC2;
            case LAMBDA -> io.tradeanalysis.workerapi.v1.Compute.COMPUTE_LAMBDA;
        };
    }

    static Compute toContract(io.tradeanalysis.workerapi.v1.Compute compute) {
        return switch (compute) {
            case COMPUTE_EC2 -> Compute.EC2;
            case COMPUTE_LAMBDA -> Compute.LAMBDA;
            case COMPUTE_UNSPECIFIED, UNRECOGNIZED -> throw open("compute");
        };
    }

    static io.tradeanalysis.workerapi.v1.Model toMessage(Model model) {
        return switch (model) {
            case NORMAL -> io.tradeanalysis.workerapi.v1.Model.MODEL_NORMAL;
        };
    }

    static Model toContract(io.tradeanalysis.workerapi.v1.Model model) {
        return switch (model) {
            case MODEL_NORMAL -> Model.NORMAL;
            case MODEL_UNSPECIFIED, UNRECOGNIZED -> throw open("model");
        };
    }

    static io.tradeanalysis.workerapi.v1.Fill toMessage(Fill fill) {
        return switch (fill) {
            case SIGNAL_CLOSE -> io.tradeanalysis.workerapi.v1.Fill.FILL_SIGNAL_CLOSE;
        };
    }

    static Fill toContract(io.tradeanalysis.workerapi.v1.Fill fill) {
        return switch (fill) {
            case FILL_SIGNAL_CLOSE -> Fill.SIGNAL_CLOSE;
            case FILL_UNSPECIFIED, UNRECOGNIZED -> throw open("fill");
        };
    }

    static io.tradeanalysis.workerapi.v1.Strategy toMessage(StrategyName strategy) {
        return switch (strategy) {
            case SMA_CROSS -> io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_SMA_CROSS;
        };
    }

    static StrategyName toContract(io.tradeanalysis.workerapi.v1.Strategy strategy) {
        return switch (strategy) {
            case STRATEGY_SMA_CROSS -> StrategyName.SMA_CROSS;
            case STRATEGY_UNSPECIFIED, UNRECOGNIZED -> throw open("strategy");
        };
    }

    static io.tradeanalysis.workerapi.v1.Signal toMessage(Signal signal) {
        return switch (signal) {
            case BUY -> io.tradeanalysis.workerapi.v1.Signal.SIGNAL_BUY;
            case SELL -> io.tradeanalysis.workerapi.v1.Signal.SIGNAL_SELL;
        };
    }

    static Signal toContract(io.tradeanalysis.workerapi.v1.Signal signal) {
        return switch (signal) {
            case SIGNAL_BUY -> Signal.BUY;
            case SIGNAL_SELL -> Signal.SELL;
            case SIGNAL_UNSPECIFIED, UNRECOGNIZED -> throw open("signal");
        };
    }

    private static IllegalArgumentException open(String field) {
        return new IllegalArgumentException("%s: not one of the known choices".formatted(field));
    }

    private Choices() {}
}
