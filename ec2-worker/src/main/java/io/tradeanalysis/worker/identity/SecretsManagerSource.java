package io.tradeanalysis.worker.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.workerapi.identity.IdentityJson;
import io.tradeanalysis.workerapi.identity.IdentitySource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/**
 * An identity in a secret of AWS Secrets Manager. Each read makes a client of its own, since minutes pass between two.
 *
 * @param id the secret's ARN or name
 * @param clients makes clients
 */
record SecretsManagerSource(String id, Supplier<SecretsManagerClient> clients) implements IdentitySource {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

    /** All attempts together; the SDK makes three. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

    private static final int LONGEST_REASON = 200;

    /** A secret where the AWS SDK looks for it: region, endpoint and credentials are found by its own rules. */
    static SecretsManagerSource of(String id) {
        return new SecretsManagerSource(
                id, () -> builder(ATTEMPT_TIMEOUT, CALL_TIMEOUT).build());
    }

    /** A client that gives up after these times. */
    static SecretsManagerClientBuilder builder(Duration attemptTimeout, Duration callTimeout) {
        return SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(attemptTimeout))
                .overrideConfiguration(settings ->
                        settings.apiCallAttemptTimeout(attemptTimeout).apiCallTimeout(callTimeout));
    }

    @Override
    public IdentityDocument read() throws NoIdentityException {
        try (SecretsManagerClient secrets = clients.get()) {
            String value =
                    secrets.getSecretValue(request -> request.secretId(id)).secretString();
            if (value == null) {
                throw new NoIdentityException("it holds no text");
            }
            return IdentityJson.read(value);
        } catch (SecretsManagerException e) {
            throw new NoIdentityException("Secrets Manager answered %s".formatted(code(e)), e);
        } catch (SdkException e) {
            throw new NoIdentityException("it can't be read: %s".formatted(firstLine(e)), e);
        }
    }

    private static String code(SecretsManagerException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        return details == null || details.errorCode() == null
                ? "with HTTP status %d".formatted(e.statusCode())
                : details.errorCode();
    }

    private static String firstLine(SdkException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
