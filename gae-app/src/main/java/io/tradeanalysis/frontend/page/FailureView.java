package io.tradeanalysis.frontend.page;

import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Failure;

/**
 * A failed call as the page shows it.
 *
 * @param title a few words
 * @param text what happened
 * @param advice what to do
 */
public record FailureView(String title, String text, String advice) {

    private static final String KEPT = "Your inputs are kept: press Analyse to try again.";

    /** What the page's own script shows when the front end itself can't be reached. */
    static final FailureView LOST =
            new FailureView("Server Down", "Server Down. Please try again in a few minutes.", KEPT);

    /** A problem that no worker has heard of. */
    static FailureView of(Problem problem) {
        return new FailureView(problem.title(), problem.detail(), KEPT);
    }

    static FailureView of(Failure failure) {
        Problem problem = Problem.of(failure);
        return switch (failure) {
            case Failure.Unreachable _ ->
                new FailureView(
                        "Server Down",
                        "Server Down. Please try again in a few minutes.",
                        "The workers that compute can't be reached. " + KEPT);
            case Failure.FunctionDown _ ->
                new FailureView(
                        problem.title(),
                        "The Lambda function does not answer as it should.",
                        "Choose AWS - EC2 as the resource and press Analyse: the figures are the same.");
            case Failure.TookTooLong _ ->
                new FailureView(problem.title(), problem.detail(), "Change the inputs and press Analyse.");
            case Failure.Busy _,
                    Failure.Withheld _,
                    Failure.NoRoom _,
                    Failure.TooOften _,
                    Failure.Broken _,
                    Failure.Refused _ -> of(problem);
        };
    }
}
