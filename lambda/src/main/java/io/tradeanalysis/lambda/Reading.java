package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.request.FieldError;
import java.util.List;

/** What the body of a request turned out to be. */
sealed interface Reading {

    /** A batch, all of it right. */
    record Good(RiskBatch batch) implements Reading {}

    /** Everything that is wrong, in the order of the body. */
    record Wrong(List<FieldError> mistakes) implements Reading {

        /** Copies the list. */
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * A batch for another version of the engine, whose fields may differ.
     *
     * @param engine the version that is asked for
     * @param own the version here
     */
    record OtherEngine(String engine, String own) implements Reading {}
}
