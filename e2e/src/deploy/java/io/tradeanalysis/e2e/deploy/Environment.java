package io.tradeanalysis.e2e.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.GeneratedPrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One environment on AWS, as a person deploys, looks at and destroys it. */
public final class Environment {

    /** The asset of its prices. */
    public static final String ASSET = "WALK";

    private static final int PRICES = 600;

    private final AwsCloud cloud;
    private final EnvironmentName name;
    private final Path prices;
    private final Path assembly;

    /** An environment that need not exist yet. */
    public Environment(AwsCloud cloud, String name) {
        this.cloud = cloud;
        this.name = new EnvironmentName(name);
        Path folder = Scratch.folder(name);
        this.prices = prices(folder.resolve("prices"));
        this.assembly = folder.resolve("assembly");
    }

    private static Path prices(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ASSET + ".csv"), GeneratedPrices.csv(PRICES, 1));
            Files.writeString(folder.resolve("assets.csv"), "asset,name,currency\n" + ASSET + ",Random walk,USD\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, and the names that follow from it. */
    public EnvironmentName name() {
        return name;
    }

    /** The account it is in. */
    public AwsCloud cloud() {
        return cloud;
    }

    /** {@code cdk deploy}, with further context such as {@code maxWorkers=5}. */
    public Command.Outcome deploy(String... context) {
        return cdk("deploy", context)
                .and("--require-approval", "never", "--method", "direct", "--progress", "events")
                .and("--output", assembly.toString())
                .run();
    }

    /** Another command of the CDK, such as {@code diff}. */
    public Command cdk(String command, String... context) {
        List<String> words = new ArrayList<>(List.of(command, "-c", "env=" + name, "-c", "prices=" + prices));
        for (String pair : context) {
            words.add("-c");
            words.add(pair);
        }
        return cloud.cdk(words.toArray(String[]::new));
    }

    /** Writes the cloud assembly of a deploy, and deploys nothing. */
    public Command.Outcome synthesize(Path folder, String... context) {
        return cdk("synth", context)
                .and("--quiet", "--output", folder.toString())
                .run();
    }

    /** Deploys an assembly that was written before. */
    public Command.Outcome deployAssembly(Path folder) {
        return cloud.cdk(
                        "deploy",
                        "--app",
                        folder.toString(),
                        "--require-approval",
                        "never",
                        "--method",
                        "direct",
                        "--progress",
                        "events")
                .run();
    }

    /** {@code scripts/destroy} on AWS alone, with further options; the receipt is in the file. */
    public Command.Outcome destroy(Path receipt, String... options) {
        return cloud.script(
                        "destroy",
                        "--env",
                        name.value(),
                        "--region",
                        AwsCloud.REGION,
                        "--no-google",
                        "--yes",
                        "--receipt",
                        receipt.toString())
                .and(options)
                .run();
    }

    /** Its stack, as CloudFormation describes it. */
    public JsonNode stack() {
        return cloud.aws("cloudformation", "describe-stacks", "--stack-name", name.stack())
                .at("/Stacks/0");
    }

    /** The stack's outputs. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = new TreeMap<>();
        for (JsonNode output : stack().get("Outputs")) {
            outputs.put(
                    output.get("OutputKey").asString(),
                    output.get("OutputValue").asString());
        }
        return outputs;
    }

    /** One output. */
    public String output(StackOutput output) {
        String value = outputs().get(output.key());
        if (value == null) {
            throw new AssertionError("no output " + output.key());
        }
        return value;
    }

    /** Logical names of the stack's resources of a type, with what each is called. */
    public Map<String, String> resources(String type) {
        Map<String, String> resources = new TreeMap<>();
        for (JsonNode resource : cloud.aws("cloudformation", "describe-stack-resources", "--stack-name", name.stack())
                .get("StackResources")) {
            if (resource.get("ResourceType").asString().equals(type)) {
                resources.put(
                        resource.get("LogicalResourceId").asString(),
                        resource.get("PhysicalResourceId").asString());
            }
        }
        return resources;
    }

    /** What the stack's resources went through, as {@code LogicalName STATUS}, oldest first. */
    public List<String> events() {
        List<String> events = new ArrayList<>();
        for (JsonNode event : cloud.aws("cloudformation", "describe-stack-events", "--stack-name", name.stack())
                .get("StackEvents")) {
            events.addFirst("%s %s"
                    .formatted(
                            event.get("LogicalResourceId").asString(),
                            event.get("ResourceStatus").asString()));
        }
        return events;
    }
}
