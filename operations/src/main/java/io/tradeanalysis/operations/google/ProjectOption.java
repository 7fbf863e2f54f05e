package io.tradeanalysis.operations.google;

import io.tradeanalysis.operations.google.gcloud.ProcessGcloud;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the Google Cloud project; a mixin of commands. */
public final class ProjectOption {

    /** Where gcloud itself and the libraries look, in this order. */
    private static final String[] VARIABLES = {"CLOUDSDK_CORE_PROJECT", "GOOGLE_CLOUD_PROJECT"};

    @Option(
            names = "--project",
            paramLabel = "ID",
            description =
                    "Google Cloud project; by default what CLOUDSDK_CORE_PROJECT or GOOGLE_CLOUD_PROJECT name, or gcloud's own")
    private @Nullable String project;

    /** The project, if there is a way to know it. */
    public Optional<String> project() {
        return Stream.concat(Stream.ofNullable(project), Stream.of(VARIABLES).map(System::getenv))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .or(ProcessGcloud::configuredProject);
    }
}
