package io.tradeanalysis.operations;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.aws.AwsIdentityStack;
import io.tradeanalysis.operations.google.GoogleIdentityCopy;
import io.tradeanalysis.operations.google.ProjectOption;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.rotation.FrontEnd;
import io.tradeanalysis.operations.rotation.IdentityCopy;
import io.tradeanalysis.operations.rotation.Rotation;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/rotate-identity}: gives both sides new certificates. */
@Command(
        name = "rotate-identity",
        description =
                "Gives both sides new certificates without a lost call. Stopped halfway, it goes on when run again.",
        mixinStandardHelpOptions = true)
final class RotateIdentityCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--no-google", description = "the front end reads its identity from AWS: copy nothing")
    private boolean withoutGoogle;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "name of the new identities; by default the next number")
    private @Nullable String label;

    @Option(
            names = "--refresh-wait",
            paramLabel = "SECONDS",
            description = "how long to wait after each step; by default twice the time between two reads, and 30 s")
    private @Nullable Long refreshWait;

    @Option(
            names = "--front-end",
            paramLabel = "URL",
            description = "front end that must reach a worker before and after each step")
    private @Nullable URI frontEnd;

    @Override
    public Integer call() {
        Progress progress = Commands.progress(spec);
        Rotation rotation = new Rotation(
                new AwsIdentityStack(region.aws(), progress),
                copy(progress),
                Optional.ofNullable(frontEnd).map(FrontEnd::at).orElseGet(FrontEnd::unknown),
                progress,
                Pause.real());
        rotation.rotate(
                environment.get(),
                Optional.ofNullable(label),
                Optional.ofNullable(refreshWait).map(Duration::ofSeconds));
        return 0;
    }

    private IdentityCopy copy(Progress progress) {
        if (withoutGoogle) {
            return (EnvironmentName _, byte[] _) -> {};
        }
        return new GoogleIdentityCopy(
                project.project()
                        .orElseThrow(
                                () -> new OperationException(
                                        "Which Google Cloud project? Give --project ID, or --no-google if the front end is elsewhere.")),
                progress);
    }
}
