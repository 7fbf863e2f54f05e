package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.ProcessGcloud;
import io.tradeanalysis.operations.google.parts.IdentitySecret;
import io.tradeanalysis.operations.google.parts.IdentitySecret.Change;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.rotation.IdentityCopy;

/** The Google secret that front ends on App Engine read. */
public final class GoogleIdentityCopy implements IdentityCopy {

    private final Gcloud gcloud;
    private final Progress progress;

    /**
     * @param project id of the Google Cloud project
     * @param progress told what happens
     */
    public GoogleIdentityCopy(String project, Progress progress) {
        this(new ProcessGcloud(project), progress);
    }

    GoogleIdentityCopy(Gcloud gcloud, Progress progress) {
        this.gcloud = gcloud;
        this.progress = progress;
    }

    @Override
    public void put(EnvironmentName environment, byte[] document) {
        IdentitySecret secret = new IdentitySecret(gcloud, environment);
        Change change = secret.renew(document)
                .orElseThrow(() ->
                        new OperationException("There is no secret %s: run scripts/deploy-front-end --env %s first."
                                .formatted(environment.googleSecret(), environment)));
        secret.settle(change);
        progress.say(
                change instanceof Change.Nothing
                        ? "Google Secret Manager has this identity already."
                        : "Google Secret Manager has the new identity.");
    }
}
