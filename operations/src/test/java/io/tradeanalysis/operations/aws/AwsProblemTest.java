package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class AwsProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ExpiredToken          | 403 | says that the credentials have expired: sign in again
                    RequestExpired        | 400 | says that the credentials have expired: sign in again
                    InvalidClientTokenId  | 403 | does not accept the credentials (InvalidClientTokenId): sign in again
                    UnauthorizedOperation | 403 | refuses: UnauthorizedOperation: no, not you. Ask for that right (docs/runbook.md
                    AccessDenied          | 403 | refuses: AccessDenied: no, not you. Ask for that right
                    Throttling            | 400 | refuses so many calls at once (Throttling): run this again
                    InternalFailure       | 500 | has a problem of its own (InternalFailure: no, not you): run this again later.
                    ValidationError       | 400 | refuses: ValidationError: no, not you.
                    """)
    void shouldSayWhatAwsAnswersAndWhatToDo(String code, int status, String sentence) {
        SdkException answer = Ec2Exception.builder()
                .statusCode(status)
                .requestId("7a62c49f-347e")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Ec2")
                        .errorCode(code)
                        .errorMessage("no,\n not you. Encoded authorization failure message: 4WnLhMy_abc")
                        .build())
                .build();

        assertThat(sentence(answer))
                .startsWith("AWS (Ec2 in us-west-1) " + sentence)
                .doesNotContain("7a62c49f", "4WnLhMy")
                .endsWith(".");
    }

    @Test
    void shouldSayThatThereAreNoCredentials() {
        assertThat(
                        sentence(
                                SdkClientException.create(
                                        "Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain(...)")))
                .isEqualTo(
                        "There are no credentials for AWS: sign in again (aws sso login, or aws configure), or name a"
                                + " profile with AWS_PROFILE.");
    }

    @Test
    void shouldTellCredentialsThatAreOverFromNone() {
        assertThat(
                        sentence(
                                SdkClientException.create(
                                        "Unable to load credentials [...]: The SSO session associated with this profile has expired or is otherwise invalid.")))
                .startsWith("The credentials for AWS have expired: sign in again");
    }

    @Test
    void shouldSayWhoDoesNotAnswer() {
        assertThat(sentence(failed(new ConnectException("Connection refused"))))
                .isEqualTo(
                        "AWS (us-west-1) can't be asked: nothing answers there. Check the network and the region's name,"
                                + " and run this again.");
        assertThat(sentence(failed(new SocketTimeoutException("Read timed out"))))
                .contains("it does not answer in time");
        assertThat(sentence(failed(new UnknownHostException("ec2.nowhere.amazonaws.com"))))
                .contains("there is no host ec2.nowhere.amazonaws.com");
    }

    @Test
    void shouldNameAnEndpointOfOnesOwn() {
        assertThat(AwsProblem.sentence(
                        failed(new ConnectException("no")), "us-west-1", Optional.of("http://localhost:1")))
                .contains("Check the network, AWS_ENDPOINT_URL (http://localhost:1), and run this again.");
    }

    @Test
    void shouldGiveOneLineOfAnythingElse() {
        SdkException other = SdkClientException.create("Something else:\n  it broke (SDK Attempt Count: 3)");

        assertThat(AwsProblem.reason(other)).isEqualTo("Something else: it broke");
    }

    private static SdkException failed(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request: ... (SDK Attempt Count: 3)", cause);
    }

    private static String sentence(SdkException problem) {
        return AwsProblem.sentence(problem, "us-west-1", Optional.empty());
    }
}
