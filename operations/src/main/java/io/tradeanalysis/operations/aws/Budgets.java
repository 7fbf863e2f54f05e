package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.budgets.model.Budget;

/** Budgets. They have no region; what one counts, nothing but the environment's tag, tells whose it is. */
final class Budgets extends AwsKind {

    private final AwsClients aws;

    Budgets(AwsClients aws) {
        super("budget");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        String account = aws.account();
        return aws.budgets.get().describeBudgetsPaginator(request -> request.accountId(account)).budgets().stream()
                .map(Budgets::candidate);
    }

    @Override
    void remove(String id) {
        String account = aws.account();
        aws.budgets.get().deleteBudget(request -> request.accountId(account).budgetName(id));
    }

    @SuppressWarnings("deprecation") // CloudFormation makes budgets with nothing else
    private static Candidate candidate(Budget budget) {
        return new Candidate(budget.budgetName(), budget.budgetName(), counted(budget.costFilters()));
    }

    /** The tags that it counts, as if they were its own. */
    static Map<String, String> counted(Map<String, List<String>> filters) {
        String start = "user:" + TagNames.ENVIRONMENT + "$";
        List<String> tags = filters.getOrDefault("TagKeyValue", List.of());
        boolean isOneEnvironments =
                filters.size() == 1 && tags.size() == 1 && tags.getFirst().startsWith(start);
        return isOneEnvironments
                ? Map.of(
                        TagNames.PROJECT,
                        EnvironmentName.PROJECT,
                        TagNames.ENVIRONMENT,
                        tags.getFirst().substring(start.length()))
                : Map.of();
    }
}
