package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Shared;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What a region of AWS, and the account around it, hold of environments. */
public final class AwsEstate implements Estate {

    private static final List<String> SERVICE_LINKED =
            List.of("AWSServiceRoleForAutoScaling", "AWSServiceRoleForElasticLoadBalancing");

    private final AwsClients aws;
    private final RestApis apis;
    private final LogGroups logGroups;
    private final Bootstrap bootstrap;
    private final StackProtection protection;
    private final StackOwner owner;
    private final StackParts parts;
    private final List<List<Kind>> waves;

    /**
     * @param aws the clients of the region
     * @param progress told what takes a while
     */
    public AwsEstate(AwsClients aws, Progress progress) {
        this.aws = aws;
        this.apis = new RestApis(aws);
        this.logGroups = new LogGroups(aws, apis);
        this.bootstrap = new Bootstrap(aws);
        StackWatch watch = new StackWatch(aws.cloudFormation, progress, Pause.real(), InstantSource.system());
        this.protection = new StackProtection(aws.cloudFormation, aws.region());
        this.owner = new StackOwner(aws.cloudFormation, aws.region());
        this.parts = new StackParts(aws.cloudFormation, owner);
        this.waves = waves(new Stacks(aws.cloudFormation, owner, watch, progress));
    }

    @Override
    public Cloud cloud() {
        return Cloud.AWS;
    }

    @Override
    public String place() {
        return aws.region();
    }

    @Override
    public SequencedMap<String, String> details() {
        SequencedMap<String, String> details = new LinkedHashMap<>();
        details.put("region", aws.region());
        details.put("account", aws.account());
        details.put("caller", aws.caller());
        return details;
    }

    @Override
    public List<List<Kind>> waves() {
        return waves;
    }

    @Override
    public Optional<String> obstacle(EnvironmentName environment) {
        return owner.sentence(environment)
                .or(() -> new Guests(aws, parts).sentence(environment))
                .or(() -> protection.sentence(environment));
    }

    /** Once its API is gone, nothing tells whose a log group of API Gateway was. */
    @Override
    public void prepare(EnvironmentName environment) {
        apis.candidates(environment).filter(api -> api.belongsTo(environment)).forEach(logGroups::adopt);
    }

    @Override
    public List<Shared> shared(EnvironmentName environment) {
        return Stream.concat(bootstrap.shared(), SharedRoles.of(aws, SERVICE_LINKED))
                .toList();
    }

    @Override
    public List<Lease> leases() {
        return new AwsLeases(aws).all();
    }

    /** First the stack. Then writers before what they write to, and what lives in a network before the network. */
    private List<List<Kind>> waves(Kind stack) {
        OtherRegions others = new OtherRegions(aws);
        return List.of(
                List.of(stack),
                List.of(
                        parts,
                        new Fleets(aws),
                        new Balancers(aws),
                        apis,
                        new Functions(aws),
                        new Alarms(aws),
                        new Dashboards(aws),
                        new Budgets(aws),
                        new Endpoints(aws),
                        new FlowLogs(aws)),
                List.of(new Instances(aws), new LaunchTemplates(aws), new Topics(aws)),
                List.of(new Volumes(aws), new NetworkInterfaces(aws)),
                List.of(new SecurityGroups(aws), new Subnets(aws)),
                List.of(new RouteTables(aws), new InternetGateways(aws)),
                List.of(new Networks(aws), new AccountWide(new InstanceProfiles(aws), others)),
                List.of(
                        new AccountWide(new Roles(aws), others),
                        new Buckets(aws),
                        new Secrets(aws),
                        logGroups,
                        new Assets(aws, bootstrap),
                        new TaggedRest(aws)));
    }
}
