package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OURS = """
            {"Resources": {"F": {"Properties": {"Code": {"S3Key": "%s.zip"}}}},
             "Outputs": {"Environment": {"Value": "pr-1"}, "WorkerSecret": {"Value": "a"}, "FleetName": {"Value": "b"}}}
            """.formatted(HASH);

    @Test
    void shouldKnowAnEnvironmentByItsOutputs() {
        Template template = Template.parse(OURS);

        assertThat(template.isOf(new EnvironmentName("pr-1"))).isTrue();
        assertThat(template.isOf(new EnvironmentName("pr-1-x"))).isFalse();
    }

    @Test
    void shouldNameTheFilesOfATemplate() {
        assertThat(Template.parse(OURS).hashes()).containsExactly(HASH);
    }

    @Test
    void shouldNotTakeOthersForOurs() {
        Template other = Template.parse("{\"Outputs\": {\"Environment\": {\"Value\": \"pr-1\"}}}");

        assertThat(other.isOf(new EnvironmentName("pr-1"))).isFalse();
    }

    @Test
    void shouldNameTheFilesOfWhatIsNotJson() {
        Template yaml = Template.parse("Resources:\n  F:\n    S3Key: " + HASH + ".zip\n");

        assertThat(yaml.hashes()).containsExactly(HASH);
        assertThat(yaml.environment()).isEmpty();
    }

    @Test
    void shouldNotTakePartOfALongerNumberForAHash() {
        assertThat(Template.parse("\"" + HASH + "0\"").hashes()).isEmpty();
    }
}
