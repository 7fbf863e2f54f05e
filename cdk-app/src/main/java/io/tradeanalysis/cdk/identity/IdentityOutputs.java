package io.tradeanalysis.cdk.identity;

import software.constructs.IDependable;

/**
 * What the other parts need to know of the identities.
 *
 * @param workerSecret ARN of the workers' secret
 * @param frontEndSecret ARN of the front ends' secret
 * @param label which identities are presented
 * @param stage how far a change has come
 * @param issued what must be there before somebody reads a secret
 */
public record IdentityOutputs(
        String workerSecret, String frontEndSecret, String label, String stage, IDependable issued) {}
