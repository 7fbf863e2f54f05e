package io.tradeanalysis.setup.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.setup.cloud.CloudFormation;
import io.tradeanalysis.setup.cloud.CloudFormation.Put;
import io.tradeanalysis.setup.cloud.RemainingTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.node.ObjectNode;

class CustomResourceTest {

    private static final Map<String, String> PROPERTIES = Map.of("Colour", "red");

    private final CloudFormation cloudFormation = new CloudFormation();
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void stop() {
        cloudFormation.close();
    }

    @FunctionalInterface
    interface Work {
        Outcome of(ResourceRequest request) throws Exception;
    }

    private CustomResource doing(Work work) {
        return new CustomResource(AnswerSender.overHttp(pauses::add)) {
            @Override
            protected Outcome apply(ResourceRequest request, Duration time) throws Exception {
                return work.of(request);
            }
        };
    }

    private Put answerOf(Work work) {
        return cloudFormation.call(doing(work), cloudFormation.create(PROPERTIES), RemainingTime.MINUTE);
    }

    @Test
    void shouldAnswerWhatCloudFormationExpects() {
        Put answer = answerOf(request -> new Outcome.Done(Map.of("Shade", "dark " + request.property("Colour"))));

        assertThat(answer.target()).isEqualTo("/answers/one?" + CloudFormation.SIGNATURE);
        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(answer.text("StackId")).startsWith("arn:aws:cloudformation:").endsWith("0242ac120002");
        assertThat(answer.text("RequestId")).isEqualTo("5d478078-13e9-baf0-464a-7ef285ecc786");
        assertThat(answer.text("LogicalResourceId")).isEqualTo("Something");
        assertThat(answer.data("Shade")).isEqualTo("dark red");
    }

    @Test
    void shouldSendNoContentTypeSinceTheAddressIsSignedWithoutOne() {
        assertThat(answerOf(_ -> new Outcome.Done(Map.of())).contentType()).isEmpty();
    }

    @Test
    void shouldNameANewResourceAfterStackAndTemplateAndKeepTheNameOfAnOldOne() {
        CustomResource resource = doing(_ -> new Outcome.Done(Map.of()));
        ObjectNode create = cloudFormation.create(PROPERTIES);
        ObjectNode update = cloudFormation.update(PROPERTIES, Map.of());

        Put created = cloudFormation.call(resource, create, RemainingTime.MINUTE);
        Put again = cloudFormation.call(resource, create, RemainingTime.MINUTE);
        Put updated = cloudFormation.call(resource, update, RemainingTime.MINUTE);

        assertThat(created.text("PhysicalResourceId")).isEqualTo("Something-6a5d2c30-c7d4-11f0-8de9-0242ac120002");
        assertThat(again.text("PhysicalResourceId")).isEqualTo(created.text("PhysicalResourceId"));
        assertThat(updated.text("PhysicalResourceId")).isEqualTo("the-id");
    }

    @Test
    void shouldDoNothingOnDeleteWhateverTheProperties() {
        CustomResource resource = doing(_ -> {
            throw new AssertionError("must not be asked");
        });
        ObjectNode delete = cloudFormation.update(Map.of(), Map.of()).put("RequestType", "Delete");

        Put answer = cloudFormation.call(resource, delete, RemainingTime.MINUTE);

        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(answer.text("PhysicalResourceId")).isEqualTo("the-id");
    }

    @Test
    void shouldSayWhichPropertyIsMissing() {
        Put answer = answerOf(request -> new Outcome.Done(Map.of("Size", request.property("Size"))));

        assertThat(answer.text("Status")).isEqualTo("FAILED");
        assertThat(answer.text("Reason")).isEqualTo("Size: nothing (expected: a value)");
        assertThat(answer.json().has("Data")).isFalse();
    }

    @Test
    void shouldSayNothingFromInsideOfAnUnexpectedFailure() {
        Put answer = answerOf(_ -> {
            throw new IllegalStateException("inner details");
        });

        assertThat(answer.text("Status")).isEqualTo("FAILED");
        assertThat(answer.text("Reason")).isEqualTo("The set-up failed for an unexpected reason; try again.");
    }

    @Test
    void shouldNameTheServiceAndTheCodeOfARefusalByAws() {
        Put answer = answerOf(_ -> {
            throw AwsServiceException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .serviceName("SecretsManager")
                            .errorCode("AccessDeniedException")
                            .errorMessage("inner details")
                            .build())
                    .build();
        });

        assertThat(answer.text("Reason")).isEqualTo("AWS refused a call of SecretsManager: AccessDeniedException.");
    }

    @Test
    void shouldSayThatAwsCouldNotBeCalled() {
        Put answer = answerOf(_ -> {
            throw SdkClientException.create("inner details");
        });

        assertThat(answer.text("Reason")).isEqualTo("AWS could not be called; try again.");
    }

    @Test
    void shouldAnswerBeforeLambdaStopsIt() {
        CountDownLatch never = new CountDownLatch(1);
        RemainingTime short_ = new RemainingTime(AnswerSender.LONGEST.plusMillis(50));

        Put answer = cloudFormation.call(
                doing(_ -> {
                    never.await();
                    throw new AssertionError("not reached");
                }),
                cloudFormation.create(PROPERTIES),
                short_);

        assertThat(answer.text("Status")).isEqualTo("FAILED");
        assertThat(answer.text("Reason")).isEqualTo("The set-up took longer than its function may run; try again.");
    }

    @Test
    void shouldSendAgainWhatIsNotTaken() {
        cloudFormation.refuse(503, 403);

        cloudFormation.send(
                doing(_ -> new Outcome.Done(Map.of())), cloudFormation.create(PROPERTIES), RemainingTime.MINUTE);

        assertThat(cloudFormation.puts()).hasSize(3);
        assertThat(cloudFormation.puts())
                .extracting(Put::body)
                .containsOnly(cloudFormation.puts().getFirst().body());
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void shouldFailWithoutTheAddressIfTheAnswerIsNeverTaken() {
        cloudFormation.refuse(503, 503, 503);

        assertThatThrownBy(() -> cloudFormation.send(
                        doing(_ -> new Outcome.Done(Map.of())),
                        cloudFormation.create(PROPERTIES),
                        RemainingTime.MINUTE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("CloudFormation did not take the answer")
                .hasNoCause();
    }

    @Test
    void shouldFailWithoutTheAddressIfNobodyListensThere() {
        ObjectNode event = cloudFormation.create(PROPERTIES);
        cloudFormation.close();

        assertThatThrownBy(
                        () -> cloudFormation.send(doing(_ -> new Outcome.Done(Map.of())), event, RemainingTime.MINUTE))
                .hasMessage("CloudFormation did not take the answer")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"RequestType\":\"Create\"}",
                "{\"RequestType\":\"Become\",\"ResponseURL\":\"http://localhost/?secret\",\"StackId\":\"s\","
                        + "\"RequestId\":\"r\",\"LogicalResourceId\":\"l\"}",
                "{\"ResponseURL\":\"http://localhost/?secret",
                "{\"RequestType\":\"Create\",\"ResponseURL\":\"http://local host/?secret\",\"StackId\":\"s\","
                        + "\"RequestId\":\"r\",\"LogicalResourceId\":\"l\"}"
            })
    void shouldRefuseWhatIsNoEventWithoutQuotingIt(String text) {
        CustomResource resource = doing(_ -> new Outcome.Done(Map.of()));

        assertThatThrownBy(() -> resource.handleRequest(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        RemainingTime.MINUTE))
                .hasMessage("not an event of CloudFormation")
                .hasNoCause();
    }

    @Test
    void shouldKeepAnyAnswerWithinWhatCloudFormationTakes() {
        String nasty = "\"\\\u0007\u2028é漢😀".repeat(2000);
        ObjectNode event = cloudFormation.create(PROPERTIES).put("LogicalResourceId", "L".repeat(255));

        Put answer = cloudFormation.call(doing(_ -> new Outcome.Refused(nasty)), event, RemainingTime.MINUTE);

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
        assertThat(answer.text("Reason"))
                .startsWith("\"\\ é漢😀")
                .endsWith("...")
                .doesNotContain("\uFFFD", "\u0007");
    }

    @Test
    void shouldNeverShowTheAddressOfTheAnswer() {
        assertThat(answerOf(request -> new Outcome.Refused(request.toString())).text("Reason"))
                .isEqualTo("ResourceRequest[type=CREATE, logicalId=Something]");
    }
}
