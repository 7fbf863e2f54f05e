package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.Model;

/** What models are called before the word "model", and their numbers: those of their streams, and places in lists. */
final class ModelNames {

    static final int COUNT = Model.values().length;

    private ModelNames() {}

    static String of(Model model) {
        return switch (model) {
            case NORMAL -> "normal";
            case STUDENT_T -> "Student-t";
            case BOOTSTRAP -> "bootstrap";
            case FILTERED_HISTORICAL -> "filtered historical";
        };
    }

    /** From 0, in the order of the constants. */
    static int number(Model model) {
        return switch (model) {
            case NORMAL -> 0;
            case STUDENT_T -> 1;
            case BOOTSTRAP -> 2;
            case FILTERED_HISTORICAL -> 3;
        };
    }
}
