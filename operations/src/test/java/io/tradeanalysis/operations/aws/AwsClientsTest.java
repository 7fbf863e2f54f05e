package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class AwsClientsTest {

    private final AwsClients aws = new AwsClients("eu-west-1");

    /** Whatever region the machine is set to: a tear-down must not reach into another. */
    @Test
    void shouldAskTheRegionThatItWasMadeFor() {
        assertThat(aws.cloudFormation.get().serviceClientConfiguration().region())
                .isEqualTo(Region.EU_WEST_1);
        assertThat(aws.ec2.get().serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
        assertThat(aws.s3.get().serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
        assertThat(aws.tags.get().serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
    }

    @Test
    void shouldAskTheWholeAccountForWhatKnowsNoRegion() {
        assertThat(aws.iam.get().serviceClientConfiguration().region()).isEqualTo(Region.AWS_GLOBAL);
        assertThat(aws.budgets.get().serviceClientConfiguration().region()).isEqualTo(Region.AWS_GLOBAL);
    }
}
