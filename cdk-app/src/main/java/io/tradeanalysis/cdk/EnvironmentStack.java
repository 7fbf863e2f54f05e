package io.tradeanalysis.cdk;

import static io.tradeanalysis.cdk.nag.Exceptions.except;

import io.tradeanalysis.cdk.account.AccountFacts;
import io.tradeanalysis.cdk.balancer.Balancer;
import io.tradeanalysis.cdk.balancer.BalancerInputs;
import io.tradeanalysis.cdk.balancer.BalancerOutputs;
import io.tradeanalysis.cdk.fleet.Fleet;
import io.tradeanalysis.cdk.fleet.FleetInputs;
import io.tradeanalysis.cdk.fleet.FleetOutputs;
import io.tradeanalysis.cdk.fleet.FleetReady;
import io.tradeanalysis.cdk.fleet.WorkerRole;
import io.tradeanalysis.cdk.function.CalculateVar;
import io.tradeanalysis.cdk.function.CalculateVarInputs;
import io.tradeanalysis.cdk.function.CalculateVarOutputs;
import io.tradeanalysis.cdk.identity.Identities;
import io.tradeanalysis.cdk.identity.IdentityInputs;
import io.tradeanalysis.cdk.identity.IdentityOutputs;
import io.tradeanalysis.cdk.network.ExistingNetwork;
import io.tradeanalysis.cdk.network.GivenNetwork;
import io.tradeanalysis.cdk.network.Network;
import io.tradeanalysis.cdk.network.OwnNetwork;
import io.tradeanalysis.cdk.prices.Prices;
import io.tradeanalysis.cdk.prices.PricesInputs;
import io.tradeanalysis.cdk.prices.PricesOutputs;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.setup.Helpers;
import io.tradeanalysis.cdk.setup.SetupProgram;
import io.tradeanalysis.cdk.watch.EnvironmentAlarms;
import io.tradeanalysis.cdk.watch.EnvironmentDashboard;
import io.tradeanalysis.cdk.watch.LogGroups;
import io.tradeanalysis.cdk.watch.MonthlyBudget;
import io.tradeanalysis.cdk.watch.WatchInputs;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** One environment: its parts, and what each knows of the others. */
public final class EnvironmentStack extends Stack {

    private final EnvironmentSettings settings;
    private final AccountFacts facts;
    private final Artifacts artifacts;
    private final LogGroups logs;

    /** Makes all parts. */
    public EnvironmentStack(Construct scope, EnvironmentSettings settings, AccountFacts facts, Artifacts artifacts) {
        super(scope, settings.name().stack(), properties(settings));
        this.settings = settings;
        this.facts = facts;
        this.artifacts = artifacts;
        this.logs = new LogGroups(settings.name(), settings.watch().logDays());
        build();
        tag();
        // W3005: dependencies that are there twice, which the library writes and which do no harm
        // W3010: names of zones, which are there because somebody has named them
        getTemplateOptions()
                .setMetadata(Map.of("cfn-lint", Map.of("config", Map.of("ignore_checks", List.of("W3005", "W3010")))));
    }

    /** Region alone, no account: the template is the same in every account, and the first two zones are its own. */
    private static StackProps properties(EnvironmentSettings settings) {
        return StackProps.builder()
                .env(Environment.builder().region(settings.region()).build())
                .description("Trade Analysis, environment " + settings.name())
                .tags(tags(settings))
                .build();
    }

    private void build() {
        Helpers helpers = new Helpers(this, "Helpers", logs);
        SetupProgram program =
                new SetupProgram(artifacts.setupZip(), logs.make(new Construct(this, "Setup"), LogGroups.SETUP));
        Network network = facts.network().map(this::given).orElseGet(this::own);
        WorkerRole worker = new WorkerRole(this, "Worker");
        BalancerOutputs balancer = new Balancer(
                        this,
                        "Balancer",
                        new BalancerInputs(
                                network,
                                settings.network().allow(),
                                settings.watch().logDays()))
                .outputs();
        PricesOutputs prices = new Prices(
                        this, "Prices", new PricesInputs(settings.prices().orElse(artifacts.prices()), helpers.group()))
                .outputs();
        CalculateVarOutputs function = new CalculateVar(
                        this,
                        "Function",
                        new CalculateVarInputs(
                                artifacts.functionZip(),
                                settings.fleet().architecture(),
                                worker.role(),
                                network.functionCallers(),
                                logs,
                                facts.logApiCalls()))
                .outputs();
        IdentityOutputs identities = new Identities(
                        this, "Identity", new IdentityInputs(settings.name(), program, settings.identity()))
                .outputs();
        FleetOutputs fleet = new Fleet(
                        this,
                        "Fleet",
                        new FleetInputs(
                                settings.name(),
                                settings.fleet(),
                                facts.image(),
                                artifacts.workerJar(),
                                worker.role(),
                                network,
                                balancer,
                                prices,
                                function,
                                identities,
                                logs))
                .outputs();
        FleetReady ready = new FleetReady(this, "FleetReady", settings.name(), program, fleet, balancer);
        EnvironmentDashboard dashboard = watch(fleet, balancer, function, ready);
        new Outputs(this, settings, facts.image(), network, balancer, prices, function, identities, fleet, dashboard)
                .write();
        helpers.adopt(this, tags(settings));
        exceptCopier();
    }

    /** CDK's function that copies prices is the stack's own child, not that of the part that uses it. */
    private void exceptCopier() {
        getNode().getChildren().stream()
                .filter(child -> child.getNode().getId().startsWith("Custom::CDKBucketDeployment"))
                .forEach(child -> except(child, "L1", "CDK's own function: its runtime comes with the library."));
    }

    private Network given(ExistingNetwork existing) {
        return new GivenNetwork(this, "Network", existing).network();
    }

    private Network own() {
        return new OwnNetwork(this, "Network", settings.network(), logs).network();
    }

    private EnvironmentDashboard watch(
            FleetOutputs fleet, BalancerOutputs balancer, CalculateVarOutputs function, FleetReady ready) {
        WatchInputs inputs = new WatchInputs(
                settings.name(),
                settings.fleet(),
                fleet.group().getAutoScalingGroupName(),
                balancer.name(),
                function.live(),
                function.api());
        EnvironmentAlarms alarms =
                new EnvironmentAlarms(this, "Alarms", inputs, settings.watch().alarmEmail());
        // or a first deploy would begin with the alarm that there is no worker
        alarms.getNode().addDependency(ready.ready());
        settings.watch().monthlyBudget().ifPresent(dollars -> new MonthlyBudget(this, "Budget", settings, dollars));
        return new EnvironmentDashboard(this, "Dashboard", inputs);
    }

    /** Every resource by itself, beside the stack, but for the dashboard: CloudFormation takes its tags not in every region. */
    private void tag() {
        TagProps properties = TagProps.builder()
                .excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard"))
                .build();
        tags(settings).forEach((name, value) -> Tags.of(this).add(name, value, properties));
    }

    private static SequencedMap<String, String> tags(EnvironmentSettings settings) {
        return new TreeMap<>(Map.of(
                TagNames.PROJECT,
                EnvironmentName.PROJECT,
                TagNames.ENVIRONMENT,
                settings.name().value(),
                TagNames.OWNER,
                settings.ownership().owner(),
                TagNames.EXPIRES_AT,
                settings.ownership().expiresAt()));
    }
}
