package io.tradeanalysis.setup.resource;

import java.util.Map;

/** What became of a request. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param data what the template may read of the resource; never a secret
     */
    record Done(Map<String, String> data) implements Outcome {

        /** Keeps its own copy of the data. */
        public Done {
            data = Map.copyOf(data);
        }
    }

    /**
     * It is not done.
     *
     * @param reason why, for whoever deploys; cut to what an answer can hold
     */
    record Refused(String reason) implements Outcome {}
}
