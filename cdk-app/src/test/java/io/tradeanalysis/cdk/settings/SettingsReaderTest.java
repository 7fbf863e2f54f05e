package io.tradeanalysis.cdk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @Test
    void shouldNeedNothing() {
        assertThat(settings(Map.of()))
                .isEqualTo(new EnvironmentSettings(
                        new EnvironmentName("dev"),
                        "us-west-1",
                        new Ownership("unknown", "never"),
                        new NetworkSettings(Optional.empty(), List.of(), 1, List.of("0.0.0.0/0")),
                        new FleetSettings(Architecture.X86, "c6i.large", 1, 10, Optional.empty()),
                        new WatchSettings(Optional.empty(), Optional.empty(), 14),
                        Optional.empty(),
                        Optional.empty(),
                        true));
    }

    @Test
    void shouldTakeEverythingThatIsGiven() throws IOException {
        Files.writeString(folder.resolve("A.csv"), "Date,Adj Close\n");

        EnvironmentSettings settings = settings(Map.ofEntries(
                Map.entry("env", "pr-42"),
                Map.entry("region", "eu-central-1"),
                Map.entry("zones", "eu-central-1a, eu-central-1c"),
                Map.entry("endpointZones", 2),
                Map.entry("architecture", "arm"),
                Map.entry("instanceType", "m7g.xlarge"),
                Map.entry("minWorkers", "2"),
                Map.entry("maxWorkers", 4.0),
                Map.entry("allow", "203.0.113.0/24,198.51.100.7/32"),
                Map.entry("prices", folder.toString()),
                Map.entry("owner", "Risk team"),
                Map.entry("expiresAt", "2026-12-01T00:00:00.000Z"),
                Map.entry("alarmEmail", "risk@example.com"),
                Map.entry("monthlyBudget", "12.50"),
                Map.entry("identity", "2:trust"),
                Map.entry("image", "ami-0123456789abcdef0"),
                Map.entry("quotaCheck", "off"),
                Map.entry("logDays", 30)));

        assertThat(settings)
                .isEqualTo(new EnvironmentSettings(
                        new EnvironmentName("pr-42"),
                        "eu-central-1",
                        new Ownership("Risk team", "2026-12-01T00:00:00Z"),
                        new NetworkSettings(
                                Optional.empty(),
                                List.of("eu-central-1a", "eu-central-1c"),
                                2,
                                List.of("203.0.113.0/24", "198.51.100.7/32")),
                        new FleetSettings(Architecture.ARM, "m7g.xlarge", 2, 4, Optional.of("ami-0123456789abcdef0")),
                        new WatchSettings(Optional.of("risk@example.com"), Optional.of(new BigDecimal("12.50")), 30),
                        Optional.of(folder),
                        Optional.of("2:trust"),
                        false));
    }

    @Test
    void shouldChooseAnInstanceOfTheArchitecture() {
        assertThat(settings(Map.of("architecture", "arm")).fleet().instanceType())
                .isEqualTo("c6g.large");
    }

    @Test
    void shouldHaveAtLeastTheMostThatTheFewestAsks() {
        assertThat(settings(Map.of("minWorkers", "20")).fleet().maxWorkers()).isEqualTo(20);
    }

    @Test
    void shouldLetThroughWhatBelongsToCdk() {
        assertThat(mistakes(Map.of(
                        "@aws-cdk/core:newStyleStackSynthesis", true,
                        "aws:cdk:enable-path-metadata", true,
                        "availability-zones:account=1:region=us-west-1", List.of("us-west-1a"),
                        "cli-telemetry", false,
                        "acknowledged-issue-numbers", List.of(1))))
                .isEmpty();
    }

    @Test
    void shouldSayAllMistakesAtOnce() {
        assertThat(mistakes(Map.of("env", "Dev", "minWorkers", "5", "maxWorkers", "2", "colour", "red")))
                .containsExactlyInAnyOrder(
                        "colour: unknown (expected: env, region, zones, endpointZones, architecture, instanceType,"
                                + " minWorkers, maxWorkers, allow, prices, owner, expiresAt, alarmEmail, monthlyBudget,"
                                + " vpcId, identity, image, quotaCheck, logDays)",
                        "env: Dev (expected: 1 to 12 of a-z, 0-9 and -, starting with a letter, not ending with -)",
                        "maxWorkers: 2 (expected: 5 (minWorkers) to 100)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env | abcdefghijklm",
                "env | 1st",
                "region | mars",
                "zones | us-west-1a",
                "zones | us-west-1a,us-west-1a",
                "zones | us-west-1a,us-west-2b",
                "zones | us-west-1a,us-west-1b,us-west-1c",
                "endpointZones | 3",
                "architecture | mips",
                "instanceType | large",
                "instanceType | c6g.large",
                "minWorkers | 0",
                "minWorkers | 101",
                "maxWorkers | ten",
                "allow | 10.0.0.0",
                "allow | 10.0.0.1/8",
                "allow | 10.0.0.0/33",
                "allow | 300.0.0.0/8",
                "allow | 10.0.0.0/8,",
                "prices | no/such/folder",
                "owner | a'b",
                "expiresAt | tomorrow",
                "alarmEmail | nobody",
                "monthlyBudget | 0",
                "monthlyBudget | -5",
                "monthlyBudget | 1.234",
                "vpcId | my-vpc",
                "identity | a_b",
                "identity | keep:trust",
                "identity | 1:steady",
                "image | ubuntu",
                "quotaCheck | maybe",
                "logDays | 2",
            })
    void shouldRefuse(String key, String value) {
        assertThat(mistakes(Map.of(key, value)))
                .singleElement()
                .asString()
                .startsWith("%s: %s (expected: ".formatted(key, value))
                .endsWith(")");
    }

    /** A value that is judged by another is not wrong because that one is. */
    @Test
    void shouldNotBlameAValueForAnother() {
        assertThat(mistakes(Map.of("architecture", "mips", "instanceType", "c6g.large")))
                .containsExactly("architecture: mips (expected: x86 or arm)");
        assertThat(mistakes(Map.of("region", "Frankfurt", "zones", "eu-central-1a,eu-central-1b")))
                .containsExactly("region: Frankfurt (expected: an AWS region such as us-west-1)");
        assertThat(mistakes(Map.of("minWorkers", "0", "maxWorkers", "1")))
                .containsExactly("minWorkers: 0 (expected: 1 to 100)");
    }

    @Test
    void shouldSayWhatIsAllowedHere() {
        assertThat(mistakes(Map.of("region", "eu-central-1", "zones", "us-west-1a,us-west-1c")))
                .containsExactly(
                        "zones: us-west-1a,us-west-1c (expected: two different zones of eu-central-1 such as eu-central-1a,eu-central-1c)");
        assertThat(mistakes(Map.of("architecture", "arm", "instanceType", "c6i.large")))
                .containsExactly(
                        "instanceType: c6i.large (expected: a type with processors of the architecture arm such as c6g.large)");
    }

    @Test
    void shouldShowAValueOnOneLineWhateverIsInIt() {
        assertThat(mistakes(Map.of("env", " "))).singleElement().asString().startsWith("env: nothing (expected: ");
        assertThat(mistakes(Map.of("owner", "a\n\u001B[31mb")))
                .singleElement()
                .asString()
                .startsWith("owner: a??[31mb (expected: ");
        assertThat(mistakes(Map.of("env", "x".repeat(5000))))
                .singleElement()
                .asString()
                .startsWith("env: %s... (expected: ".formatted("x".repeat(100)));
    }

    @Test
    void shouldTakeEndpointZonesForAnOwnNetworkOnly() {
        assertThat(mistakes(Map.of("vpcId", "vpc-0123456789abcdef0", "endpointZones", "2")))
                .containsExactly("endpointZones: 2 (expected: 1 or 2, and only without vpcId)");
    }

    @Test
    void shouldWantAPriceFileInTheFolder() throws IOException {
        Files.writeString(folder.resolve("assets.csv"), "asset,name,currency\n");

        assertThat(mistakes(Map.of("prices", folder.toString())))
                .containsExactly(
                        "prices: %s (expected: a folder with at least one price file NAME.csv)".formatted(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c6g.large", "t4g.small", "m7gd.xlarge", "c6gn.large", "a1.large", "im4gn.large", "x2gd.medium"})
    void shouldKnowArmInstances(String type) {
        assertThat(Architecture.ofInstanceType(type)).isEqualTo(Architecture.ARM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c6i.large", "t3.small", "g4dn.xlarge", "m5.large", "c7a.large", "g5.xlarge"})
    void shouldKnowX86Instances(String type) {
        assertThat(Architecture.ofInstanceType(type)).isEqualTo(Architecture.X86);
    }

    private static EnvironmentSettings settings(Map<String, ?> context) {
        return ((SettingsCheck.Right) SettingsReader.check(context)).settings();
    }

    private static List<String> mistakes(Map<String, ?> context) {
        return switch (SettingsReader.check(context)) {
            case SettingsCheck.Right _ -> List.of();
            case SettingsCheck.Wrong wrong -> wrong.mistakes();
        };
    }
}
