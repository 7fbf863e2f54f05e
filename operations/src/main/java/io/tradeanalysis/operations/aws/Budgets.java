package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.ResourceTag;

/**
 * Budgets. An account has one list of them for all regions, so each is named exactly by its environment and its region, and
 * carries the tags. One without tags has to count just this environment.
 */
final class Budgets extends AwsKind {

    private static final Pattern ADDRESSEE = Pattern.compile("(-[0-9a-f]{8})?");

    private final AwsClients aws;

    Budgets(AwsClients aws) {
        super("budget");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        String account = aws.account();
        return aws.budgets.get().describeBudgetsPaginator(request -> request.accountId(account)).budgets().stream()
                .filter(budget -> isNamed(environment, aws.region(), budget.budgetName()))
                .map(budget -> candidate(account, budget, environment));
    }

    @Override
    void remove(String id) {
        String account = aws.account();
        aws.budgets.get().deleteBudget(request -> request.accountId(account).budgetName(id));
    }

    private Candidate candidate(String account, Budget budget, EnvironmentName environment) {
        Candidate named = new Candidate(budget.budgetName(), budget.budgetName(), tags(account, budget.budgetName()));
        return !named.isTagged() && counts(environment, budget)
                ? new Candidate(
                        named.id(),
                        named.name(),
                        Map.of(TagNames.PROJECT, EnvironmentName.PROJECT, TagNames.ENVIRONMENT, environment.value()))
                : named;
    }

    private Map<String, String> tags(String account, String name) {
        String arn = "arn:aws:budgets::%s:budget/%s".formatted(account, name);
        return Candidate.tags(
                aws.budgets
                        .get()
                        .listTagsForResource(request -> request.resourceARN(arn))
                        .resourceTags(),
                ResourceTag::key,
                ResourceTag::value);
    }

    @SuppressWarnings("deprecation") // the template makes budgets with nothing else
    private static boolean counts(EnvironmentName environment, Budget budget) {
        return counts(environment, budget.costFilters());
    }

    /** Whether it has the name that the template gives it: what it starts with, and a hash of whom it writes to, if to anyone. */
    static boolean isNamed(EnvironmentName environment, String region, String name) {
        String prefix = environment.budgetPrefix(region);
        return name.startsWith(prefix)
                && ADDRESSEE.matcher(name.substring(prefix.length())).matches();
    }

    /** Whether the filters let through just one environment's costs. */
    static boolean counts(EnvironmentName environment, Map<String, List<String>> filters) {
        String tag = "user:%s$%s".formatted(TagNames.ENVIRONMENT, environment.value());
        return filters.equals(Map.of("TagKeyValue", List.of(tag)));
    }
}
