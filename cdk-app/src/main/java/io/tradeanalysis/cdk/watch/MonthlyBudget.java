package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/**
 * What the environment may cost a month, by its tag. The account must have the tag {@code env} activated as a cost
 * allocation tag (once, in Billing); before that it counts nothing.
 */
public final class MonthlyBudget extends Construct {

    private static final int EARLY_PERCENT = 80;
    private static final int FULL_PERCENT = 100;

    /** Makes the budget. */
    public MonthlyBudget(Construct scope, String id, EnvironmentName name, BigDecimal dollars, Optional<String> email) {
        super(scope, id);
        CfnBudget.Builder.create(this, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(dollars)
                                .unit("USD")
                                .build())
                        .costFilters(Map.of(
                                "TagKeyValue", List.of("user:%s$%s".formatted(TagNames.ENVIRONMENT, name.value()))))
                        .build())
                .notificationsWithSubscribers(email.stream()
                        .flatMap(to -> Stream.of(EARLY_PERCENT, FULL_PERCENT).map(percent -> notice(to, percent)))
                        .toList())
                .build();
    }

    private static NotificationWithSubscribersProperty notice(String email, int percent) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType("ACTUAL")
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(SubscriberProperty.builder()
                        .subscriptionType("EMAIL")
                        .address(email)
                        .build()))
                .build();
    }
}
