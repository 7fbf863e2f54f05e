/** The form: what was typed, what is wrong with it, and which assets there are to choose from. */
@NullMarked
package io.tradeanalysis.frontend.form;

import org.jspecify.annotations.NullMarked;
