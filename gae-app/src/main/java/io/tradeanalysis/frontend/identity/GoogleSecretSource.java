package io.tradeanalysis.frontend.identity;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.ApiException;
import com.google.cloud.secretmanager.v1.SecretManagerServiceClient;
import com.google.cloud.secretmanager.v1.SecretManagerServiceSettings;
import com.google.cloud.secretmanager.v1.SecretVersionName;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.frontend.settings.IdentityLocation;
import io.tradeanalysis.workerapi.identity.IdentityJson;
import io.tradeanalysis.workerapi.identity.IdentitySource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.io.IOException;
import java.time.Duration;

/**
 * An identity in the newest version of a secret of Google Secret Manager. Each read makes a client of its own, since minutes
 * pass between two. It speaks HTTP and JSON: gRPC would need a second Netty beside ours.
 *
 * @param location which secret
 * @param attemptTimeout how long one attempt may take
 * @param callTimeout how long all attempts may take together
 */
record GoogleSecretSource(IdentityLocation.InSecret location, Duration attemptTimeout, Duration callTimeout)
        implements IdentitySource {

    private static final String NEWEST = "latest";

    /** A source that gives up in time for App Engine's start. */
    static GoogleSecretSource of(IdentityLocation.InSecret location) {
        return new GoogleSecretSource(location, Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    @Override
    public IdentityDocument read() throws NoIdentityException {
        try (SecretManagerServiceClient secrets = SecretManagerServiceClient.create(settings())) {
            SecretVersionName name = SecretVersionName.of(location.project(), location.secret(), NEWEST);
            return IdentityJson.read(
                    secrets.accessSecretVersion(name).getPayload().getData().toStringUtf8());
        } catch (ApiException e) {
            throw new NoIdentityException(
                    "Secret Manager answered %s".formatted(e.getStatusCode().getCode()), e);
        } catch (IOException e) {
            throw new NoIdentityException("it can't be read without Google credentials", e);
        }
    }

    private SecretManagerServiceSettings settings() throws IOException {
        SecretManagerServiceSettings.Builder settings = SecretManagerServiceSettings.newHttpJsonBuilder();
        location.standIn()
                .ifPresent(address -> settings.setEndpoint(address.toString())
                        .setCredentialsProvider(NoCredentialsProvider.create()));
        settings.accessSecretVersionSettings().setRetrySettings(limits(settings));
        return settings.build();
    }

    private RetrySettings limits(SecretManagerServiceSettings.Builder settings) {
        return settings.accessSecretVersionSettings().getRetrySettings().toBuilder()
                .setInitialRpcTimeoutDuration(attemptTimeout)
                .setMaxRpcTimeoutDuration(attemptTimeout)
                .setTotalTimeoutDuration(callTimeout)
                .build();
    }
}
