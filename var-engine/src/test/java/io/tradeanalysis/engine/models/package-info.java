@NullMarked
package io.tradeanalysis.engine.models;

import org.jspecify.annotations.NullMarked;
