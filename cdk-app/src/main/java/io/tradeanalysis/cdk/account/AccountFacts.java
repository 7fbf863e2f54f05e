package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.network.ExistingNetwork;
import java.util.Optional;

/**
 * What only the account knows.
 *
 * @param image the machine image of the workers, or a reference that CloudFormation resolves
 * @param network the given network, if one is given
 * @param logApiCalls whether the account lets API gateways write a log of calls
 */
public record AccountFacts(String image, Optional<ExistingNetwork> network, boolean logApiCalls) {}
