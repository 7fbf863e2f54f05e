package io.tradeanalysis.cdk.prices;

import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.IDependable;

/**
 * What the other parts need to know of the prices.
 *
 * @param bucket the bucket
 * @param filled what must be there before somebody reads them
 */
public record PricesOutputs(IBucket bucket, IDependable filled) {}
