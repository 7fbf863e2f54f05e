package io.tradeanalysis.cdk.nag;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.IConstruct;

/** Exceptions from the rules. Each stands where the thing is made; docs/security/nag.md lists them all. */
public final class Exceptions {

    /** A rule that does not hold for a construct, whatever else is in it. */
    public static void except(IConstruct construct, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-" + rule)
                        .reason(reason)
                        .build()));
    }

    /**
     * A wildcard in a policy that is meant; any other in the same policy is still a finding.
     *
     * @param construct the policy, or a role with rights of its own
     * @param resource a regular expression for the whole resource as cdk-nag shows it
     */
    public static void allowWildcard(IConstruct construct, String resource, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .reason(reason)
                        .appliesTo(List.of(RegexAppliesTo.builder()
                                .regex("/^Resource::%s$/".formatted(resource))
                                .build()))
                        .build()));
    }

    /** The policy that holds what was added to a role. */
    public static IConstruct policyOf(Role role) {
        return role.getNode().findChild("DefaultPolicy");
    }

    private Exceptions() {}
}
