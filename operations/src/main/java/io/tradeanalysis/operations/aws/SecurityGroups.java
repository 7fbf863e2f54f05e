package io.tradeanalysis.operations.aws;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Security groups, but for those that AWS makes with each network and deletes with it. */
final class SecurityGroups extends NetworkKind {
    private final AwsClients aws;

    SecurityGroups(AwsClients aws) {
        super("security group");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws
                .ec2
                .get()
                .describeSecurityGroupsPaginator(request -> request.filters(filters))
                .securityGroups()
                .stream()
                .filter(group -> !group.groupName().equals("default"))
                .map(group -> candidate(group.groupId(), group.groupName(), group.tags()));
    }

    /** Groups that name each other could not go before their rules have. */
    @Override
    void remove(String id) {
        List<SecurityGroup> groups = aws.ec2
                .get()
                .describeSecurityGroups(request -> request.groupIds(id))
                .securityGroups();
        groups.forEach(this::revokeRules);
        aws.ec2.get().deleteSecurityGroup(request -> request.groupId(id));
    }

    private void revokeRules(SecurityGroup group) {
        if (!group.ipPermissions().isEmpty()) {
            aws.ec2
                    .get()
                    .revokeSecurityGroupIngress(
                            request -> request.groupId(group.groupId()).ipPermissions(group.ipPermissions()));
        }
        if (!group.ipPermissionsEgress().isEmpty()) {
            aws.ec2
                    .get()
                    .revokeSecurityGroupEgress(
                            request -> request.groupId(group.groupId()).ipPermissions(group.ipPermissionsEgress()));
        }
    }
}
