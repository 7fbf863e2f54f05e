/** What CloudFormation calls while an environment is created or changed. */
@NullMarked
package io.tradeanalysis.setup;

import org.jspecify.annotations.NullMarked;
