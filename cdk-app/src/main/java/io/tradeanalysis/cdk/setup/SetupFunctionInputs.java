package io.tradeanalysis.cdk.setup;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What a function of a deployment is made of.
 *
 * @param program its program and its log
 * @param handler the class in it
 * @param purpose what it is for
 * @param timeout how long one call may take
 * @param rights what it may do besides writing its log
 */
public record SetupFunctionInputs(
        SetupProgram program, String handler, String purpose, Duration timeout, List<PolicyStatement> rights) {

    /** Keeps its own copy. */
    public SetupFunctionInputs {
        rights = List.copyOf(rights);
    }
}
