package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedRestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:cloudformation:us-west-1:123456789012:stack/trade-analysis-dev/0a1b",
                "arn:aws:ec2:us-west-1:123456789012:security-group/sg-1",
                "arn:aws:ec2:us-west-1:123456789012:vpc-flow-log/fl-1",
                "arn:aws:elasticloadbalancing:us-west-1:123456789012:loadbalancer/dev",
                "arn:aws:apigateway:us-west-1::/restapis/a1/stages/live",
                "arn:aws:lambda:us-west-1:123456789012:function:trade-analysis-dev-F",
                "arn:aws:logs:us-west-1:123456789012:log-group:/trade-analysis/dev/worker",
                "arn:aws:cloudwatch:us-west-1:123456789012:alarm:trade-analysis-dev-A",
                "arn:aws:sns:us-west-1:123456789012:trade-analysis-dev-T",
                "arn:aws:s3:::trade-analysis-dev-prices"
            })
    void shouldLeaveToOtherKindsWhatTheyLookFor(String arn) {
        assertThat(TaggedRest.isKnown(arn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:dynamodb:us-west-1:123456789012:table/trade-analysis-dev",
                "arn:aws:ec2:us-west-1:123456789012:natgateway/nat-1",
                "arn:aws:elasticloadbalancing:us-west-1:123456789012:targetgroup/dev/1",
                "arn:aws:lambda:us-west-1:123456789012:layer:dev:1"
            })
    void shouldNameWhatNoOtherKindLooksFor(String arn) {
        assertThat(TaggedRest.isKnown(arn)).isFalse();
    }
}
