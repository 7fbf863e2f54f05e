package io.tradeanalysis.cdk.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Service Quotas, whose client the registry of the SDK lacks. One call of one operation: signed and sent with the SDK's
 * own parts. Whatever goes wrong means that the quota can't be read.
 */
final class QuotaService {

    private static final String SERVICE = "servicequotas";
    private static final String OPERATION = "ServiceQuotasV20190624.GetServiceQuota";

    private final JsonMapper json = new JsonMapper();
    private final String region;
    private final SdkHttpClient http;

    QuotaService(String region, SdkHttpClient http) {
        this.region = region;
        this.http = http;
    }

    /** How much the account may have. */
    OptionalInt limit(Quota quota) {
        try (DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build()) {
            byte[] body = json.writeValueAsBytes(Map.of("ServiceCode", quota.service(), "QuotaCode", quota.code()));
            SdkHttpRequest request = SdkHttpRequest.builder()
                    .uri(endpoint())
                    .method(SdkHttpMethod.POST)
                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                    .putHeader("X-Amz-Target", OPERATION)
                    .build();
            return send(AwsV4HttpSigner.create()
                    .sign(signing -> signing.identity(credentials.resolveCredentials())
                            .request(request)
                            .payload(ContentStreamProvider.fromByteArray(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region)));
        } catch (IOException | SdkException | JacksonException _) {
            return OptionalInt.empty();
        }
    }

    /** As the SDK's clients find theirs. */
    private URI endpoint() {
        return URI.create(Optional.ofNullable(System.getProperty("aws.endpointUrl"))
                .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")))
                .orElse("https://%s.%s.amazonaws.com".formatted(SERVICE, region)));
    }

    private OptionalInt send(SignedRequest signed) throws IOException {
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build())
                .call();
        try (InputStream answer = response.responseBody().isPresent()
                ? response.responseBody().get()
                : new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))) {
            JsonNode value = json.readTree(answer).path("Quota").path("Value");
            return response.httpResponse().isSuccessful() && value.isNumber()
                    ? OptionalInt.of((int) value.asDouble())
                    : OptionalInt.empty();
        }
    }
}
