package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whatever else carries an environment's tags. There is no rule to delete it, so it is named. What other kinds know how to look for
 * is left to them, since the search by tags still shows it after it is gone.
 */
final class TaggedRest extends AwsKind {

    /** ARNs of what other kinds, or the resources they belong to, answer for. */
    private static final Pattern KNOWN = Pattern.compile("arn:[^:]+:(?:"
            + "cloudformation:[^:]*:[^:]*:stack/"
            + "|ec2:[^:]*:[^:]*:(?:instance|volume|network-interface|security-group|security-group-rule|subnet|route-table"
            + "|internet-gateway|vpc|vpc-endpoint|vpc-flow-log|flow-logs|launch-template)/"
            + "|autoscaling:[^:]*:[^:]*:autoScalingGroup:"
            + "|elasticloadbalancing:[^:]*:[^:]*:loadbalancer/"
            + "|apigateway:[^:]*:[^:]*:/restapis/"
            + "|lambda:[^:]*:[^:]*:function:"
            + "|logs:[^:]*:[^:]*:log-group:"
            + "|secretsmanager:[^:]*:[^:]*:secret:"
            + "|cloudwatch:[^:]*:[^:]*:(?:alarm:|dashboard/)"
            + "|sns:[^:]*:[^:]*:[^:/]+$"
            + "|budgets:[^:]*:[^:]*:budget/"
            + "|iam:[^:]*:[^:]*:(?:role|instance-profile)/"
            + "|s3:[^:]*:[^:]*:[^/]+$"
            + ").*");

    private final AwsClients aws;

    TaggedRest(AwsClients aws) {
        super("tagged resource");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return TagSearch.of(aws, environment).map(TagSearch::candidate).filter(found -> !isKnown(found.id()));
    }

    @Override
    void remove(String id) {
        throw new IllegalStateException("there is no rule to delete " + id);
    }

    @Override
    public Outcome delete(Resource resource) {
        return new Outcome.InUse(
                "it carries the environment's tags and is not gone by itself; there is no rule to delete it");
    }

    static boolean isKnown(String arn) {
        return KNOWN.matcher(arn).matches();
    }
}
