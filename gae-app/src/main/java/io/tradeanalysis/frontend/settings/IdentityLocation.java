package io.tradeanalysis.frontend.settings;

import io.tradeanalysis.contract.IdentityFiles;
import java.net.URI;
import java.util.Optional;

/** Where the front end's identity is kept. */
public sealed interface IdentityLocation {

    /** In PEM files of this machine. */
    record InFiles(IdentityFiles files) implements IdentityLocation {}

    /**
     * In a secret of Google Secret Manager, whose newest version counts.
     *
     * @param project the project's id
     * @param secret the secret's name in the project
     * @param standIn where something other than Google answers, which wants no credentials
     */
    record InSecret(String project, String secret, Optional<URI> standIn) implements IdentityLocation {}
}
