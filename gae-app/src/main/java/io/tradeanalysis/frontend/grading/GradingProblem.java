package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why there is no grading.
 *
 * @param title a few words
 * @param text what happened
 */
public record GradingProblem(String title, String text) {

    static GradingProblem of(Problem problem, List<FieldError> errors) {
        return new GradingProblem(
                problem.title(),
                errors.isEmpty()
                        ? problem.detail()
                        : errors.stream()
                                .map(error -> error.field() + ": " + error.message() + ".")
                                .collect(Collectors.joining(" ")));
    }
}
