package io.tradeanalysis.frontend.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A report as one HTML file: its style and its pictures are in it, and it loads nothing. */
final class HtmlReport {

    private static final String SVG = "data:image/svg+xml;base64,";

    private final ITemplateEngine templates;

    HtmlReport(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Report report) {
        List<Part> parts = report.sections().stream().map(HtmlReport::part).toList();
        Context context = new Context(Locale.ROOT, Map.of("report", report, "parts", parts));
        return templates.process("report", context).getBytes(StandardCharsets.UTF_8);
    }

    private static Part part(Report.Section section) {
        return new Part(
                section.id(),
                section.title(),
                section.blocks().stream().map(HtmlReport::piece).toList());
    }

    private static Piece piece(Block block) {
        return switch (block) {
            case Block.Words words -> new Piece("words", words);
            case Block.Points points -> new Piece("points", points);
            case Block.Address address -> new Piece("address", address);
            case Block.Table table -> new Piece("table", table);
            case Block.Image(var words, var light, var dark) ->
                new Piece(
                        "image",
                        new Figure(words, uri(light), dark.map(HtmlReport::uri).orElse("")));
        };
    }

    private static String uri(byte[] picture) {
        return SVG + Base64.getEncoder().encodeToString(picture);
    }

    /**
     * A section for the template.
     *
     * @param id its name in addresses
     * @param title its heading
     * @param pieces what is in it
     */
    record Part(String id, String title, List<Piece> pieces) {}

    /**
     * A block for the template.
     *
     * @param kind which it is
     * @param of what it shows
     */
    record Piece(String kind, Object of) {}

    /**
     * A chart for the template.
     *
     * @param words what it shows
     * @param light its address, dark on light
     * @param dark its address, light on dark; empty if there is none
     */
    record Figure(String words, String light, String dark) {}
}
