package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.InstanceProfile;

/** What gives a role to machines. CloudFormation doesn't tag them, so the names decide that it makes up. They have no region. */
final class InstanceProfiles extends AwsKind {

    private final AwsClients aws;

    InstanceProfiles(AwsClients aws) {
        super("instance profile");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws.iam.get().listInstanceProfilesPaginator().instanceProfiles().stream()
                .map(InstanceProfile::instanceProfileName)
                .map(Candidate::named);
    }

    @Override
    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return candidate.belongsByStackTo(environment);
    }

    @Override
    void remove(String id) {
        aws.iam
                .get()
                .getInstanceProfile(request -> request.instanceProfileName(id))
                .instanceProfile()
                .roles()
                .forEach(role -> aws.iam
                        .get()
                        .removeRoleFromInstanceProfile(
                                request -> request.instanceProfileName(id).roleName(role.roleName())));
        aws.iam.get().deleteInstanceProfile(request -> request.instanceProfileName(id));
    }
}
