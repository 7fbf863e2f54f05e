package io.tradeanalysis.worker.compute;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Signs each attempt for API Gateway (Signature Version 4). Credentials are asked for each time, and the SDK renews those of
 * a role before they end.
 */
public final class IamSignature implements CallAuth {

    private static final String SERVICE = "execute-api";

    /** Java's client sets them itself, and as they are signed: the host with its port where that is not the usual one. */
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentialsProvider credentials;
    private final String region;

    IamSignature(AwsCredentialsProvider credentials, String region) {
        this.credentials = credentials;
        this.region = region;
    }

    /** Signs with the credentials and for the region that the AWS SDK finds by its own rules; nothing without a region. */
    public static Optional<CallAuth> ofThisProcess() {
        try {
            String region =
                    DefaultAwsRegionProviderChain.builder().build().getRegion().id();
            return Optional.of(
                    new IamSignature(DefaultCredentialsProvider.builder().build(), region));
        } catch (SdkClientException _) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, List<String>> headers(URI address, Map<String, List<String>> headers, byte[] body)
            throws NoCredentialsException {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address)
                .headers(headers)
                .build();
        AwsCredentialsIdentity identity = identity();
        SignedRequest signed = signer.sign(settings -> settings.identity(identity)
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        return signed.request().headers().entrySet().stream()
                .filter(header -> !SET_BY_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private AwsCredentialsIdentity identity() throws NoCredentialsException {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new NoCredentialsException(e);
        }
    }
}
