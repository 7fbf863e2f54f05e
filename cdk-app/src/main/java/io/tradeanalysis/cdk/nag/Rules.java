package io.tradeanalysis.cdk.nag;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagReportFormat;
import java.util.List;
import software.amazon.awscdk.Aspects;
import software.constructs.IConstruct;

/** The rules that every synthesis is held to: an open finding is an error, and the CDK command line deploys nothing. */
public final class Rules {

    /** Holds a construct and all in it to the rules. */
    public static void hold(IConstruct construct) {
        Aspects.of(construct)
                .add(AwsSolutionsChecks.Builder.create()
                        .verbose(true)
                        .reportFormats(List.of(NagReportFormat.JSON))
                        .build());
    }

    private Rules() {}
}
