package io.tradeanalysis.e2e.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of the account and the environment that {@link SharedAws} gives. No two of these classes run at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedAws.class)
@ResourceLock("the shared account")
public @interface OnSharedAccount {}
