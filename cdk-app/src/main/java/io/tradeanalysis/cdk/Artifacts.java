package io.tradeanalysis.cdk;

import java.nio.file.Path;

/**
 * The files that are deployed.
 *
 * @param workerJar the worker's program
 * @param functionZip the function that assesses a batch
 * @param setupZip the functions that a deployment calls
 * @param prices the folder of price files
 */
public record Artifacts(Path workerJar, Path functionZip, Path setupZip, Path prices) {}
