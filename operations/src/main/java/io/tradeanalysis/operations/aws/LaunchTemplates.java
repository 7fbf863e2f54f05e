package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Launch templates. */
final class LaunchTemplates extends AwsKind {
    private final AwsClients aws;

    LaunchTemplates(AwsClients aws) {
        super("launch template");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .ec2
                .get()
                .describeLaunchTemplatesPaginator(request -> request.filters(NetworkKind.tagged(environment)))
                .launchTemplates()
                .stream()
                .map(template -> NetworkKind.candidate(
                        template.launchTemplateId(), template.launchTemplateName(), template.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteLaunchTemplate(request -> request.launchTemplateId(id));
    }
}
