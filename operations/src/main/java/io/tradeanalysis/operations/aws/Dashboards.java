package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/**
 * Dashboards. They have no tags, and an account has one list of them for all regions, so each is named exactly by its stack and
 * its region.
 */
final class Dashboards extends AwsKind {

    private final AwsClients aws;

    Dashboards(AwsClients aws) {
        super("dashboard");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        String name = environment.stack() + "-" + aws.region();
        return aws
                .cloudWatch
                .get()
                .listDashboardsPaginator(request -> request.dashboardNamePrefix(name))
                .dashboardEntries()
                .stream()
                .map(dashboard -> Candidate.named(dashboard.dashboardName()))
                .filter(candidate -> candidate.name().equals(name));
    }

    @Override
    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return true;
    }

    @Override
    void remove(String id) {
        aws.cloudWatch.get().deleteDashboards(request -> request.dashboardNames(id));
    }
}
