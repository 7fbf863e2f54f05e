/** Environments on the AWS stand-in: what is there after a deploy, what changes, what a destroy leaves. */
@NullMarked
package io.tradeanalysis.e2e.deploy.aws;

import org.jspecify.annotations.NullMarked;
