package io.tradeanalysis.cdk.function;

import io.tradeanalysis.cdk.network.CallOrigin;
import io.tradeanalysis.cdk.settings.Architecture;
import io.tradeanalysis.cdk.watch.LogGroups;
import java.nio.file.Path;
import software.amazon.awscdk.services.iam.IRole;

/**
 * What the function is made of.
 *
 * @param zip its program
 * @param architecture its processors
 * @param caller who may call it, nobody else
 * @param origin where calls come from, nowhere else
 * @param logs makes its log groups
 * @param logCalls whether the account lets API gateways write a log of calls
 */
public record CalculateVarInputs(
        Path zip, Architecture architecture, IRole caller, CallOrigin origin, LogGroups logs, boolean logCalls) {}
