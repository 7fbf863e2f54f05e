package io.tradeanalysis.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamTest {

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo\n\nfour", "one\rtwo\r\rfour", "one\r\ntwo\r\n\r\nfour", "one\ntwo\r\n\rfour"})
    void shouldSendEachLineOnALineOfItsOwn(String data) throws UnsupportedEncodingException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        EventStream.to(response).send("result", data);

        assertThat(response.getContentAsString())
                .isEqualTo("event: result\ndata: one\ndata: two\ndata: \ndata: four\n\n");
    }

    @Test
    void shouldLeaveAloneWhatEndsNoLineOfAStream() throws UnsupportedEncodingException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        EventStream.to(response).send("result", "a\u2028b\u0085c");

        assertThat(response.getContentAsString()).isEqualTo("event: result\ndata: a\u2028b\u0085c\n\n");
    }
}
