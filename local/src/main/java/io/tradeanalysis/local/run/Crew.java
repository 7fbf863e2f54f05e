package io.tradeanalysis.local.run;

import io.tradeanalysis.local.process.Child;
import io.tradeanalysis.local.process.ChildSpec;
import io.tradeanalysis.local.process.Children;
import io.tradeanalysis.local.process.Keeper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of a run that are running. The function gateway keeps watch over the others, should we be killed. */
final class Crew {

    private final List<Member> members = new ArrayList<>();

    private Crew() {}

    /**
     * Starts all of them.
     *
     * @return the crew, or nothing if everything is being stopped
     * @throws IOException if a program can't be started
     */
    static Optional<Crew> start(Plan plan, Children children) throws IOException {
        Crew crew = new Crew();
        crew.start(Role.FUNCTION, plan.function(), children);
        for (int number = 1; number <= plan.settings().workers(); number++) {
            crew.start(Role.WORKER, plan.worker(number), children);
        }
        crew.start(Role.FRONT_END, plan.frontEnd(), children);
        return children.isStopping() ? Optional.empty() : Optional.of(crew);
    }

    private void start(Role role, ChildSpec spec, Children children) throws IOException {
        Optional<Child> child = children.start(spec);
        if (child.isPresent()) {
            members.add(new Member(role, child.get()));
            if (members.size() > 1) {
                members.getFirst().child().tell(Keeper.message(child.get().handle()));
            }
        }
    }

    /** Waits until one has ended; nothing while all run. */
    Optional<Member> awaitFirstExit(Duration patience) throws InterruptedException {
        return Child.awaitFirstExit(running(), patience).map(this::memberOf);
    }

    /** Waits until one has ended, however long that takes. */
    Member awaitFirstExit() throws InterruptedException {
        return memberOf(Child.awaitFirstExit(running()));
    }

    /** Goes on without a member that has ended, if the others can: that is a worker, and not the last. */
    boolean goOnWithout(Member ended) {
        long workers =
                members.stream().filter(member -> member.role() == Role.WORKER).count();
        return ended.role() == Role.WORKER && workers > 1 && members.remove(ended);
    }

    private List<Child> running() {
        return members.stream().map(Member::child).toList();
    }

    private Member memberOf(Child child) {
        return members.stream()
                .filter(member -> member.child() == child)
                .findFirst()
                .orElseThrow();
    }
}
