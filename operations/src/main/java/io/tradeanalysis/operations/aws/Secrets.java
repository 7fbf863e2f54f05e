package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Secrets, those among them that wait for their deletion and block their name meanwhile. */
final class Secrets extends AwsKind {
    private final AwsClients aws;

    Secrets(AwsClients aws) {
        super("secret");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .secrets
                .get()
                .listSecretsPaginator(request -> request.includePlannedDeletion(true)
                        .filters(Filter.builder()
                                .key(FilterNameStringType.NAME)
                                .values(environment.secretPrefix())
                                .build()))
                .stream()
                .flatMap(page -> page.secretList().stream())
                .map(secret -> new Candidate(
                        secret.arn(), secret.name(), Candidate.tags(secret.tags(), Tag::key, Tag::value)));
    }

    @Override
    void remove(String id) {
        aws.secrets.get().deleteSecret(request -> request.secretId(id).forceDeleteWithoutRecovery(true));
    }
}
