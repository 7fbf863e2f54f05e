package io.tradeanalysis.cdk.account;

import java.util.List;

/** What came of asking the account. */
public sealed interface AccountAnswer {

    /**
     * A deploy may go on.
     *
     * @param facts what only the account knows
     * @param remarks what the user should know
     */
    record Ready(AccountFacts facts, List<String> remarks) implements AccountAnswer {

        /** Keeps its own copy. */
        public Ready {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A deploy would fail.
     *
     * @param reasons a sentence for each
     */
    record Stopped(List<String> reasons) implements AccountAnswer {

        /** Keeps its own copy. */
        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }
}
