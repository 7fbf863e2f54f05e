package io.tradeanalysis.frontend.api;

import io.tradeanalysis.frontend.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The description of the API, and a page to read and try it. */
@Controller
public final class ApiPages {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private final Pages pages;
    private final byte[] description;

    /** @param pages gives what all pages share */
    public ApiPages(Pages pages) throws IOException {
        this.pages = pages;
        this.description = new ClassPathResource("openapi.yaml").getContentAsByteArray();
    }

    /** The page. */
    @GetMapping("/api")
    ModelAndView page(HttpServletRequest request) {
        return new ModelAndView("api", Map.of("page", pages.of(request)));
    }

    /** The OpenAPI document. */
    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .cacheControl(CacheControl.noCache())
                .body(description);
    }
}
