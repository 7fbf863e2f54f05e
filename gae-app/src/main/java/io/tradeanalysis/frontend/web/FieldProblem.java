package io.tradeanalysis.frontend.web;

import io.tradeanalysis.contract.request.FieldError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a part of a page is missing.
 *
 * @param title a few words
 * @param text what happened
 */
public record FieldProblem(String title, String text) {

    /** What a problem is, with the fields that are wrong. */
    public static FieldProblem of(Problem problem, List<FieldError> errors) {
        return new FieldProblem(
                problem.title(),
                errors.isEmpty()
                        ? problem.detail()
                        : errors.stream()
                                .map(error -> error.field() + ": " + error.message() + ".")
                                .collect(Collectors.joining(" ")));
    }
}
