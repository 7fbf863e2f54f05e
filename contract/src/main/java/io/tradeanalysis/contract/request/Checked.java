package io.tradeanalysis.contract.request;

import java.util.List;

/** What a check of inputs gives: the request, or everything that is wrong with it. */
public sealed interface Checked {

    /** All inputs are right. */
    record Valid(AnalysisRequest request) implements Checked {}

    /**
     * At least one input is wrong.
     *
     * @param errors all wrong fields, in the order of the form
     */
    record Invalid(List<FieldError> errors) implements Checked {

        /** Copies the list. */
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
