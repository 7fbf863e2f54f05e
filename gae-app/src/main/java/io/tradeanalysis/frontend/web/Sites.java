package io.tradeanalysis.frontend.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this site is, as whoever asks knows it: for addresses in files that leave it. */
public final class Sites {

    /** The root of the site that a request was made to. */
    public static URI of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/")
                .build()
                .toUri();
    }

    private Sites() {}
}
