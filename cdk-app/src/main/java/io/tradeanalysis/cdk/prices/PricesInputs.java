package io.tradeanalysis.cdk.prices;

import java.nio.file.Path;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * What the prices are made of.
 *
 * @param folder the folder of price files
 * @param helperLogs where CDK's function that copies them writes its log
 */
public record PricesInputs(Path folder, ILogGroup helperLogs) {}
