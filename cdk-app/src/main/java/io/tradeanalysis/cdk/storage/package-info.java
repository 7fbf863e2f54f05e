/** What all buckets of an environment have in common. */
@NullMarked
package io.tradeanalysis.cdk.storage;

import org.jspecify.annotations.NullMarked;
