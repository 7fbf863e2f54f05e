package io.tradeanalysis.cdk.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the endpoints let through: this account's machines to this account's things, and the packages of the system. */
final class EndpointPolicies {

    private final Stack stack;

    EndpointPolicies(Stack stack) {
        this.stack = stack;
    }

    /** Actions on resources by principals of this account. */
    PolicyStatement ownAccount(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new AnyPrincipal()))
                .actions(actions)
                .resources(List.of(resource))
                .conditions(Map.of("StringEquals", Map.of("aws:PrincipalAccount", stack.getAccount())))
                .build();
    }

    /** The ARN of a resource of this account and region. */
    String own(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s"
                .formatted(stack.getPartition(), service, stack.getRegion(), stack.getAccount(), resource);
    }

    /**
     * Buckets of this account, and the packages of Amazon Linux 2023. Those are fetched without credentials, from a bucket
     * whose name ends alike in every region.
     */
    List<PolicyStatement> objectStore() {
        String arn = "arn:%s:s3:::".formatted(stack.getPartition());
        return List.of(
                PolicyStatement.Builder.create()
                        .sid("OwnAccount")
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.of("s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket"))
                        .resources(List.of(arn + "*"))
                        .conditions(Map.of(
                                "StringEquals",
                                new TreeMap<>(Map.of(
                                        "aws:PrincipalAccount",
                                        stack.getAccount(),
                                        "aws:ResourceAccount",
                                        stack.getAccount()))))
                        .build(),
                PolicyStatement.Builder.create()
                        .sid("Packages")
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.of("s3:GetObject"))
                        .resources(List.of(arn + "al2023-repos-%s-de612dc2/*".formatted(stack.getRegion())))
                        .build());
    }
}
