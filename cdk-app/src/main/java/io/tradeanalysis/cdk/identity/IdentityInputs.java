package io.tradeanalysis.cdk.identity;

import io.tradeanalysis.cdk.setup.SetupProgram;
import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;

/**
 * What the identities are made of.
 *
 * @param name the environment's name
 * @param program the program that issues them
 * @param identity label and stage; without it a parameter of the stack says them
 */
public record IdentityInputs(EnvironmentName name, SetupProgram program, Optional<String> identity) {}
