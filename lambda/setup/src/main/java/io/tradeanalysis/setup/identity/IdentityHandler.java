package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.identity.LeafFacts;
import io.tradeanalysis.setup.resource.AnswerSender;
import io.tradeanalysis.setup.resource.AwsClient;
import io.tradeanalysis.setup.resource.CustomResource;
import io.tradeanalysis.setup.resource.Outcome;
import io.tradeanalysis.setup.resource.ResourceRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * {@code Custom::Identities}: issues the identities of both sides of mutual TLS and changes them stage by stage. The key of
 * the authority that signs them never leaves the memory of one call; their own keys are in the two secrets alone.
 *
 * <p>Properties: {@code WorkerSecret} and {@code FrontEndSecret} (ARNs), {@code Identity} ({@code keep}, {@code LABEL},
 * {@code LABEL:trust}, {@code LABEL:present}). Data: {@code Label} and {@code Stage} of the side that is behind,
 * {@code WorkerFingerprint} and {@code FrontEndFingerprint} (SHA-256 of the presented leaf, hexadecimal), {@code NotAfter}
 * (when the first of them expires).
 */
public final class IdentityHandler extends CustomResource {

    private static final String WORKER_SECRET = "WorkerSecret";
    private static final String FRONT_END_SECRET = "FrontEndSecret";

    private final IdentitySecrets secrets;
    private final Rotation rotation;

    /** The constructor that the runtime calls. */
    public IdentityHandler() {
        this(AnswerSender.overHttp(), AwsClient.of(SecretsManagerClient.builder()), InstantSource.system());
    }

    IdentityHandler(AnswerSender answers, SecretsManagerClient client, InstantSource clock) {
        super(answers);
        this.secrets = new IdentitySecrets(client);
        this.rotation = new Rotation(() -> IdentityIssuer.issue(IdentityIssuer.MAX_VALIDITY, clock));
    }

    @Override
    protected Outcome apply(ResourceRequest request, Duration time) {
        String worker = request.property(WORKER_SECRET);
        String frontEnd = request.property(FRONT_END_SECRET);
        Wish wish = Wish.parse(request.property(Wish.PROPERTY));
        Stored stored = new Stored(secrets.read(worker), secrets.read(frontEnd));
        return switch (rotation.decide(stored, wish)) {
            case Decision.Refuse(String reason) -> new Outcome.Refused(reason);
            case Decision.Hold(Documents documents) -> {
                writeChange(worker, stored.worker(), documents.worker());
                writeChange(frontEnd, stored.frontEnd(), documents.frontEnd());
                yield new Outcome.Done(data(documents));
            }
        };
    }

    private void writeChange(String secret, Optional<IdentityDocument> stored, IdentityDocument wanted) {
        if (!stored.equals(Optional.of(wanted))) {
            secrets.write(secret, wanted);
        }
    }

    private static Map<String, String> data(Documents documents) {
        IdentityDocument behind = documents.behind();
        LeafFacts worker = LeafFacts.of(documents.worker().certificate());
        LeafFacts frontEnd = LeafFacts.of(documents.frontEnd().certificate());
        return Map.of(
                "Label", behind.label(),
                "Stage", behind.stage().name(),
                "WorkerFingerprint", worker.sha256(),
                "FrontEndFingerprint", frontEnd.sha256(),
                "NotAfter",
                        Collections.min(List.of(worker.notAfter(), frontEnd.notAfter()))
                                .toString());
    }
}
