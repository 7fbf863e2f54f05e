package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NeedsNode
class RightsTemplateTest {

    private final Template template = Synthesis.usual().template();

    @Test
    void shouldAllowNoActionByWildcard() {
        assertThat(template.ofType("AWS::IAM::Role").keySet().stream()
                        .flatMap(role -> template.rights(role).stream())
                        .flatMap(right -> Template.actions(right).stream()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).doesNotContain("*"));
    }

    @Test
    void shouldUseNoPolicyOfAws() {
        assertThat(template.ofType("AWS::IAM::Role").values())
                .allSatisfy(role -> assertThat(role.get("Properties").has("ManagedPolicyArns"))
                        .isFalse());
    }

    /** One bucket, one secret, one API, one log group, and the worker's own program. */
    @Test
    void shouldLetWorkersDoNothingElse() {
        List<JsonNode> rights = template.rights(template.name("AWS::IAM::Role", "WorkerRole"));

        assertThat(rights.stream().flatMap(right -> Template.actions(right).stream()))
                .containsExactlyInAnyOrder(
                        "s3:GetObject",
                        "s3:ListBucket",
                        "s3:GetObject",
                        "s3:GetObjectVersion",
                        "secretsmanager:GetSecretValue",
                        "execute-api:Invoke",
                        "logs:CreateLogStream",
                        "logs:DescribeLogStreams",
                        "logs:PutLogEvents");
        assertThat(rights.stream().filter(right -> right.toString().contains("secretsmanager")))
                .singleElement()
                .satisfies(right -> assertThat(right.get("Resource"))
                        .isEqualTo(json("{'Ref':'%s'}"
                                .formatted(template.name("AWS::SecretsManager::Secret", "IdentityWorker")))));
        assertThat(rights.stream().filter(right -> right.toString().contains("execute-api")))
                .singleElement()
                .satisfies(right -> assertThat(right.get("Resource").toString())
                        .contains("FunctionApiDeploymentStagelive", "\"/POST/calculate_var\""));
    }

    @Test
    void shouldLetTheIssuerOfIdentitiesReadAndPutTheTwoSecretsAlone() {
        assertThat(template.rights(template.name("AWS::IAM::Role", "IdentityIssuerRole")).stream()
                        .filter(right -> right.toString().contains("secretsmanager")))
                .singleElement()
                .satisfies(right -> {
                    assertThat(Template.actions(right))
                            .containsExactly("secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue");
                    assertThat(right.get("Resource")).hasSize(2);
                });
    }

    /** It changes groups of this environment only, whatever their names. */
    @Test
    void shouldLetTheWatcherOfTheFleetChangeItsOwnEnvironmentAlone() {
        Stream<JsonNode> rights = template.rights(template.name("AWS::IAM::Role", "FleetReadyWatcherRole")).stream()
                .filter(right -> right.toString().contains("autoscaling:SetDesiredCapacity"));

        assertThat(rights)
                .singleElement()
                .satisfies(right -> assertThat(right.get("Condition"))
                        .isEqualTo(json("{'StringEquals':{'aws:ResourceTag/env':'dev'}}")));
    }
}
