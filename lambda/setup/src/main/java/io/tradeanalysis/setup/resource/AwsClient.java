package io.tradeanalysis.setup.resource;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes clients of AWS; region, credentials and endpoint come from the environment, as the AWS SDK reads it. */
public final class AwsClient {

    /** How long a call takes at most, all attempts together. */
    public static final Duration CALL = Duration.ofSeconds(10);

    private static final Duration ATTEMPT = Duration.ofSeconds(4);

    private AwsClient() {}

    /** A client none of whose calls hangs. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C of(B builder) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
                .build();
    }
}
