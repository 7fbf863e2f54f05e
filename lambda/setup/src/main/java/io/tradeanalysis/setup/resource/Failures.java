package io.tradeanalysis.setup.resource;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Says in one sentence why a handler failed, and nothing from inside. */
final class Failures {

    private Failures() {}

    static String sentence(@Nullable Throwable failure) {
        return switch (failure) {
            case WrongPropertyException wrong -> String.valueOf(wrong.getMessage());
            case AwsServiceException refused
            when refused.awsErrorDetails() != null ->
                "AWS refused a call of %s: %s."
                        .formatted(
                                refused.awsErrorDetails().serviceName(),
                                refused.awsErrorDetails().errorCode());
            case SdkClientException _ -> "AWS could not be called; try again.";
            case null, default -> "The set-up failed for an unexpected reason; try again.";
        };
    }
}
