package io.tradeanalysis.cdk.setup;

import java.nio.file.Path;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * What the functions of a deployment share.
 *
 * @param zip their program
 * @param logs their log
 */
public record SetupProgram(Path zip, ILogGroup logs) {}
