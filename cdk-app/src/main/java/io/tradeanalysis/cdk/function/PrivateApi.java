package io.tradeanalysis.cdk.function;

import static io.tradeanalysis.cdk.nag.Exceptions.except;

import io.tradeanalysis.cdk.network.CallOrigin;
import io.tradeanalysis.cdk.watch.LogGroups;
import io.tradeanalysis.contract.FunctionApi;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * One method, POST /calculate_var: signed (IAM), by the workers' role, from inside the network. The gateway checks no body:
 * the function does, and says everything that is wrong with one at once.
 *
 * <p>It logs calls only where the account lets API gateways write logs. That is a setting of the whole account and region
 * with a role of its own; an environment that made it would take it from all others when it is torn down. The log of
 * executions stays off: the gateway would write it to a log group that nobody owns.
 */
final class PrivateApi extends Construct {

    private static final String STAGE = "live";
    private static final int GATEWAY_SECONDS = 29;

    /** Calls a second, and so many at once: ten workers, each with a request of sixteen calls at a time. */
    private static final int CALLS_A_SECOND = 160;

    private static final int BURST = 320;

    private final RestApi api;
    private final Method method;

    PrivateApi(Construct scope, String id, Alias function, CalculateVarInputs inputs) {
        super(scope, id);
        this.api = RestApi.Builder.create(this, "Api")
                .restApiName("%s-calculate-var".formatted(Stack.of(this).getStackName()))
                .description("Assesses batches of trades for the workers")
                .endpointConfiguration(EndpointConfiguration.builder()
                        .types(List.of(EndpointType.PRIVATE))
                        .build())
                .policy(policy(inputs.caller(), inputs.origin()))
                .cloudWatchRole(false)
                .deployOptions(stage(inputs))
                .build();
        // the stack's outputs are a list that scripts know
        api.getNode().tryRemoveChild("Endpoint");
        this.method = api.getRoot()
                .addResource(FunctionApi.CALCULATE_VAR.substring(1))
                .addMethod(
                        "POST",
                        LambdaIntegration.Builder.create(function)
                                .timeout(Duration.seconds(GATEWAY_SECONDS))
                                .allowTestInvoke(false)
                                .build(),
                        MethodOptions.builder()
                                .authorizationType(AuthorizationType.IAM)
                                .build());
        exceptions(inputs.logCalls());
    }

    private void exceptions(boolean logged) {
        except(api, "APIG2", "The function checks the body, and says everything that is wrong with it at once.");
        except(
                api.getDeploymentStage(),
                "APIG3",
                "The API is private: workers of one network call it, signed, through one endpoint.");
        except(
                method,
                "COG4",
                "Callers are machines: IAM and the API's policy let the workers' role through, nobody else.");
        except(
                api.getDeploymentStage(),
                "APIG6",
                "API gateways write that log to a group that no stack owns, with a role that a whole account shares. The"
                        + " function and the workers log what fails.");
        if (!logged) {
            except(
                    api.getDeploymentStage(),
                    "APIG1",
                    "The account has no role for logs of API gateways. It is a setting of the whole account, which no"
                            + " environment may own; where it is set, calls are logged.");
        }
    }

    RestApi api() {
        return api;
    }

    /** What comes before the path of a call. */
    String address() {
        Stack stack = Stack.of(this);
        return "https://%s.execute-api.%s.%s/%s"
                .formatted(api.getRestApiId(), stack.getRegion(), stack.getUrlSuffix(), STAGE);
    }

    /** What a caller must be allowed to invoke. */
    String callArn() {
        return method.getMethodArn();
    }

    private StageOptions stage(CalculateVarInputs inputs) {
        StageOptions.Builder stage = StageOptions.builder()
                .stageName(STAGE)
                .throttlingRateLimit(CALLS_A_SECOND)
                .throttlingBurstLimit(BURST)
                .metricsEnabled(true)
                .loggingLevel(MethodLoggingLevel.OFF);
        if (inputs.logCalls()) {
            stage.accessLogDestination(new LogGroupLogDestination(inputs.logs().make(this, LogGroups.API)))
                    .accessLogFormat(AccessLogFormat.jsonWithStandardFields());
        }
        return stage.build();
    }

    private static PolicyDocument policy(IRole caller, CallOrigin origin) {
        return PolicyDocument.Builder.create()
                .statements(List.of(
                        statement(Effect.ALLOW, "WorkersCall")
                                .principals(List.of(caller))
                                .build(),
                        statement(Effect.DENY, "NobodyFromElsewhere")
                                .principals(List.of(new AnyPrincipal()))
                                .conditions(Map.of("StringNotEquals", Map.of(origin.conditionKey(), origin.value())))
                                .build()))
                .build();
    }

    /** Without the API's id, which it can't name in its own policy. */
    private static PolicyStatement.Builder statement(Effect effect, String sid) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .effect(effect)
                .actions(List.of("execute-api:Invoke"))
                .resources(List.of("execute-api:/*"));
    }
}
