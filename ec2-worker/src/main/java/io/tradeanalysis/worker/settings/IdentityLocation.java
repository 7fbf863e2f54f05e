package io.tradeanalysis.worker.settings;

import io.tradeanalysis.contract.IdentityFiles;

/** Where the worker's identity is kept. */
public sealed interface IdentityLocation {

    /** In PEM files of this machine. */
    record InFiles(IdentityFiles files) implements IdentityLocation {}

    /**
     * In a secret of AWS Secrets Manager. Region, endpoint and credentials are those that the AWS SDK finds by its own rules.
     *
     * @param id its ARN or its name
     */
    record InSecret(String id) implements IdentityLocation {}
}
