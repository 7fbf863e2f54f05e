/** Tests on the synthesized template: every fact that a stand-in for AWS would accept and drop. */
@NullMarked
package io.tradeanalysis.cdk.template;

import org.jspecify.annotations.NullMarked;
