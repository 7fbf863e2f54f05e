package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorsTest {

    private static final Visitors ELSEWHERE = new Visitors(false);
    private static final Visitors ON_APP_ENGINE = new Visitors(true);

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8::2, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "2001:db8::1, 2001:0db8:0:0:0:0:0:1, true",
    })
    void shouldTellAddressesApart(String one, String other, boolean same) {
        assertThat(address(ELSEWHERE, one).equals(address(ELSEWHERE, other))).isEqualTo(same);
    }

    @Test
    void shouldTakeAppEnginesWordOnAppEngineAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("169.254.1.1");
        request.addHeader("X-Appengine-User-IP", "192.0.2.7");

        assertThat(ON_APP_ENGINE.of(request).address()).isEqualTo("192.0.2.7");
        assertThat(ELSEWHERE.of(request).address()).isEqualTo("169.254.1.1");
    }

    @Test
    void shouldPutThoseWithoutAnAddressTogether() {
        assertThat(address(ON_APP_ENGINE, "what is this")).isEqualTo(address(ON_APP_ENGINE, ""));
    }

    private static String address(Visitors visitors, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return visitors.of(request).address();
    }
}
