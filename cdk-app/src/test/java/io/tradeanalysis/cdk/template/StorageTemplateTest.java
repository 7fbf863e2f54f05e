package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Buckets, secrets and logs. */
@NeedsNode
class StorageTemplateTest {

    private final Template template = Synthesis.usual().template();

    @Test
    void shouldKeepBucketsPrivateAndEncrypted() {
        assertThat(template.ofType("AWS::S3::Bucket").values()).hasSize(2).allSatisfy(bucket -> {
            assertThat(bucket.at("/Properties/PublicAccessBlockConfiguration"))
                    .isEqualTo(json("{'BlockPublicAcls':true,'BlockPublicPolicy':true,"
                            + "'IgnorePublicAcls':true,'RestrictPublicBuckets':true}"));
            assertThat(bucket.at("/Properties/BucketEncryption").toString()).contains("AES256");
            assertThat(bucket.get("DeletionPolicy").asString()).isEqualTo("Delete");
        });
        assertThat(template.ofType("AWS::S3::BucketPolicy").values())
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.toString())
                        .contains("{\"Bool\":{\"aws:SecureTransport\":\"false\"}}", "s3:TlsVersion"));
        assertThat(template.ofType("Custom::S3AutoDeleteObjects")).hasSize(2);
    }

    @Test
    void shouldKeepVersionsOfPrices() {
        assertThat(template.properties("AWS::S3::Bucket", "Prices")
                        .at("/VersioningConfiguration/Status")
                        .asString())
                .isEqualTo("Enabled");
    }

    @Test
    void shouldLetTheCopierWriteIntoTheBucketOfPricesAlone() {
        assertThat(template.rights(template.name("AWS::IAM::Role", "PricesCopier")).stream()
                        .filter(right -> right.toString().contains("s3:PutObject")))
                .singleElement()
                .satisfies(right -> assertThat(right.get("Resource").toString())
                        .contains(template.name("AWS::S3::Bucket", "Prices")));
    }

    @Test
    void shouldOwnSecretsWithoutKnowingWhatIsInThem() {
        assertThat(template.ofType("AWS::SecretsManager::Secret").values().stream()
                        .map(secret -> secret.get("Properties")))
                .hasSize(2)
                .allSatisfy(secret -> {
                    assertThat(secret.has("SecretString")).isFalse();
                    assertThat(secret.has("GenerateSecretString")).isFalse();
                })
                .extracting(secret -> secret.get("Name").asString())
                .containsExactlyInAnyOrder(
                        "trade-analysis/dev/worker-identity", "trade-analysis/dev/front-end-identity");
    }

    @Test
    void shouldKeepTheStageOfTheIdentitiesFromDeployToDeploy() {
        assertThat(template.properties("Custom::Identities", "Identity").get("Identity"))
                .isEqualTo(json("{'Ref':'Identity'}"));
        assertThat(template.json().at("/Parameters/Identity/Default").asString())
                .isEqualTo("keep");
        assertThat(template.json().at("/Parameters/Identity/AllowedPattern").asString())
                .isEqualTo("keep|[A-Za-z0-9-]{1,32}(:trust|:present)?");
    }

    @Test
    void shouldTakeTheStageThatIsAskedFor() {
        Template asked = Synthesis.of(Map.of("identity", "2:trust")).template();

        assertThat(asked.properties("Custom::Identities", "Identity")
                        .get("Identity")
                        .asString())
                .isEqualTo("2:trust");
        assertThat(asked.json().get("Parameters").has("Identity")).isFalse();
    }

    @Test
    void shouldOwnEveryLogGroup() {
        assertThat(template.ofType("AWS::Logs::LogGroup").values())
                .allSatisfy(group -> {
                    assertThat(group.at("/Properties/RetentionInDays").asInt()).isEqualTo(14);
                    assertThat(group.get("DeletionPolicy").asString()).isEqualTo("Delete");
                })
                .extracting(group -> group.at("/Properties/LogGroupName").asString())
                .containsExactlyInAnyOrder(
                        "/trade-analysis/dev/worker",
                        "/trade-analysis/dev/function",
                        "/trade-analysis/dev/setup",
                        "/trade-analysis/dev/helpers",
                        "/trade-analysis/dev/flow-logs");
    }

    /** A function that refers to its log group goes before it; one that can't make groups never brings it back. */
    @Test
    void shouldMakeEveryFunctionWriteToOneOfThem() {
        List<String> groups = List.copyOf(template.ofType("AWS::Logs::LogGroup").keySet());

        assertThat(template.ofType("AWS::Lambda::Function")).hasSize(6).allSatisfy((name, function) -> {
            JsonNode group = function.at("/Properties/LoggingConfig/LogGroup/Ref");
            assertThat(groups).as(name).contains(group.asString());
        });
        assertThat(template.json().toString())
                .doesNotContain("logs:CreateLogGroup", "AWSLambdaBasicExecutionRole", "AWSLambdaVPCAccess");
    }
}
