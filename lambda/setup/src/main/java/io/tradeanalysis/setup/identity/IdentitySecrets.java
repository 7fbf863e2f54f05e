package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The secrets that hold identities. CloudFormation owns them; here they only get values. */
final class IdentitySecrets {

    private final SecretsManagerClient client;

    IdentitySecrets(SecretsManagerClient client) {
        this.client = client;
    }

    /** What a secret holds; empty if it has no value, or one that was never an identity, as that of a new secret. */
    Optional<IdentityDocument> read(String secret) {
        try {
            GetSecretValueResponse value = client.getSecretValue(request -> request.secretId(secret));
            return Optional.ofNullable(value.secretString()).flatMap(DocumentJson::read);
        } catch (ResourceNotFoundException _) {
            // a secret without a value; if there is no secret either, writing to it will say so
            return Optional.empty();
        }
    }

    void write(String secret, IdentityDocument document) {
        client.putSecretValue(request -> request.secretId(secret).secretString(DocumentJson.write(document)));
    }
}
