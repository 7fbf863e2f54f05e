package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.Model;

/**
 * Versions of the engine. There is one for each model, so that a change of one of them leaves links and fingerprints of the others
 * alone.
 */
public final class Engine {

    /** Version of what has figures of all models; the newest of theirs. */
    public static final String OF_ALL_MODELS = "2";

    /** Today's version for a model. It changes whenever the same inputs under this model would give other figures. */
    public static String version(Model model) {
        return switch (model) {
            case NORMAL, BOOTSTRAP -> "1";
            // 2: where the likelihood has two peaks, the higher one is the fit
            case STUDENT_T -> "2";
            // 2: at most 999 residuals, 1,000 before
            case FILTERED_HISTORICAL -> "2";
        };
    }

    private Engine() {}
}
