package io.tradeanalysis.operations;

import io.tradeanalysis.operations.aws.AwsEstate;
import io.tradeanalysis.operations.google.GoogleEstate;
import io.tradeanalysis.operations.google.ProjectOption;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.teardown.Clouds;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where to look for environments; a mixin of commands. */
final class CloudsOption {

    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--no-google", description = "don't look at Google Cloud: nothing of the environment is there")
    private boolean withoutGoogle;

    /** One sentence on what is not looked at, if there is anything. */
    Optional<String> unseen() {
        return withoutGoogle ? Optional.of("Google Cloud was not looked at.") : Optional.empty();
    }

    /** Both clouds. Which project is not guessed: a cloud that nobody looked at proves nothing. */
    Clouds clouds(Progress progress) {
        Estate aws = new AwsEstate(region.aws(), progress);
        if (withoutGoogle) {
            return new Clouds(List.of(aws));
        }
        String name = project.project()
                .orElseThrow(
                        () -> new OperationException(
                                "Which Google Cloud project? Give --project ID, or --no-google if nothing of the environment is there."));
        return new Clouds(List.of(aws, new GoogleEstate(name, progress)));
    }
}
