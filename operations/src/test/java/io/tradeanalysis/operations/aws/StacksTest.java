package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

class StacksTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");

    private final StubStack stub = new StubStack();
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Pause pause = wait -> now = now.plus(wait);
    private final StackOwner owner = new StackOwner(() -> stub, "us-west-1");
    private final Stacks stacks =
            new Stacks(() -> stub, owner, new StackWatch(() -> stub, said::add, pause, () -> now), said::add);

    @Test
    void shouldFindNothingWithoutAStack() {
        assertThat(stacks.find(DEV)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StackStatus.class,
            names = {
                "CREATE_COMPLETE",
                "CREATE_FAILED",
                "CREATE_IN_PROGRESS",
                "ROLLBACK_COMPLETE",
                "ROLLBACK_FAILED",
                "UPDATE_ROLLBACK_FAILED",
                "REVIEW_IN_PROGRESS",
                "DELETE_FAILED"
            })
    void shouldDeleteAStackInWhateverStateADeployHasLeftIt(StackStatus status) {
        stub.is(status).afterDeletionIs(StackStatus.DELETE_IN_PROGRESS, StackStatus.DELETE_COMPLETE);

        assertThat(delete()).isEqualTo(new Outcome.Deleted());
        assertThat(stub.deletions()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = StackStatus.class,
            names = {"UPDATE_IN_PROGRESS", "ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS"})
    void shouldWaitForADeployThatIsUnderWay(StackStatus status) {
        stub.is(status, status, status, StackStatus.UPDATE_ROLLBACK_COMPLETE)
                .afterDeletionIs(StackStatus.DELETE_COMPLETE);

        assertThat(delete()).isEqualTo(new Outcome.Deleted());
        assertThat(stub.statusAtDeletion()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    }

    @Test
    void shouldOnlyWaitForADeletionThatIsUnderWay() {
        stub.is(StackStatus.DELETE_IN_PROGRESS, StackStatus.DELETE_IN_PROGRESS, StackStatus.DELETE_COMPLETE);

        assertThat(delete()).isEqualTo(new Outcome.Deleted());
        assertThat(stub.deletions()).isZero();
    }

    @Test
    void shouldNameWhatCloudFormationStumblesOverAndTryOnceMore() {
        stub.is(StackStatus.CREATE_COMPLETE).afterDeletionIs(StackStatus.DELETE_FAILED);
        String reason = "CloudFormation could not delete AWS::EC2::Subnet subnet-1 (Subnet): it has dependencies";

        assertThat(delete()).isEqualTo(new Outcome.InUse(reason));
        assertThat(delete()).isEqualTo(new Outcome.Failed(reason));
        assertThat(said).contains(reason);
    }

    @Test
    void shouldHaveFailedIfCloudFormationDoesNotEvenBegin() {
        stub.is(StackStatus.CREATE_COMPLETE)
                .refuses("AccessDenied", "not authorized to perform cloudformation:DeleteStack");
        assertThat(delete())
                .isEqualTo(new Outcome.Failed("AccessDenied: not authorized to perform cloudformation:DeleteStack"));

        stub.refuses("Throttling", "Rate exceeded");
        assertThat(delete()).isEqualTo(new Outcome.Failed("Throttling: Rate exceeded"));
    }

    @Test
    void shouldComeBeforeAllElse() {
        assertThat(stacks.comesFirst()).isTrue();
    }

    @Test
    void shouldSayHowToTakeOffAProtection() {
        StackProtection protection = new StackProtection(() -> stub, "us-west-1");
        assertThat(protection.sentence(DEV)).isEmpty();
        stub.is(StackStatus.CREATE_COMPLETE);
        assertThat(protection.sentence(DEV)).isEmpty();

        stub.isProtected();

        assertThat(protection.sentence(DEV))
                .contains(
                        "The stack trade-analysis-dev is protected from deletion. If it is to go all the same, take that off:"
                                + " aws cloudformation update-termination-protection --no-enable-termination-protection"
                                + " --stack-name trade-analysis-dev --region us-west-1");
    }

    @Test
    void shouldNotFindAStackOfOthersThatHasTheName() {
        stub.is(StackStatus.CREATE_COMPLETE);
        assertThat(owner.sentence(DEV)).isEmpty();

        for (List<Tag> others :
                List.of(List.<Tag>of(), StubStack.tags("shop", "dev"), StubStack.tags("trade-analysis", "dev-2"))) {
            stub.has(others);

            assertThat(stacks.find(DEV)).isEmpty();
            assertThat(owner.sentence(DEV))
                    .contains("The stack trade-analysis-dev in us-west-1 is someone else's: it does not have the tags"
                            + " project=trade-analysis and env=dev. Nothing was deleted. If it is to go all the same: aws"
                            + " cloudformation delete-stack --stack-name trade-analysis-dev --region us-west-1");
        }
    }

    @Test
    void shouldKnowAStackThatWasNeverMadeByItsChangeSets() {
        stub.is(StackStatus.REVIEW_IN_PROGRESS).has(List.of());
        assertThat(stacks.find(DEV)).isEmpty();

        stub.isToHave(StubStack.tags("shop", "dev"));
        assertThat(stacks.find(DEV)).isEmpty();

        stub.isToHave(StubStack.tags("trade-analysis", "dev"));
        assertThat(stacks.find(DEV)).hasSize(1);
        assertThat(owner.sentence(DEV)).isEmpty();
    }

    @Test
    void shouldNameThePartsThatNoOtherKindLooksFor() {
        StackParts parts = new StackParts(() -> stub, owner);
        assertThat(parts.find(DEV)).isEmpty();

        stub.is(StackStatus.CREATE_FAILED);

        assertThat(parts.ids(DEV)).containsExactlyInAnyOrder("vpc-1", "route-1");
        assertThat(parts.find(DEV))
                .containsExactly(new Resource(Cloud.AWS, "part of the stack", "route-1", "AWS::EC2::Route, Route"));
        assertThat(parts.delete(parts.find(DEV).getFirst())).isInstanceOf(Outcome.InUse.class);

        stub.has(StubStack.tags("shop", "dev"));
        assertThat(parts.find(DEV)).isEmpty();
    }

    @Test
    void shouldGiveUpWaitingAndSaySo() {
        stub.is(StackStatus.UPDATE_IN_PROGRESS);
        Resource stack = stacks.find(DEV).getFirst();

        assertThat(catchThrowable(() -> stacks.delete(stack)))
                .hasMessage(
                        "The stack trade-analysis-dev is still in state UPDATE_IN_PROGRESS after 60 minutes; run this again"
                                + " later.");
        assertThat(Duration.between(Instant.EPOCH, now)).isGreaterThan(StackWatch.PATIENCE);
        assertThat(said).contains("The stack trade-analysis-dev is in state UPDATE_IN_PROGRESS");
    }

    private Outcome delete() {
        return stacks.delete(stacks.find(DEV).getFirst());
    }
}
