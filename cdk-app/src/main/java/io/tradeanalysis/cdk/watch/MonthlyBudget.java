package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.ResourceTagProperty;
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
    private static final int HASH_BYTES = 4;

    /** Makes the budget. */
    public MonthlyBudget(Construct scope, String id, EnvironmentSettings settings, BigDecimal dollars) {
        super(scope, id);
        Optional<String> email = settings.watch().alarmEmail();
        CfnBudget.Builder.create(this, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetName(name(settings.name().budgetPrefix(settings.region()), email))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(dollars)
                                .unit("USD")
                                .build())
                        .costFilters(Map.of(
                                "TagKeyValue", List.of("user:%s$%s".formatted(TagNames.ENVIRONMENT, settings.name()))))
                        .build())
                .notificationsWithSubscribers(email.stream()
                        .flatMap(to -> Stream.of(EARLY_PERCENT, FULL_PERCENT).map(percent -> notice(to, percent)))
                        .toList())
                .resourceTags(tags(settings))
                .build();
    }

    /**
     * A budget that is to write to somebody else is made anew before the old one goes, and there can't be two of one name: so
     * whom it writes to is in the name, as a hash.
     */
    private static String name(String prefix, Optional<String> email) {
        return email.map(to -> prefix + "-" + hash(to)).orElse(prefix);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As all else in the stack; but the CDK does not tag budgets by itself. */
    private static List<ResourceTagProperty> tags(EnvironmentSettings settings) {
        return List.of(
                tag(TagNames.PROJECT, EnvironmentName.PROJECT),
                tag(TagNames.ENVIRONMENT, settings.name().value()),
                tag(TagNames.OWNER, settings.ownership().owner()),
                tag(TagNames.EXPIRES_AT, settings.ownership().expiresAt()));
    }

    private static ResourceTagProperty tag(String key, String value) {
        return ResourceTagProperty.builder().key(key).value(value).build();
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
