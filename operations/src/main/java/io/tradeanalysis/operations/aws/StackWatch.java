package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Waits until a stack is in some state, and says meanwhile how it goes. */
final class StackWatch {

    /** How long a stack may take: a deploy waits 15 minutes for its workers, and may roll back after that. */
    static final Duration PATIENCE = Duration.ofMinutes(60);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final Supplier<CloudFormationClient> cloudFormation;
    private final Progress progress;
    private final Pause pause;
    private final InstantSource clock;

    StackWatch(Supplier<CloudFormationClient> cloudFormation, Progress progress, Pause pause, InstantSource clock) {
        this.cloudFormation = cloudFormation;
        this.progress = progress;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * The stack in a state that was waited for.
     *
     * @param id ARN of the stack; by its name a deleted one can't be asked for
     */
    Stack until(String id, Predicate<StackStatus> wanted) {
        Instant end = clock.instant().plus(PATIENCE);
        Instant line = clock.instant().plus(BETWEEN_LINES);
        Stack stack = describe(id);
        for (int look = 0; !wanted.test(stack.stackStatus()); look++) {
            Instant now = clock.instant();
            if (now.isAfter(end)) {
                throw new OperationException("The stack %s is still in state %s after %d minutes; run this again later."
                        .formatted(stack.stackName(), stack.stackStatusAsString(), PATIENCE.toMinutes()));
            }
            if (now.isAfter(line)) {
                progress.say("The stack %s is in state %s".formatted(stack.stackName(), stack.stackStatusAsString()));
                line = now.plus(BETWEEN_LINES);
            }
            pause.before(look);
            stack = describe(id);
        }
        return stack;
    }

    /** A stack by its name, unless it is gone. */
    static Optional<Stack> find(CloudFormationClient cloudFormation, String name) {
        try {
            return cloudFormation.describeStacks(request -> request.stackName(name)).stacks().stream()
                    .findFirst();
        } catch (AwsServiceException problem) {
            if (Refused.reason(problem).contains("does not exist")) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private Stack describe(String id) {
        return find(cloudFormation.get(), id)
                .orElseThrow(() -> new OperationException("The stack %s is gone.".formatted(id)));
    }
}
