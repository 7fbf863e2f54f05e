/** What a deploy asks the account first: the image in use, the quotas, a given network. No construct knows it. */
@NullMarked
package io.tradeanalysis.cdk.account;

import org.jspecify.annotations.NullMarked;
