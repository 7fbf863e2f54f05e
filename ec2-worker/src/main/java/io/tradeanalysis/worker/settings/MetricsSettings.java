package io.tradeanalysis.worker.settings;

import io.tradeanalysis.contract.environment.EnvironmentName;

/**
 * Whether and how the worker tells what it does.
 *
 * @param format how it writes metrics
 * @param environment the environment that they are of
 */
public record MetricsSettings(Format format, EnvironmentName environment) {

    /** How metrics are written. */
    public enum Format {
        /** Not at all. */
        OFF,
        /** CloudWatch's embedded metric format, on standard output. */
        EMF
    }
}
