package io.tradeanalysis.frontend.page;

import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.form.FormView;
import io.tradeanalysis.frontend.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * App Engine's request before the first of a user: does what a first visit needs, so that the visit need not wait for it. A
 * first connection to a worker loads TLS and gRPC, and the page its templates.
 */
@Controller
public final class WarmUp {

    private final AssetList assets;
    private final Pages pages;
    private final ITemplateEngine templates;

    /**
     * @param assets the assets to choose from
     * @param pages gives what all pages share
     * @param templates renders
     */
    public WarmUp(AssetList assets, Pages pages, ITemplateEngine templates) {
        this.assets = assets;
        this.pages = pages;
        this.templates = templates;
    }

    /** Succeeds whether or not a worker answers: an instance without one still has pages to show. */
    @GetMapping("/_ah/warmup")
    ResponseEntity<String> warmUp(HttpServletRequest request) {
        Map<String, Object> model = PageModel.of(pages.of(request), FormView.fresh(assets.known(), Map.of()));
        String page = templates.process("page", new Context(Locale.ROOT, model));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body("warm: a page of %d characters".formatted(page.length()));
    }
}
