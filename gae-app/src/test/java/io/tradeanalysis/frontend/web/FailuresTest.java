package io.tradeanalysis.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FailuresTest {

    @Test
    void shouldLogAPathOnOneLine() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
        logger.setLevel(Level.ERROR);
        logger.addAppender(lines);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServletPath("/a\r\n2026-01-01 ERROR forged\u2028line\u0085");

        try {
            new Failures(new Pages(StaticFiles.onClassPath()))
                    .answer(new IllegalStateException("ours"), request, new MockHttpServletResponse());
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
        }

        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("GET /a 2026-01-01 ERROR forged line  failed");
    }
}
