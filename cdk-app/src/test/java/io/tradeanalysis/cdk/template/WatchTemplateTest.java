package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.MetricNames;
import io.tradeanalysis.contract.environment.StackOutput;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@NeedsNode
class WatchTemplateTest {

    private final Template template = Synthesis.usual().template();

    @ParameterizedTest
    @CsvSource({
        "NoHealthyWorker, HealthyHostCount, LessThanThreshold, 1, 3, breaching",
        "Failures, Failures, GreaterThanThreshold, 0, 1, notBreaching",
        "FunctionErrors, Errors, GreaterThanThreshold, 0, 1, notBreaching",
        "ApiServerErrors, 5XXError, GreaterThanThreshold, 0, 1, notBreaching",
        "Shed, Shed, GreaterThanThreshold, 0, 3, notBreaching",
        "CertificateNearExpiry, CertificateDaysLeft, LessThanThreshold, 30, 1, ignore",
        "FleetAtMaximum, GroupInServiceInstances, GreaterThanOrEqualToThreshold, 10, 10, notBreaching",
    })
    void shouldAlarm(String name, String metric, String comparison, int threshold, int periods, String missing) {
        JsonNode alarm = template.properties("AWS::CloudWatch::Alarm", "Alarms" + name);

        assertThat(alarm.get("MetricName").asString()).isEqualTo(metric);
        assertThat(alarm.get("ComparisonOperator").asString()).isEqualTo(comparison);
        assertThat(alarm.get("Threshold").asInt()).isEqualTo(threshold);
        assertThat(alarm.get("EvaluationPeriods").asInt()).isEqualTo(periods);
        assertThat(alarm.get("TreatMissingData").asString()).isEqualTo(missing);
        assertThat(alarm.has("AlarmActions")).isFalse();
    }

    @Test
    void shouldWriteToWhomItConcerns() {
        Synthesis watched = Synthesis.of(Map.of(
                "alarmEmail",
                "risk@example.com",
                "monthlyBudget",
                "50",
                "owner",
                "Risk",
                "expiresAt",
                "2026-12-01T00:00:00Z"));
        Template there = watched.template();
        String topic = there.name("AWS::SNS::Topic", "Alarms");

        assertThat(there.properties("AWS::SNS::Subscription", "Alarms")
                        .get("Endpoint")
                        .asString())
                .isEqualTo("risk@example.com");
        assertThat(there.ofType("AWS::CloudWatch::Alarm").keySet().stream().filter(name -> name.startsWith("Alarms")))
                .hasSize(7)
                .allSatisfy(name -> assertThat(there.properties(name).get("AlarmActions"))
                        .isEqualTo(json("[{'Ref':'%s'}]".formatted(topic))));
        assertThat(there.properties("AWS::SNS::TopicPolicy", "Alarms")
                        .at("/PolicyDocument/Statement")
                        .toString())
                .contains("\"Service\":\"cloudwatch.amazonaws.com\"", "\"aws:SourceAccount\"");
        JsonNode budget = there.properties("AWS::Budgets::Budget", "Budget");
        assertThat(budget.at("/Budget/BudgetLimit")).isEqualTo(json("{'Amount':50,'Unit':'USD'}"));
        assertThat(budget.at("/Budget/CostFilters")).isEqualTo(json("{'TagKeyValue':['user:env$dev']}"));
        assertThat(budget.get("NotificationsWithSubscribers")).hasSize(2);
        assertThat(budget.at("/Budget/BudgetName").asString()).matches("trade-analysis-dev-us-west-1-[0-9a-f]{8}");
        assertThat(budget.get("ResourceTags"))
                .isEqualTo(json("[{'Key':'project','Value':'trade-analysis'},{'Key':'env','Value':'dev'},"
                        + "{'Key':'owner','Value':'Risk'},{'Key':'expires-at','Value':'2026-12-01T00:00:00Z'}]"));
        assertThat(there.json().at("/Outputs/ExpiresAt/Value").asString()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(watched.findings()).isEmpty();
    }

    /** It would be at its maximum all the time. */
    @Test
    void shouldNotAlarmThatAFleetOfOneSizeCanNotGrow() {
        Template fixed =
                Synthesis.of(Map.of("minWorkers", "3", "maxWorkers", "3")).template();

        assertThat(fixed.ofType("AWS::CloudWatch::Alarm").keySet())
                .noneMatch(name -> name.startsWith("AlarmsFleetAtMaximum"))
                .anyMatch(name -> name.startsWith("AlarmsNoHealthyWorker"));
    }

    /** CloudFormation makes the new budget before it deletes the old one. */
    @Test
    void shouldNameABudgetAnewThatWritesToSomebodyElse() {
        assertThat(budgetName(Map.of("monthlyBudget", "50"))).isEqualTo("trade-analysis-dev-us-west-1");
        assertThat(budgetName(Map.of("monthlyBudget", "50", "alarmEmail", "risk@example.com")))
                .isNotEqualTo(budgetName(Map.of("monthlyBudget", "50", "alarmEmail", "desk@example.com")));
    }

    private static String budgetName(Map<String, String> context) {
        return Synthesis.of(context)
                .template()
                .properties("AWS::Budgets::Budget", "Budget")
                .at("/Budget/BudgetName")
                .asString();
    }

    @Test
    void shouldNotHaveATopicOrABudgetForNobody() {
        assertThat(template.ofType("AWS::SNS::Topic")).isEmpty();
        assertThat(template.ofType("AWS::Budgets::Budget")).isEmpty();
    }

    @Test
    void shouldNotAlarmBeforeThereIsAWorker() {
        String ready = template.name("Custom::FleetReady", "FleetReady");

        assertThat(template.ofType("AWS::CloudWatch::Alarm").keySet())
                .filteredOn(name -> name.startsWith("Alarms"))
                .allSatisfy(name -> assertThat(template.dependencies(name)).contains(ready));
    }

    @Test
    void shouldDrawEveryMetric() {
        String dashboard =
                template.properties("AWS::CloudWatch::Dashboard", "Dashboard").toString();

        assertThat(dashboard)
                .contains(
                        MetricNames.REQUESTS,
                        MetricNames.FAILURES,
                        MetricNames.SHED,
                        MetricNames.LATENCY,
                        MetricNames.SAMPLES,
                        "CPUUtilization",
                        "GroupInServiceInstances",
                        "Errors",
                        "5XXError");
    }

    @Test
    void shouldHaveExactlyTheOutputsThatScriptsKnow() {
        assertThat(template.json().get("Outputs").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StackOutput.values())
                        .map(StackOutput::key)
                        .toList());
        assertThat(template.json().at("/Outputs/Image/Value").asString()).isEqualTo(Synthesis.IMAGE);
        assertThat(template.json().at("/Outputs/IdentityRefreshSeconds/Value").asString())
                .isEqualTo("300");
        assertThat(template.json().at("/Outputs/FunctionUrl/Value").toString())
                .contains("https://", ".execute-api.us-west-1.", "/live\"");
    }
}
