/** What an environment has on AWS, and how AWS is asked. */
@NullMarked
package io.tradeanalysis.operations.aws;

import org.jspecify.annotations.NullMarked;
