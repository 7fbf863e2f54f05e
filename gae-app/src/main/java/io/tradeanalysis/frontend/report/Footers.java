package io.tradeanalysis.frontend.report;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** What stands at the bottom of every page: which report it is of, and which of its pages. */
final class Footers {

    private static final float SIZE = 7;
    private static final float HEIGHT = 30;

    private final Report report;
    private final Typeface face;

    private Footers(Report report, Typeface face) {
        this.report = report;
        this.face = face;
    }

    static void write(PDDocument document, Report report, Typeface face) throws IOException {
        Footers footers = new Footers(report, face);
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = document.getPage(i);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                footers.write(page, content, "page %d of %d".formatted(i + 1, pages));
            }
        }
    }

    private void write(PDPage page, PDPageContentStream content, String number) throws IOException {
        float width = page.getMediaBox().getWidth();
        Tags.beginDecoration(content);
        content.setNonStrokingColor(Sheets.RULE);
        content.addRect(Sheets.SIDE, HEIGHT + SIZE + 5, width - 2 * Sheets.SIDE, 0.5f);
        content.fill();
        show(content, Sheets.SIDE, HEIGHT, face.clean("%s · made %s".formatted(report.title(), report.madeAt())));
        show(content, Sheets.SIDE, HEIGHT - SIZE - 3, face.clean(report.fingerprint()));
        show(content, width - Sheets.SIDE - face.width(number, SIZE), HEIGHT, number);
        content.endMarkedContent();
    }

    private void show(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(face.font(), SIZE);
        content.setNonStrokingColor(Sheets.MUTED);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
