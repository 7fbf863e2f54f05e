package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles with their policies. They have no region. */
final class Roles extends AwsKind {

    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);

    Roles(AwsClients aws) {
        super("role");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        Stream<String> names = aws.iam.get().listRolesPaginator().roles().stream()
                .map(Role::roleName)
                .filter(name -> name.startsWith(EnvironmentName.PROJECT));
        return tags.candidates(names, Function.identity(), (name, tags) -> new Candidate(name, name, tags));
    }

    @Override
    void remove(String id) {
        aws.iam
                .get()
                .listAttachedRolePoliciesPaginator(request -> request.roleName(id))
                .attachedPolicies()
                .forEach(policy -> aws.iam
                        .get()
                        .detachRolePolicy(request -> request.roleName(id).policyArn(policy.policyArn())));
        aws.iam
                .get()
                .listRolePoliciesPaginator(request -> request.roleName(id))
                .policyNames()
                .forEach(policy -> aws.iam
                        .get()
                        .deleteRolePolicy(request -> request.roleName(id).policyName(policy)));
        aws.iam.get().deleteRole(request -> request.roleName(id));
    }

    private Map<String, String> tags(String role) {
        return Candidate.tags(
                aws.iam.get().listRoleTags(request -> request.roleName(role)).tags(), Tag::key, Tag::value);
    }
}
