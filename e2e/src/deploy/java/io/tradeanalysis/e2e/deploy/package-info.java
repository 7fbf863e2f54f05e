/**
 * Environments from deploy to destroy, by the tools that a person uses, against stand-ins of both clouds on this machine.
 * What each shows and what it can't is in docs/verification.md.
 */
@NullMarked
package io.tradeanalysis.e2e.deploy;

import org.jspecify.annotations.NullMarked;
