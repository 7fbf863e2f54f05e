package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Roles that AWS makes once for an account and all environments in it. */
final class SharedRoles {

    private SharedRoles() {}

    /** Those that exist. */
    static Stream<Shared> of(AwsClients aws, List<String> names) {
        return names.stream()
                .filter(name -> exists(aws, name))
                .map(name -> new Shared(
                        Resource.of(Cloud.AWS, "role", name), "service-linked: AWS makes it once for the account"));
    }

    private static boolean exists(AwsClients aws, String name) {
        try {
            return Optional.ofNullable(aws.iam
                            .get()
                            .getRole(request -> request.roleName(name))
                            .role())
                    .isPresent();
        } catch (AwsServiceException problem) {
            if (Refused.isGone(problem)) {
                return false;
            }
            throw problem;
        }
    }
}
