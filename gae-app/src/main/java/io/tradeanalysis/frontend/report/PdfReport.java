package io.tradeanalysis.frontend.report;

import io.tradeanalysis.frontend.report.Report.Section;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A report as PDF: A4, tagged, with bookmarks, its letters embedded. */
final class PdfReport {

    private static final float BODY = 9.5f;
    private static final float LEADING = 1.4f;
    private static final float HEADING = 13;
    private static final float TITLE = 22;
    private static final float INDENT = 11;

    private final Report report;
    private final Sheets sheets;
    private final PDDocument document;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private PdfReport(Report report, PDDocument document, Sheets sheets) {
        this.report = report;
        this.document = document;
        this.sheets = sheets;
    }

    static byte[] of(Report report) {
        try (PDDocument document = new PDDocument()) {
            Tags tags = new Tags(document);
            Typeface regular = Typeface.regular(document);
            Sheets sheets = new Sheets(document, regular, Typeface.bold(document), tags);
            new PdfReport(report, document, sheets).write();
            sheets.close();
            Footers.write(document, report, regular);
            tags.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        describe();
        writeLine(StandardStructureTypes.H1, sheets.bold(), TITLE, Sheets.INK, report.title());
        sheets.down(4);
        writeWords(Sheets.INK, report.question());
        writeWords(Sheets.MUTED, "Made %s by engine %s.".formatted(report.madeAt(), report.engine()));
        for (Section section : report.sections()) {
            write(section);
        }
    }

    private void describe() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(report.title());
        information.setSubject(report.question());
        information.setKeywords(report.fingerprint());
        information.setCreator("Trade Analysis, engine " + report.engine());
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTime(Date.from(report.made()));
        information.setCreationDate(made);
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        catalog.setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private void write(Section section) throws IOException {
        sheets.down(10);
        if (section.isWide()) {
            sheets.turn(true);
        } else {
            sheets.ensure(HEADING * LEADING + 4 + beginning(section.blocks(), 0));
        }
        bookmark(section.title());
        writeLine(StandardStructureTypes.H2, sheets.bold(), HEADING, Sheets.ACCENT, section.title());
        sheets.down(4);
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Words) {
                sheets.ensure(beginning(blocks, i));
            }
            write(blocks.get(i));
        }
    }

    /** Height of what must not be parted: a block's beginning, and before it the words that lead to it. */
    private float beginning(List<Block> blocks, int first) {
        return switch (blocks.get(first)) {
            case Block.Image _ -> imageHeight();
            case Block.Table table -> new TableWriter(sheets, table).beginning();
            case Block.Words words -> height(words) + (first + 1 < blocks.size() ? beginning(blocks, first + 1) : 0);
            case Block.Points _, Block.Address _ -> 3 * BODY * LEADING;
        };
    }

    private float height(Block.Words words) {
        return sheets.regular().lines(words.text(), BODY, sheets.width()).size() * BODY * LEADING + 5;
    }

    private void bookmark(String title) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(sheets.page());
        place.setTop(Math.round(sheets.y()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        outline.addLast(item);
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Words(var text) -> writeWords(Sheets.INK, text);
            case Block.Points(var sentences) -> writePoints(sentences);
            case Block.Address(var url) -> writeAddress(url);
            case Block.Table table -> new TableWriter(sheets, table).write();
            case Block.Image image -> writeImage(image);
        }
    }

    private void writeLine(String type, Typeface face, float size, Color colour, String text) throws IOException {
        PDStructureElement element = sheets.tags().add(type, sheets.tags().document());
        for (String line : face.lines(text, size, sheets.width())) {
            sheets.write(element, face, size, colour, 0, size, line);
            sheets.down(size * LEADING);
        }
    }

    private void writeWords(Color colour, String text) throws IOException {
        PDStructureElement element =
                sheets.tags().add(StandardStructureTypes.P, sheets.tags().document());
        writeLines(element, colour, 0, text);
        sheets.down(5);
    }

    private void writeLines(PDStructureElement element, Color colour, float indent, String text) throws IOException {
        List<String> lines = sheets.regular().lines(text, BODY, sheets.width() - indent);
        sheets.ensure(Math.min(lines.size(), 3) * BODY * LEADING);
        for (String line : lines) {
            sheets.ensure(BODY * LEADING);
            sheets.write(element, sheets.regular(), BODY, colour, indent, BODY, line);
            sheets.down(BODY * LEADING);
        }
    }

    private void writePoints(List<String> sentences) throws IOException {
        PDStructureElement list =
                sheets.tags().add(StandardStructureTypes.L, sheets.tags().document());
        for (String sentence : sentences) {
            PDStructureElement item = sheets.tags().add(StandardStructureTypes.LI, list);
            sheets.ensure(Math.min(
                            sheets.regular()
                                    .lines(sentence, BODY, sheets.width() - INDENT)
                                    .size(),
                            3)
                    * BODY
                    * LEADING);
            sheets.write(
                    sheets.tags().add(StandardStructureTypes.LBL, item),
                    sheets.regular(),
                    BODY,
                    Sheets.ACCENT,
                    0,
                    BODY,
                    "•");
            writeLines(body(item), Sheets.INK, INDENT, sentence);
            sheets.down(2);
        }
        sheets.down(4);
    }

    private PDStructureElement body(PDStructureNode item) {
        return sheets.tags().add(StandardStructureTypes.L_BODY, item);
    }

    private void writeAddress(String url) throws IOException {
        PDStructureElement paragraph =
                sheets.tags().add(StandardStructureTypes.P, sheets.tags().document());
        PDStructureElement link = sheets.tags().add(StandardStructureTypes.LINK, paragraph);
        for (String line : sheets.regular().lines(url, BODY, sheets.width())) {
            sheets.ensure(BODY * LEADING);
            sheets.write(link, sheets.regular(), BODY, Sheets.ACCENT, 0, BODY, line);
            annotate(link, url, sheets.regular().width(line, BODY));
            sheets.down(BODY * LEADING);
        }
        sheets.down(6);
    }

    private void annotate(PDStructureElement element, String url, float width) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(url);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setContents("Runs the analysis again");
        link.setPrinted(true);
        link.setRectangle(new PDRectangle(Sheets.SIDE, sheets.y() - BODY * LEADING, width, BODY * LEADING));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        sheets.page().getAnnotations().add(link);
        sheets.tags().link(element, link, sheets.page());
    }

    private float imageHeight() {
        return sheets.width() * 9 / 16;
    }

    private void writeImage(Block.Image image) throws IOException {
        PDImageXObject picture = PDImageXObject.createFromByteArray(document, image.light(), "chart");
        float height = sheets.width() * picture.getHeight() / picture.getWidth();
        sheets.ensure(height + BODY * LEADING);
        PDStructureElement figure =
                sheets.tags().add(StandardStructureTypes.Figure, sheets.tags().document());
        figure.setAlternateDescription(image.words());
        sheets.draw(figure, picture, height);
        sheets.down(2);
        writeWords(Sheets.MUTED, image.words() + ".");
    }
}
