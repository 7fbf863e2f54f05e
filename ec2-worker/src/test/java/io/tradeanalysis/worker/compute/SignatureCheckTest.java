package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.worker.compute.SignatureCheck.Claim;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the check to signatures that Amazon has published. */
class SignatureCheckTest {

    private static final SignatureCheck CHECK = new SignatureCheck("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final String DATE = "20150830T123600Z";

    /** Case get-vanilla of Amazon's test suite of Signature Version 4. */
    @Test
    void shouldSignAsTheTestSuiteDoes() {
        Claim claim = Claim.of("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                + "SignedHeaders=host;x-amz-date, "
                + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");

        assertThat(CHECK.signature(
                        claim,
                        "GET",
                        URI.create("https://example.amazonaws.com/"),
                        Map.of("host", "example.amazonaws.com", "x-amz-date", DATE),
                        new byte[0]))
                .isEqualTo(claim.signature());
    }

    /** The example of the AWS General Reference, "Examples of the complete Signature Version 4 signing process". */
    @Test
    void shouldSignAsTheDocumentedExampleDoes() {
        Claim claim = Claim.of("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                + "SignedHeaders=content-type;host;x-amz-date, "
                + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");

        assertThat(CHECK.signature(
                        claim,
                        "GET",
                        URI.create("https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08"),
                        Map.of(
                                "content-type", "application/x-www-form-urlencoded; charset=utf-8",
                                "host", "iam.amazonaws.com",
                                "x-amz-date", DATE),
                        new byte[0]))
                .isEqualTo(claim.signature());
    }
}
