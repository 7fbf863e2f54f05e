package io.tradeanalysis.cdk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.cdk.account.VpcDescription.Subnet;
import io.tradeanalysis.cdk.account.VpcDescription.Way;
import io.tradeanalysis.cdk.network.ExistingNetwork;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.settings.SettingsCheck;
import io.tradeanalysis.cdk.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountQuestionsTest {

    private static final String VPC = "vpc-0123456789abcdef0";
    private static final Map<String, String> IN_USE = Map.of("Image", "ami-inuse");

    private final FakeAccount account = new FakeAccount();

    @Test
    void shouldTakeTheNewestImageForANewEnvironment() {
        assertThat(image(Map.of())).isEqualTo("ami-newest-x86");
        assertThat(image(Map.of("architecture", "arm"))).isEqualTo("ami-newest-arm");
    }

    @Test
    void shouldKeepTheImageInUse() {
        account.outputs = Optional.of(IN_USE);
        account.images = Map.of("ami-inuse", "x86_64");

        assertThat(image(Map.of())).isEqualTo("ami-inuse");
    }

    @Test
    void shouldReplaceAnImageThatIsGoneOrOfAnotherArchitecture() {
        account.outputs = Optional.of(IN_USE);
        assertThat(image(Map.of())).isEqualTo("ami-newest-x86");

        account.images = Map.of("ami-inuse", "x86_64");
        assertThat(image(Map.of("architecture", "arm"))).isEqualTo("ami-newest-arm");
    }

    @Test
    void shouldNotKeepAReference() {
        account.outputs = Optional.of(Map.of("Image", "{{resolve:ssm:/x}}"));

        assertThat(image(Map.of())).isEqualTo("ami-newest-x86");
    }

    @Test
    void shouldTakeTheImageThatIsAskedFor() {
        account.outputs = Optional.of(IN_USE);
        account.images = Map.of("ami-inuse", "x86_64");

        assertThat(image(Map.of("image", "latest"))).isEqualTo("ami-newest-x86");
        assertThat(image(Map.of("image", "ami-0123456789abcdef0"))).isEqualTo("ami-0123456789abcdef0");
    }

    @Test
    void shouldLetCloudFormationFindTheImageWithoutAnAccount() {
        assertThat(questions(Map.of("architecture", "arm")).withoutAccount())
                .isEqualTo(new AccountAnswer.Ready(
                        new AccountFacts(
                                "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}",
                                Optional.empty(),
                                false),
                        List.of()));
    }

    @Test
    void shouldNotGuessAGivenNetworkWithoutAnAccount() {
        assertThat(questions(Map.of("vpcId", VPC)).withoutAccount())
                .isEqualTo(new AccountAnswer.Stopped(
                        List.of("vpcId: %s can't be looked at without credentials of its account".formatted(VPC))));
    }

    @Test
    void shouldRefuseCredentialsOfAnotherAccount() {
        assertThat(questions(Map.of()).ask(account, "999999999999"))
                .isEqualTo(
                        new AccountAnswer.Stopped(
                                List.of(
                                        "The credentials are of account 123456789012, but the deploy goes to 999999999999: name the profile with AWS_PROFILE rather than --profile")));
    }

    @Test
    void shouldSayWhyAnAccountCanNotBeAsked() {
        Account silent = new FakeAccount() {
            @Override
            public Optional<Map<String, String>> outputs(String stack) {
                throw new QuestionFailedException("no rights", new IllegalStateException());
            }
        };

        assertThat(questions(Map.of()).ask(silent, FakeAccount.ID))
                .isEqualTo(new AccountAnswer.Stopped(List.of("The account can't be asked: no rights")));
    }

    @Test
    void shouldSayEachQuotaThatIsFull() {
        account.used.put(Quota.NETWORKS, 5);
        account.used.put(Quota.GATEWAY_ENDPOINTS, 20);
        account.used.put(Quota.BALANCERS, 20);
        account.used.put(Quota.PROCESSORS, 27);

        assertThat(reasons(Map.of("minWorkers", "3")))
                .hasSize(4)
                .contains(
                        "Quota: 5 of 5 VPCs in us-west-1 are in use, and the environment needs 1 more. Either give an existing one (-c vpcId=), or ask AWS for more (Service Quotas, L-F678F1CE); -c quotaCheck=off skips this check.",
                        "Quota: 27 of 32 vCPUs of standard on-demand instances in us-west-1 are in use, and the environment needs 6 more. Either stop an instance, or ask AWS for more (Service Quotas, L-1216C47A); -c quotaCheck=off skips this check.");
    }

    @Test
    void shouldFillAQuotaToItsLastPlace() {
        account.used.put(Quota.NETWORKS, 4);
        account.used.put(Quota.PROCESSORS, 30);

        assertThat(questions(Map.of()).ask(account, FakeAccount.ID)).isInstanceOf(AccountAnswer.Ready.class);
    }

    @Test
    void shouldNotStopAnEnvironmentThatIsThere() {
        account.used.put(Quota.NETWORKS, 5);
        account.outputs = Optional.of(Map.of());

        assertThat(image(Map.of())).isEqualTo("ami-newest-x86");
    }

    @Test
    void shouldNotLookWhenToldNotTo() {
        account.used.put(Quota.NETWORKS, 5);

        assertThat(image(Map.of("quotaCheck", "off"))).isEqualTo("ami-newest-x86");
    }

    @Test
    void shouldSayWhenItTakesTheDefaultOfAQuota() {
        account.limits.remove(Quota.BALANCERS);

        assertThat(questions(Map.of()).ask(account, FakeAccount.ID))
                .isInstanceOfSatisfying(
                        AccountAnswer.Ready.class,
                        ready -> assertThat(ready.remarks())
                                .containsExactly(
                                        "The quota of Classic Load Balancers could not be read; AWS's default, 20, is taken."));
    }

    @Test
    void shouldNotCountProcessorsOfOtherFamilies() {
        account.limits.put(Quota.PROCESSORS, 0);

        assertThat(image(Map.of("instanceType", "g5.xlarge"))).isEqualTo("ami-newest-x86");
        assertThat(QuotaCheck.isStandard("c6g.large")).isTrue();
        assertThat(QuotaCheck.isStandard("im4gn.large")).isTrue();
        assertThat(QuotaCheck.isStandard("inf2.xlarge")).isFalse();
    }

    @Test
    void shouldUseAGivenNetworkThatHasAll() {
        account.network = Optional.of(new VpcDescription(VPC, subnets(true), Set.copyOf(NetworkCheck.SERVICES)));
        account.used.put(Quota.NETWORKS, 5);

        assertThat(questions(Map.of("vpcId", VPC)).ask(account, FakeAccount.ID))
                .isInstanceOfSatisfying(
                        AccountAnswer.Ready.class,
                        ready -> assertThat(ready.facts().network())
                                .contains(new ExistingNetwork(
                                        VPC,
                                        List.of("us-west-1a", "us-west-1c"),
                                        List.of("subnet-pa", "subnet-pc"),
                                        List.of("subnet-ia", "subnet-ic"))));
    }

    @Test
    void shouldSayInOneSentenceWhatAGivenNetworkLacks() {
        account.network = Optional.of(new VpcDescription(VPC, subnets(false), Set.of("logs")));

        assertThat(reasons(Map.of("vpcId", VPC)))
                .containsExactly(
                        "vpcId: %s lacks a gateway endpoint of S3 for its isolated subnets, an interface endpoint of secretsmanager with private names, an interface endpoint of execute-api with private names (expected: a network as an environment makes it for itself)"
                                .formatted(VPC));
        assertThat(reasons(Map.of("vpcId", VPC, "zones", "us-west-1a,us-west-1b"))
                        .getFirst())
                .contains("a public subnet in us-west-1b", "an isolated subnet in us-west-1b");
    }

    @Test
    void shouldSayThatAGivenNetworkIsNotThere() {
        assertThat(reasons(Map.of("vpcId", VPC)))
                .containsExactly("vpcId: %s (expected: a VPC of the account in us-west-1)".formatted(VPC));
    }

    private static List<Subnet> subnets(boolean reachS3) {
        return List.of(
                new Subnet("subnet-ic2", "us-west-1c", Way.NOWHERE, reachS3),
                new Subnet("subnet-ic", "us-west-1c", Way.NOWHERE, reachS3),
                new Subnet("subnet-ia", "us-west-1a", Way.NOWHERE, reachS3),
                new Subnet("subnet-na", "us-west-1a", Way.ELSEWHERE, false),
                new Subnet("subnet-nb", "us-west-1b", Way.ELSEWHERE, false),
                new Subnet("subnet-pc", "us-west-1c", Way.INTERNET_GATEWAY, false),
                new Subnet("subnet-pa", "us-west-1a", Way.INTERNET_GATEWAY, false));
    }

    private String image(Map<String, String> context) {
        return ((AccountAnswer.Ready) questions(context).ask(account, FakeAccount.ID))
                .facts()
                .image();
    }

    private List<String> reasons(Map<String, String> context) {
        return ((AccountAnswer.Stopped) questions(context).ask(account, FakeAccount.ID)).reasons();
    }

    private static AccountQuestions questions(Map<String, String> context) {
        EnvironmentSettings settings = ((SettingsCheck.Right) SettingsReader.check(context)).settings();
        return new AccountQuestions(settings);
    }
}
