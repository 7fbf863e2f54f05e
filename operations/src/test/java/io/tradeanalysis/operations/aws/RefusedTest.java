package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.operations.inventory.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class RefusedTest {

    @Test
    void shouldTakeNoAnswerForDone() {
        assertThat(Refused.orDone(() -> {})).isEqualTo(new Outcome.Deleted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidGroup.NotFound", "NoSuchBucket", "ResourceNotFoundException", "NoSuchEntity"})
    void shouldTakeWhatIsNotThereForGone(String code) {
        assertThat(refused(code, "gone")).isEqualTo(new Outcome.Gone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DependencyViolation", "InvalidNetworkInterface.InUse", "BucketNotEmpty", "DeleteConflict"})
    void shouldKnowWhatPasses(String code) {
        assertThat(refused(code, "it has a\n  dependent object"))
                .isEqualTo(new Outcome.InUse(code + ": it has a dependent object"));
    }

    @Test
    void shouldKnowAnInterfaceThatIsInUseByWhatIsSaid() {
        assertThat(refused("InvalidParameterValue", "eni-1 is currently in use"))
                .isInstanceOf(Outcome.InUse.class);
    }

    @Test
    void shouldTakeEverythingElseForFinal() {
        assertThat(refused("AccessDenied", "not for you")).isEqualTo(new Outcome.Failed("AccessDenied: not for you"));
    }

    private static Outcome refused(String code, String message) {
        return Refused.orDone(() -> {
            throw Ec2Exception.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage(message)
                            .build())
                    .build();
        });
    }
}
