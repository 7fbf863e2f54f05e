package io.tradeanalysis.frontend.settings;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Says in one line why the process does not start, where a setting is the reason. Boot finds it by its factories file. */
final class OneLineReporter implements SpringBootExceptionReporter, Ordered {

    private static final Log LOG = LogFactory.getLog(OneLineReporter.class);

    @SuppressWarnings("UnusedVariable") // Boot hands it to every reporter
    OneLineReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSettingException wrong) {
                LOG.error(wrong.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                LOG.error("PORT: %d (expected: a port that nothing else listens on)".formatted(taken.getPort()));
                return true;
            }
        }
        return false;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
