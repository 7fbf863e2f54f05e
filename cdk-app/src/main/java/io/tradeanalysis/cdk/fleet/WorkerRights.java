package io.tradeanalysis.cdk.fleet;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.assets.Asset;

/** What a worker may do: read one bucket, one secret and its own program, call one API, write one log group. */
final class WorkerRights {

    static List<PolicyStatement> of(FleetInputs inputs, Asset jar, LogGroup logs) {
        return List.of(
                allow("Program", List.of("s3:GetObject"), jar.getBucket().arnForObjects(jar.getS3ObjectKey())),
                allow(
                        "ListPrices",
                        List.of("s3:ListBucket"),
                        inputs.prices().bucket().getBucketArn()),
                allow(
                        "ReadPrices",
                        List.of("s3:GetObject", "s3:GetObjectVersion"),
                        inputs.prices().bucket().arnForObjects("*")),
                allow(
                        "Identity",
                        List.of("secretsmanager:GetSecretValue"),
                        inputs.identities().workerSecret()),
                allow(
                        "Function",
                        List.of("execute-api:Invoke"),
                        inputs.function().callArn()),
                allow(
                        "Log",
                        List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                        logs.getLogGroupArn()));
    }

    private static PolicyStatement allow(String sid, List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(List.of(resource))
                .build();
    }

    private WorkerRights() {}
}
