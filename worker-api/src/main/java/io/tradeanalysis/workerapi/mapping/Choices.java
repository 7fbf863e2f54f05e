package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.Line;
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
            case STUDENT_T -> io.tradeanalysis.workerapi.v1.Model.MODEL_STUDENT_T;
            case BOOTSTRAP -> io.tradeanalysis.workerapi.v1.Model.MODEL_BOOTSTRAP;
            case FILTERED_HISTORICAL -> io.tradeanalysis.workerapi.v1.Model.MODEL_FILTERED_HISTORICAL;
        };
    }

    static Model toContract(io.tradeanalysis.workerapi.v1.Model model) {
        return switch (model) {
            case MODEL_NORMAL -> Model.NORMAL;
            case MODEL_STUDENT_T -> Model.STUDENT_T;
            case MODEL_BOOTSTRAP -> Model.BOOTSTRAP;
            case MODEL_FILTERED_HISTORICAL -> Model.FILTERED_HISTORICAL;
            case MODEL_UNSPECIFIED, UNRECOGNIZED -> throw open("model");
        };
    }

    static io.tradeanalysis.workerapi.v1.Fill toMessage(Fill fill) {
        return switch (fill) {
            case SIGNAL_CLOSE -> io.tradeanalysis.workerapi.v1.Fill.FILL_SIGNAL_CLOSE;
            case NEXT_OPEN -> io.tradeanalysis.workerapi.v1.Fill.FILL_NEXT_OPEN;
        };
    }

    static Fill toContract(io.tradeanalysis.workerapi.v1.Fill fill) {
        return switch (fill) {
            case FILL_SIGNAL_CLOSE -> Fill.SIGNAL_CLOSE;
            case FILL_NEXT_OPEN -> Fill.NEXT_OPEN;
            case FILL_UNSPECIFIED, UNRECOGNIZED -> throw open("fill");
        };
    }

    static io.tradeanalysis.workerapi.v1.Scale toMessage(Line.Scale scale) {
        return switch (scale) {
            case PRICE -> io.tradeanalysis.workerapi.v1.Scale.SCALE_PRICE;
            case INDEX -> io.tradeanalysis.workerapi.v1.Scale.SCALE_INDEX;
        };
    }

    static Line.Scale toContract(io.tradeanalysis.workerapi.v1.Scale scale) {
        return switch (scale) {
            case SCALE_PRICE -> Line.Scale.PRICE;
            case SCALE_INDEX -> Line.Scale.INDEX;
            case SCALE_UNSPECIFIED, UNRECOGNIZED -> throw open("scale");
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

    static io.tradeanalysis.workerapi.v1.Verdict toMessage(GradeFigures.Verdict verdict) {
        return switch (verdict) {
            case NOT_REJECTED -> io.tradeanalysis.workerapi.v1.Verdict.VERDICT_NOT_REJECTED;
            case REJECTED -> io.tradeanalysis.workerapi.v1.Verdict.VERDICT_REJECTED;
            case NOT_JUDGED -> io.tradeanalysis.workerapi.v1.Verdict.VERDICT_NOT_JUDGED;
        };
    }

    static GradeFigures.Verdict toContract(io.tradeanalysis.workerapi.v1.Verdict verdict) {
        return switch (verdict) {
            case VERDICT_NOT_REJECTED -> GradeFigures.Verdict.NOT_REJECTED;
            case VERDICT_REJECTED -> GradeFigures.Verdict.REJECTED;
            case VERDICT_NOT_JUDGED -> GradeFigures.Verdict.NOT_JUDGED;
            case VERDICT_UNSPECIFIED, UNRECOGNIZED -> throw open("verdict");
        };
    }

    static io.tradeanalysis.workerapi.v1.Zone toMessage(BaselLight.Zone zone) {
        return switch (zone) {
            case GREEN -> io.tradeanalysis.workerapi.v1.Zone.ZONE_GREEN;
            case YELLOW -> io.tradeanalysis.workerapi.v1.Zone.ZONE_YELLOW;
            case RED -> io.tradeanalysis.workerapi.v1.Zone.ZONE_RED;
        };
    }

    static BaselLight.Zone toContract(io.tradeanalysis.workerapi.v1.Zone zone) {
        return switch (zone) {
            case ZONE_GREEN -> BaselLight.Zone.GREEN;
            case ZONE_YELLOW -> BaselLight.Zone.YELLOW;
            case ZONE_RED -> BaselLight.Zone.RED;
            case ZONE_UNSPECIFIED, UNRECOGNIZED -> throw open("zone");
        };
    }

    /** What a choice that is none of the known ones is refused with. */
    static IllegalArgumentException open(String field) {
        return new IllegalArgumentException("%s: not one of the known choices".formatted(field));
    }

    private Choices() {}
}
