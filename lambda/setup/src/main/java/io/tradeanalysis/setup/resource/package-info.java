/**
 * CloudFormation's protocol for custom resources: an event comes in, its answer is PUT to the address in the event. Nothing
 * of either is ever logged.
 */
@NullMarked
package io.tradeanalysis.setup.resource;

import org.jspecify.annotations.NullMarked;
