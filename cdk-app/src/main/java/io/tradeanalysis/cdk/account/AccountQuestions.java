package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.network.ExistingNetwork;
import io.tradeanalysis.cdk.settings.Architecture;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.settings.FleetSettings;
import io.tradeanalysis.contract.environment.StackOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked before a template is made, and what follows from the answers. */
public final class AccountQuestions {

    private static final String IMAGE_PREFIX = "ami-";

    private final EnvironmentSettings settings;

    /** Questions about one environment. */
    public AccountQuestions(EnvironmentSettings settings) {
        this.settings = settings;
    }

    /**
     * What can be said without an account: CloudFormation finds the newest image by itself.
     *
     * @return stopped if there is something that only an account can say
     */
    public AccountAnswer withoutAccount() {
        if (settings.network().vpcId().isPresent()) {
            return new AccountAnswer.Stopped(List.of("vpcId: %s can't be looked at without credentials of its account"
                    .formatted(settings.network().vpcId().get())));
        }
        FleetSettings fleet = settings.fleet();
        String image = fleet.image()
                .filter(wanted -> !wanted.equals(FleetSettings.LATEST))
                .orElseGet(() ->
                        "{{resolve:ssm:%s}}".formatted(fleet.architecture().imageParameter()));
        return new AccountAnswer.Ready(new AccountFacts(image, Optional.empty(), false), List.of());
    }

    /**
     * Asks.
     *
     * @param account whom
     * @param expected number of the account that the CDK command line deploys to
     */
    public AccountAnswer ask(Account account, String expected) {
        try {
            String id = account.id();
            return id.equals(expected)
                    ? ask(account)
                    : new AccountAnswer.Stopped(List.of(
                            "The credentials are of account %s, but the deploy goes to %s: name the profile with AWS_PROFILE rather than --profile"
                                    .formatted(id, expected)));
        } catch (QuestionFailedException e) {
            return new AccountAnswer.Stopped(List.of("The account can't be asked: " + e.reason()));
        }
    }

    private AccountAnswer ask(Account account) {
        List<String> obstacles = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Optional<Map<String, String>> outputs = account.outputs(settings.name().stack());
        Optional<ExistingNetwork> network =
                settings.network().vpcId().flatMap(vpcId -> network(account, vpcId, obstacles));
        if (outputs.isEmpty() && settings.quotaCheck()) {
            QuotaCheck check = new QuotaCheck(account, settings).look();
            obstacles.addAll(check.obstacles());
            remarks.addAll(check.remarks());
        }
        return obstacles.isEmpty()
                ? new AccountAnswer.Ready(
                        new AccountFacts(image(account, outputs), network, account.logsApiCalls()), remarks)
                : new AccountAnswer.Stopped(obstacles);
    }

    private Optional<ExistingNetwork> network(Account account, String vpcId, List<String> obstacles) {
        Optional<NetworkCheck> check = account.network(vpcId)
                .map(vpc -> new NetworkCheck(vpc, settings.network().zones()));
        Optional<String> problem = check.isEmpty()
                ? Optional.of("vpcId: %s (expected: a VPC of the account in %s)".formatted(vpcId, settings.region()))
                : check.get().problem();
        problem.ifPresent(obstacles::add);
        return problem.isPresent() ? Optional.empty() : check.map(NetworkCheck::network);
    }

    /** The one that is asked for; else the one in use, so that a deploy without a change changes nothing; else the newest. */
    private String image(Account account, Optional<Map<String, String>> outputs) {
        Architecture architecture = settings.fleet().architecture();
        Optional<String> wanted = settings.fleet().image();
        if (wanted.isPresent()) {
            return wanted.get().equals(FleetSettings.LATEST) ? account.newestImage(architecture) : wanted.get();
        }
        return outputs.map(all -> all.getOrDefault(StackOutput.IMAGE.key(), ""))
                .filter(inUse -> inUse.startsWith(IMAGE_PREFIX))
                .filter(inUse -> account.machineOf(inUse)
                        .filter(architecture.machine()::equals)
                        .isPresent())
                .orElseGet(() -> account.newestImage(architecture));
    }
}
