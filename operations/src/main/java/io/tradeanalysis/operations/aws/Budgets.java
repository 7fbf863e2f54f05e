package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Budgets. They have no region. */
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
                .map(budget -> Candidate.named(budget.budgetName()));
    }

    @Override
    void remove(String id) {
        aws.budgets
                .get()
                .deleteBudget(request -> request.accountId(aws.account()).budgetName(id));
    }
}
