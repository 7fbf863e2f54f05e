package io.tradeanalysis.local.run;

import java.util.Optional;

/**
 * The options as they were typed.
 *
 * @param port {@value OptionNames#PORT}
 * @param data {@value OptionNames#DATA}; empty if not given
 * @param workers {@value OptionNames#WORKERS}
 * @param workerPort {@value OptionNames#WORKER_PORT}
 * @param functionPort {@value OptionNames#FUNCTION_PORT}
 */
public record RunOptions(String port, Optional<String> data, String workers, String workerPort, String functionPort) {}
