package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.settings.Architecture;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.ec2.model.Image;

/** An account of AWS, asked through the SDK. */
public final class AwsAccount implements Account, AutoCloseable {

    /** Stacks in these states hold no environment: their first deploy was rolled back or never begun. */
    private static final Set<StackStatus> NONE =
            Set.of(StackStatus.ROLLBACK_COMPLETE, StackStatus.REVIEW_IN_PROGRESS, StackStatus.DELETE_COMPLETE);

    private final Clients clients;
    private final UsedQuotas used;
    private final QuotaService quotas;
    private final Networks networks;

    /** The account that the SDK's own settings lead to. */
    public AwsAccount(String region) {
        this.clients = Clients.of(region);
        this.used = new UsedQuotas(clients);
        this.quotas = new QuotaService(region, clients.http());
        this.networks = new Networks(clients.ec2());
    }

    @Override
    public String id() {
        return answer(() -> clients.sts().getCallerIdentity().account());
    }

    @Override
    public Optional<Map<String, String>> outputs(String stack) {
        return answer(() -> {
            try {
                return clients.cloudFormation().describeStacks(request -> request.stackName(stack)).stacks().stream()
                        .filter(found -> !NONE.contains(found.stackStatus()))
                        .findFirst()
                        .map(AwsAccount::outputs);
            } catch (CloudFormationException e) {
                if (String.valueOf(e.getMessage()).contains("does not exist")) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static Map<String, String> outputs(Stack stack) {
        return stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    }

    @Override
    public String newestImage(Architecture architecture) {
        return answer(() -> clients.ssm()
                .getParameter(request -> request.name(architecture.imageParameter()))
                .parameter()
                .value());
    }

    @Override
    public Optional<String> machineOf(String image) {
        return answer(() ->
                clients
                        .ec2()
                        .describeImages(request -> request.filters(UsedQuotas.filter("image-id", image)))
                        .images()
                        .stream()
                        .findFirst()
                        .map(Image::architectureAsString));
    }

    @Override
    public Optional<VpcDescription> network(String vpcId) {
        return answer(() -> networks.describe(vpcId));
    }

    @Override
    public boolean logsApiCalls() {
        return answer(() -> {
            String role = clients.apiGateway().getAccount(request -> {}).cloudwatchRoleArn();
            return role != null && !role.isEmpty();
        });
    }

    @Override
    public OptionalInt limit(Quota quota) {
        return quotas.limit(quota);
    }

    @Override
    public int used(Quota quota) {
        return answer(() -> used.of(quota));
    }

    @Override
    public int processors(String instanceType) {
        return answer(() -> clients.ec2()
                .describeInstanceTypes(request -> request.instanceTypesWithStrings(instanceType))
                .instanceTypes()
                .getFirst()
                .vCpuInfo()
                .defaultVCpus());
    }

    @Override
    public void close() {
        clients.close();
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new QuestionFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
