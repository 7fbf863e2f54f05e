package io.tradeanalysis.frontend.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to run, load and embed nothing but what this site serves itself.
 *
 * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP Secure Headers Project</a>
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders extends OncePerRequestFilter {

    /** Name of the header that says what a page may load. */
    public static final String POLICY_HEADER = "Content-Security-Policy";

    /** What pages may load. */
    public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** What a picture that is opened by itself may do: draw, with the styles inside it. */
    public static final String PICTURE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /**
     * What pages may not use: OWASP's list, but that a link may copy itself, and without {@code web-share}, of which some browsers
     * complain that they don't know it.
     */
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), "
                    + "fullscreen=(), geolocation=(), gyroscope=(), keyboard-map=(), magnetometer=(), microphone=(), midi=(), "
                    + "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
                    + "sync-xhr=(self), usb=(), xr-spatial-tracking=(), clipboard-read=(), clipboard-write=(self), "
                    + "gamepad=(), hid=(), idle-detection=(), interest-cohort=(), serial=(), unload=()";

    private static final Map<String, String> HEADERS = Map.of(
            POLICY_HEADER,
            PAGE_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "X-Permitted-Cross-Domain-Policies",
            "none",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            PERMISSIONS,
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request, response);
        chain.doFilter(request, response);
    }

    /** Gives all of them to an answer. */
    static void set(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            // over plain HTTP browsers pass it over, and RFC 6797 forbids it
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
