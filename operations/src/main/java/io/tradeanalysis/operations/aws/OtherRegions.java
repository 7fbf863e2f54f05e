package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Region;

/** Looks once whether another region has a stack of the same environment. */
final class OtherRegions {

    private final AwsClients aws;
    private @Nullable Lazy<Optional<String>> answer;

    OtherRegions(AwsClients aws) {
        this.aws = aws;
    }

    /** Asks, unless that has been done. */
    synchronized void ask(EnvironmentName environment) {
        if (answer == null) {
            answer = new Lazy<>(() -> search(environment));
        }
    }

    /** A region that has one. */
    synchronized Optional<String> withTheStack() {
        return answer == null ? Optional.empty() : answer.get();
    }

    private Optional<String> search(EnvironmentName environment) {
        return aws.ec2.get().describeRegions().regions().parallelStream()
                .map(Region::regionName)
                .filter(region -> !region.equals(aws.region()))
                .filter(region -> new AwsEnvironment(new AwsClients(region))
                        .stack(environment)
                        .isPresent())
                .findAny();
    }
}
