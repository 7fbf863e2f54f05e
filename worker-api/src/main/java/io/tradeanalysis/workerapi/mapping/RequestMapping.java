package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.PositionSize;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.Refusal;
import java.util.List;

/** Requests and refusals. */
public final class RequestMapping {

    /** The message of a request. */
    public static AnalysisInputs toMessage(AnalysisRequest request) {
        AnalysisInputs.Builder inputs = AnalysisInputs.newBuilder()
                .setAsset(request.asset())
                .setWindow(request.window())
                .setSamples(request.samples())
                .setResources(request.resources())
                .setCompute(Choices.toMessage(request.compute()))
                .setSeed(request.seed())
                .addAllConfidences(request.confidences().stream()
                        .map(ConfidenceLevel::toString)
                        .toList())
                .setModel(Choices.toMessage(request.model()))
                .setHorizon(request.horizon())
                .setFill(Choices.toMessage(request.fill()))
                .setCostBasisPoints(request.costBasisPoints());
        switch (request.size()) {
            case PositionSize.Units(int units) -> inputs.setUnits(units);
            case PositionSize.Amount(long money) -> inputs.setAmount(money);
        }
        StrategyMapping.toMessage(request.strategy(), inputs);
        return inputs.build();
    }

    /**
     * The request of a message.
     *
     * @throws IllegalArgumentException if an input is out of its range; a front end that checks its inputs never sends one
     */
    public static AnalysisRequest toContract(AnalysisInputs inputs) {
        return new AnalysisRequest(
                inputs.getAsset(),
                inputs.getWindow(),
                inputs.getSamples(),
                inputs.getResources(),
                Choices.toContract(inputs.getCompute()),
                inputs.getSeed(),
                inputs.hasAmount()
                        ? new PositionSize.Amount(inputs.getAmount())
                        : new PositionSize.Units(inputs.getUnits()),
                inputs.getConfidencesList().stream().map(ConfidenceLevel::of).toList(),
                Choices.toContract(inputs.getModel()),
                inputs.getHorizon(),
                Choices.toContract(inputs.getFill()),
                inputs.getCostBasisPoints(),
                StrategyMapping.toContract(inputs));
    }

    /** The message of wrong inputs. */
    public static Refusal toMessage(List<FieldError> errors) {
        Refusal.Builder refusal = Refusal.newBuilder();
        for (FieldError error : errors) {
            refusal.addErrorsBuilder().setField(error.field()).setMessage(error.message());
        }
        return refusal.build();
    }

    /** The wrong inputs of a message. */
    public static List<FieldError> toContract(Refusal refusal) {
        return refusal.getErrorsList().stream()
                .map(error -> new FieldError(error.getField(), error.getMessage()))
                .toList();
    }

    private RequestMapping() {}
}
