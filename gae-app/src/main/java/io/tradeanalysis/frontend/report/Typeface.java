package io.tradeanalysis.frontend.report;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of Liberation Sans in one document, of which it embeds what is used. Measures and breaks lines; sizes and widths in points. */
final class Typeface {

    private static final String FOLDER = "/liberation/";
    private static final Splitter WORDS = Splitter.on(' ');
    private static final int REPLACEMENT = '?';
    private static final float UNITS = 1_000;

    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    static Typeface regular(PDDocument document) throws IOException {
        return load(document, "LiberationSans-Regular.ttf");
    }

    static Typeface bold(PDDocument document) throws IOException {
        return load(document, "LiberationSans-Bold.ttf");
    }

    private static Typeface load(PDDocument document, String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file)) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // joined letters would take ten times as long as all the rest of a page
            letters.setEnableGsub(false);
            return new Typeface(PDType0Font.load(document, letters, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with what the font lacks replaced, and without anything that would break a line. */
    String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(code -> Character.isISOControl(code) || Character.isWhitespace(code) ? ' ' : code)
                .map(code -> width(code) < 0 ? REPLACEMENT : code)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** How wide a text is. */
    float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += Math.max(0, width(text.codePointAt(i)));
        }
        return width * size / UNITS;
    }

    /** Of one character in thousandths of the size; below 0 if the font has none. */
    private float width(int code) {
        return widths.computeIfAbsent(code, this::measured);
    }

    private float measured(int code) {
        try {
            return font.getStringWidth(Character.toString(code));
        } catch (IllegalArgumentException _) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines no wider than that; words that are wider are broken. */
    List<String> lines(String text, float size, float most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : WORDS.split(clean(text))) {
            if (!line.isEmpty() && width(line + " " + word, size) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size) > most && line.codePointCount(0, line.length()) > 1) {
                int fitting = fitting(line, size, most);
                lines.add(line.substring(0, fitting));
                line.delete(0, fitting);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many of the characters fit, at least one. */
    private int fitting(CharSequence text, float size, float most) {
        int end = Character.charCount(Character.codePointAt(text, 0));
        while (end < text.length()) {
            int next = end + Character.charCount(Character.codePointAt(text, end));
            if (width(text.subSequence(0, next).toString(), size) > most) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** How wide the widest word of a text is. */
    float widestWord(String text, float size) {
        float widest = 0;
        for (String word : WORDS.split(clean(text))) {
            widest = Math.max(widest, width(word, size));
        }
        return widest;
    }
}
