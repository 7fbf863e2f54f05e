package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** The stack, in whatever state a deploy has left it; none that only has its name. */
final class Stacks implements Kind {

    /** States in which CloudFormation takes no order to delete. */
    private static final Set<StackStatus> BUSY = Set.of(
            StackStatus.UPDATE_IN_PROGRESS,
            StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
            StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
            StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
            StackStatus.ROLLBACK_IN_PROGRESS,
            StackStatus.IMPORT_IN_PROGRESS,
            StackStatus.IMPORT_ROLLBACK_IN_PROGRESS);

    private final Supplier<CloudFormationClient> cloudFormation;
    private final StackOwner owner;
    private final StackWatch watch;
    private final Progress progress;
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    Stacks(Supplier<CloudFormationClient> cloudFormation, StackOwner owner, StackWatch watch, Progress progress) {
        this.cloudFormation = cloudFormation;
        this.owner = owner;
        this.watch = watch;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "stack";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return owner.find(environment).stream()
                .map(stack -> new Resource(
                        Cloud.AWS, name(), stack.stackId(), stack.stackName() + ", " + stack.stackStatusAsString()))
                .toList();
    }

    /** A stack that stays works on: whatever is taken from it breaks it. */
    @Override
    public boolean comesFirst() {
        return true;
    }

    /**
     * Deletes it and waits for the end. If CloudFormation stumbles over a part, it is worth another try when the rest has been
     * deleted, but only one. If it does not even begin, or nobody can tell how it ended, it has failed.
     */
    @Override
    public Outcome delete(Resource resource) {
        String id = resource.id();
        Outcome[] result = {new Outcome.Gone()};
        Outcome asked = Refused.orDone(() -> result[0] = deleteAndWait(id));
        return switch (asked) {
            case Outcome.Deleted _ -> result[0];
            case Outcome.InUse(String reason) -> new Outcome.Failed(reason);
            case Outcome.Gone _, Outcome.Shared _, Outcome.Failed _ -> asked;
        };
    }

    private Outcome deleteAndWait(String id) {
        Stack stack = watch.until(id, status -> !BUSY.contains(status));
        if (stack.stackStatus() == StackStatus.DELETE_COMPLETE) {
            return new Outcome.Gone();
        }
        if (stack.stackStatus() != StackStatus.DELETE_IN_PROGRESS) {
            progress.say("Deleting the stack %s (%s)".formatted(stack.stackName(), stack.stackStatusAsString()));
            cloudFormation.get().deleteStack(request -> request.stackName(id));
        }
        Stack end =
                watch.until(id, status -> status == StackStatus.DELETE_COMPLETE || status == StackStatus.DELETE_FAILED);
        return end.stackStatus() == StackStatus.DELETE_COMPLETE ? new Outcome.Deleted() : failed(end);
    }

    private Outcome failed(Stack stack) {
        String reason = "CloudFormation could not delete " + StackFailure.of(cloudFormation.get(), stack);
        progress.say(reason);
        return failedOnce.add(stack.stackId()) ? new Outcome.InUse(reason) : new Outcome.Failed(reason);
    }
}
