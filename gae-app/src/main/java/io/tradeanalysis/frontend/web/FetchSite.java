package io.tradeanalysis.frontend.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers no other site's pages: a link to this site may be followed, but no script, picture or form elsewhere can have
 * anything computed or posted here with the browser of someone who knows nothing of it. Browsers say where a request comes
 * from, those that know nothing of {@code Sec-Fetch-Site} in {@code Origin}; programs, which say neither, are not meant.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP:
 *     Cross-Site Request Forgery Prevention</a>, fetch metadata with a fallback to the origin
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class FetchSite extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request) || isFollowedLink(request)) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem = Problem.of(
                HttpStatus.FORBIDDEN, "From elsewhere", "Pages of other sites can't use this one; links can.");
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(problem.toJson());
    }

    private static boolean isOwn(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOfThisOrigin(request) : OWN.contains(site);
    }

    /** Whether {@code Origin}, if there is one, names what this request was sent to, as proxies tell it. */
    private static boolean isOfThisOrigin(HttpServletRequest request) {
        try {
            return !CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException _) {
            return false; // it names nothing
        }
    }

    private static boolean isFollowedLink(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null // a browser's own guess at what someone might follow
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
