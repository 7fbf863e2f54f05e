package io.tradeanalysis.frontend.report;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of A4 that are filled from the top, one after the other. Lengths in points; y counts upwards. */
final class Sheets {

    static final float SIDE = 45;
    static final float BOTTOM = 52;

    static final Color INK = new Color(0x131a24);
    static final Color MUTED = new Color(0x555f70);
    static final Color ACCENT = new Color(0x1c4fd0);
    static final Color RULE = new Color(0xd5dbe4);
    static final Color WASH = new Color(0xf0f3f7);

    private static final float TOP = 42;
    private static final PDRectangle HIGH = PDRectangle.A4;
    private static final PDRectangle WIDE =
            new PDRectangle(/* width= */ HIGH.getHeight(), /* height= */ HIGH.getWidth());

    private final PDDocument document;
    private final Typeface regular;
    private final Typeface bold;
    private final Tags tags;
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    Sheets(PDDocument document, Typeface regular, Typeface bold, Tags tags) throws IOException {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.tags = tags;
        this.page = new PDPage(HIGH);
        this.content = start(page);
        this.y = top();
    }

    private PDPageContentStream start(PDPage next) throws IOException {
        document.addPage(next);
        tags.open(next);
        return new PDPageContentStream(document, next);
    }

    private float top() {
        return page.getMediaBox().getHeight() - TOP;
    }

    Typeface regular() {
        return regular;
    }

    Typeface bold() {
        return bold;
    }

    Tags tags() {
        return tags;
    }

    PDPage page() {
        return page;
    }

    /** Where the free part of the page begins. */
    float y() {
        return y;
    }

    /** How wide the page is between its margins. */
    float width() {
        return page.getMediaBox().getWidth() - 2 * SIDE;
    }

    /** Begins a new page. */
    void turn(boolean isWide) throws IOException {
        content.close();
        page = new PDPage(isWide ? WIDE : HIGH);
        content = start(page);
        y = top();
    }

    /** Whether so much is free below. */
    boolean hasRoom(float height) {
        return y - height >= BOTTOM;
    }

    /** Begins a new page like this one unless so much is free below, or the page is new. */
    void ensure(float height) throws IOException {
        if (!hasRoom(height) && y < top()) {
            turn(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
        }
    }

    /** Leaves so much free. */
    void down(float height) {
        y -= height;
    }

    /**
     * Writes one line of an element.
     *
     * @param x from the left margin
     * @param baseline below the free part's beginning
     */
    void write(
            PDStructureElement element, Typeface face, float size, Color colour, float x, float baseline, String text)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        tags.begin(element, page, content);
        show(face, size, colour, x, baseline, text);
        content.endMarkedContent();
    }

    /** What is drawn from here on is decoration. */
    void beginDecoration() throws IOException {
        Tags.beginDecoration(content);
    }

    /** What is drawn from here on is said. */
    void endDecoration() throws IOException {
        content.endMarkedContent();
    }

    /** Writes one line that was said before. */
    void writeDecoration(Typeface face, float size, float x, float baseline, String text) throws IOException {
        show(face, size, INK, x, baseline, text);
    }

    private void show(Typeface face, float size, Color colour, float x, float baseline, String text)
            throws IOException {
        content.beginText();
        content.setFont(face.font(), size);
        content.setNonStrokingColor(colour);
        content.newLineAtOffset(SIDE + x, y - baseline);
        content.showText(text);
        content.endText();
    }

    /** Fills an area under which nothing is said. */
    void fill(Color colour, float x, float below, float width, float height) throws IOException {
        Tags.beginDecoration(content);
        content.setNonStrokingColor(colour);
        content.addRect(SIDE + x, y - below - height, width, height);
        content.fill();
        content.endMarkedContent();
    }

    /** Draws a picture over the whole width. */
    void draw(PDStructureElement element, PDImageXObject picture, float height) throws IOException {
        tags.begin(element, page, content);
        content.drawImage(picture, SIDE, y - height, width(), height);
        content.endMarkedContent();
        down(height);
    }

    /** Ends the last page. */
    void close() throws IOException {
        content.close();
    }
}
