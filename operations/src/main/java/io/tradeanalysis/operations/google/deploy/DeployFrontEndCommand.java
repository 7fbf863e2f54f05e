package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.operations.EnvironmentOption;
import io.tradeanalysis.operations.RegionOption;
import io.tradeanalysis.operations.aws.AwsEnvironment;
import io.tradeanalysis.operations.aws.StackOutputs;
import io.tradeanalysis.operations.google.ProjectOption;
import io.tradeanalysis.operations.google.gcloud.DryRunGcloud;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.ProcessGcloud;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deploys the front end of an environment to App Engine. */
@Command(
        name = "deploy-front-end",
        description = {
            "Deploys the front end of an environment to App Engine, as a service of its own: its identity to Google Secret"
                    + " Manager, a new version without traffic, and the traffic when that version answers. If anything fails,"
                    + " nothing has changed.",
            "It reads the environment's stack and its secret on AWS, and needs gcloud."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DeployFrontEndCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private RegionOption region = new RegionOption();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description =
                    "App Engine service: the environment's name (so by default), or default, which a project must have before"
                            + " any other")
    private @Nullable String service;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long the new version may take until it answers; by default ${DEFAULT-VALUE}")
    private long wait = 300;

    @Option(names = "--dry-run", description = "print every call, and make only those that change nothing")
    private boolean dryRun;

    @Option(
            names = "--check",
            description =
                    "only look whether App Engine would take the front end; for before the environment is deployed on AWS")
    private boolean checkOnly;

    /** The script names one, whoever runs it perhaps another: the last counts, here and below. */
    @Option(names = "--jar", paramLabel = "FILE", required = true, hidden = true)
    private List<Path> jars = List.of();

    @Option(names = "--app-yaml", paramLabel = "FILE", required = true, hidden = true)
    private List<Path> appYamls = List.of();

    /** For picocli. */
    public DeployFrontEndCommand() {}

    @Override
    public Integer call() throws IOException {
        try (Stop stop = Stop.atTheEnd()) {
            return call(stop);
        }
    }

    private int call(Stop stop) throws IOException {
        try {
            deploy(stop);
            return 0;
        } catch (RuntimeException e) {
            if (!stop.isWished()) {
                throw e;
            }
            // nobody else gets to say it: the program ends with this method
            progress().say(e instanceof OperationException ? String.valueOf(e.getMessage()) : "Stopped.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void deploy(Stop stop) throws IOException {
        String projectId = project.project()
                .orElseThrow(() -> new OperationException("Which Google Cloud project? Name it with --project."));
        EnvironmentName name = environment.get();
        Target target = new Target(name, service == null ? name.value() : service, Duration.ofSeconds(wait));
        if (checkOnly) {
            String address = new FrontEndDeployment(
                            new ProcessGcloud(projectId), projectId, target, readiness(), progress(), stop)
                    .check();
            progress().say("App Engine would take it. The front end would be at: " + address);
            return;
        }
        AwsSide aws = new AwsSide(new AwsEnvironment(region.aws()), dryRun ? progress() : _ -> {});
        StackOutputs outputs = aws.outputs(name);
        Path folder = Files.createTempDirectory("deploy-front-end-");
        try {
            Release release = Release.in(
                    folder,
                    jars.getLast(),
                    AppYaml.of(Files.readString(appYamls.getLast()), target.service(), variables(outputs, projectId)),
                    name);
            String address = new FrontEndDeployment(
                            gcloud(projectId), projectId, target, readiness(), dryRun ? _ -> {} : progress(), stop)
                    .run(release, aws.identity(outputs), outputs.get(StackOutput.EXPIRES_AT));
            progress().say((dryRun ? "Nothing has changed. The front end would be at: " : "Front end: ") + address);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Map<String, String> variables(StackOutputs outputs, String project) {
        return Map.of(
                ProcessVariable.WORKERS,
                outputs.get(StackOutput.WORKERS),
                ProcessVariable.TLS_SECRET,
                "projects/%s/secrets/%s"
                        .formatted(project, outputs.environment().googleSecret()),
                ProcessVariable.TLS_REFRESH,
                outputs.get(StackOutput.IDENTITY_REFRESH) + "s");
    }

    private Gcloud gcloud(String projectId) {
        Gcloud gcloud = new ProcessGcloud(projectId);
        return dryRun ? new DryRunGcloud(gcloud, projectId, progress()) : gcloud;
    }

    private Readiness readiness() {
        Progress progress = progress();
        return dryRun
                ? (address, limit) -> progress.say("would ask: GET %s%s, until it answers 200, for at most %d s"
                        .formatted(address, Readiness.PATH, limit.toSeconds()))
                : new HttpReadiness();
    }

    private Progress progress() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        PrintWriter out = spec.commandLine().getOut();
        return line -> {
            out.println(line);
            out.flush();
        };
    }
}
