package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskRows;

/** How one call of the function ended. Reasons are ends of a sentence: "The function ...". */
sealed interface CallOutcome {

    /** With the risk of every trade. */
    record Answered(RiskRows rows) implements CallOutcome {}

    /** In a way that may go better the next time. */
    record Failed(String reason) implements CallOutcome {}

    /** In a way that will be the same the next time. */
    record Refused(String reason) implements CallOutcome {}
}
