package io.tradeanalysis.operations.google.gcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors are what gcloud 528 printed. */
class ReplyTest {

    @Test
    void shouldGiveTheReasonAlone() {
        Reply reply = failed("""
                Services to deploy:
                ERROR: (gcloud.secrets.describe) NOT_FOUND: Secret [projects/p1/secrets/s2] not found. This command is authenticated \
                with an access token from token.txt specified by the [auth/access_token_file] property.""");

        assertThat(reply.reason()).isEqualTo("NOT_FOUND: Secret [projects/p1/secrets/s2] not found.");
    }

    @Test
    void shouldPutAReasonOnOneLine() {
        assertThat(failed(
                                "ERROR: (gcloud.app.services.delete) The following service was not found: [pr-42]\n\nAll services: [default]")
                        .reason())
                .isEqualTo("The following service was not found: [pr-42] All services: [default]");
    }

    @Test
    void shouldGiveWhatGoogleAnswered() {
        assertThat(failed(
                                "ERROR: (gcloud.secrets.delete) HttpError accessing <http://h/v1/s?alt=json>: response: <{'server': 'x',"
                                        + " 'status': 500}>, content <{\"error\": {\"code\": 500, \"message\": \"planted failure\"}}>")
                        .reason())
                .isEqualTo("500: planted failure");
    }

    @Test
    void shouldGiveEverythingWhenThereIsNoError() {
        assertThat(failed("something else\n").reason()).isEqualTo("something else");
        assertThat(failed("").reason()).isEqualTo("gcloud ended with 1 and said nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: (gcloud.secrets.describe) NOT_FOUND: Secret [projects/p1/secrets/s2] not found.",
                "ERROR: (gcloud.storage.rm) The following URLs matched no objects or files:\ngs://b/nope",
                "ERROR: (gcloud.app.services.delete) The following service was not found: [pr-42]"
            })
    void shouldTellWhatIsNotThere(String errors) {
        assertThat(failed(errors).isAboutNothing()).isTrue();
    }

    @Test
    void shouldNotTakeARefusalForNothing() {
        assertThat(failed("ERROR: (gcloud.app.services.delete) Error Response: [500] planted failure")
                        .isAboutNothing())
                .isFalse();
        assertThat(new Reply(0, "[]", "not found").isAboutNothing()).isFalse();
    }

    @Test
    void shouldSayWhatCouldNotBeDone() {
        assertThatThrownBy(() -> failed("ERROR: (gcloud.app.deploy) Error Response: [13] An internal error occurred.")
                        .orThrow("deploy version v1"))
                .hasMessage("can't deploy version v1: Error Response: [13] An internal error occurred.");
    }

    @Test
    void shouldMakeASentenceOfAClause() {
        assertThat(new GcloudException("can't look: no").sentence()).isEqualTo("Can't look: no.");
        assertThat(new GcloudException("Can't look.").sentence()).isEqualTo("Can't look.");
    }

    @Test
    void shouldNotShowAnAnswer() {
        assertThat(new Reply(0, "the key", "")).hasToString("Reply[exitCode=0]");
    }

    private static Reply failed(String errors) {
        return new Reply(1, "", errors);
    }
}
