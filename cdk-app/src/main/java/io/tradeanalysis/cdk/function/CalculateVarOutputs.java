package io.tradeanalysis.cdk.function;

import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;

/**
 * What the other parts need to know of the function.
 *
 * @param address what comes before the path of a call, without a slash at its end
 * @param callArn what a caller must be allowed to invoke
 * @param function the function
 * @param live the version that is called
 * @param api the API
 */
public record CalculateVarOutputs(String address, String callArn, Function function, Alias live, RestApi api) {}
