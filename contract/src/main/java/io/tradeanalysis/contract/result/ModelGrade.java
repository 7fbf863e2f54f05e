package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.Model;
import org.jspecify.annotations.Nullable;

/**
 * One model's grade at one level: exactly one of figures and reason is there.
 *
 * @param model the model
 * @param figures its grade; null where it could not be graded
 * @param reason why not, one sentence; null where it could
 */
public record ModelGrade(
        Model model,
        @Nullable GradeFigures figures,
        @Nullable String reason) {

    /** Checks that there is a grade or a reason, never both. */
    public ModelGrade {
        if ((figures == null) == (reason == null)) {
            throw new IllegalArgumentException(
                    "grade of %s: %s, %s (expected: figures or a reason)".formatted(model, figures, reason));
        }
    }
}
