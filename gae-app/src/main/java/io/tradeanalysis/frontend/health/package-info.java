/** What those who run the front end ask it. */
@NullMarked
package io.tradeanalysis.frontend.health;

import org.jspecify.annotations.NullMarked;
