package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.List;

/**
 * All models at one level.
 *
 * @param confidence the level
 * @param models one grade for each model, in the order of {@link io.tradeanalysis.contract.request.Model}
 * @param sentence which of them the data do not reject
 */
public record LevelGrading(ConfidenceLevel confidence, List<ModelGrade> models, String sentence) {

    /** Copies the list. */
    public LevelGrading {
        models = List.copyOf(models);
    }
}
