package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** It changes groups of this environment only, whatever their names, and reads the consoles of their machines. */
    @ParameterizedTest
    @ValueSource(strings = {"autoscaling:SetDesiredCapacity", "ec2:GetConsoleOutput"})
    void shouldLetTheWatcherOfTheFleetTouchItsOwnEnvironmentAlone(String action) {
        assertThat(watcherRight(action).get("Condition"))
                .isEqualTo(json(
                        "{'StringEquals':{'aws:ResourceTag/env':'dev','aws:ResourceTag/project':'trade-analysis'}}"));
    }

    @Test
    void shouldLetTheWatcherOfTheFleetAskAfterItsOwnStackAlone() {
        assertThat(watcherRight("cloudformation:DescribeStacks").get("Resource"))
                .isEqualTo(json("{'Ref':'AWS::StackId'}"));
    }

    private JsonNode watcherRight(String action) {
        List<JsonNode> rights = template.rights(template.name("AWS::IAM::Role", "FleetReadyWatcherRole")).stream()
                .filter(right -> Template.actions(right).contains(action))
                .toList();
        assertThat(rights).as(action).hasSize(1);
        return rights.getFirst();
    }
}
