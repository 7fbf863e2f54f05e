package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Dashboards. They have no region. */
final class Dashboards extends AwsKind {
    private final AwsClients aws;

    Dashboards(AwsClients aws) {
        super("dashboard");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .cloudWatch
                .get()
                .listDashboardsPaginator(request -> request.dashboardNamePrefix(EnvironmentName.PROJECT))
                .dashboardEntries()
                .stream()
                .map(dashboard -> Candidate.named(dashboard.dashboardName()));
    }

    @Override
    void remove(String id) {
        aws.cloudWatch.get().deleteDashboards(request -> request.dashboardNames(id));
    }
}
