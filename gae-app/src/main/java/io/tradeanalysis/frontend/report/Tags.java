package io.tradeanalysis.frontend.report;

import java.io.IOException;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * The structure of a document: what on its pages is a heading, a paragraph, a cell of a table. Readers for the blind follow it.
 *
 * @see <a href="https://pdfa.org/resource/iso-32000-pdf/">ISO 32000-1, 14.7 and 14.8</a>
 */
final class Tags {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;

    /** Of each page its elements by the numbers of their contents, and of each link its element. */
    private final TreeMap<Integer, PDParentTreeValue> parents = new TreeMap<>();

    Tags(PDDocument pdf) {
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(tagged);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        document = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    PDStructureElement add(String type, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Tells the tree of a page. */
    void open(PDPage page) {
        page.setStructParents(parents.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        parents.put(parents.size(), new PDParentTreeValue(new COSArray()));
    }

    /** What is drawn from here on belongs to the element, until {@code endMarkedContent}. */
    void begin(PDStructureElement element, PDPage page, PDPageContentStream content) throws IOException {
        PDParentTreeValue ofPage =
                Objects.requireNonNull(parents.get(page.getStructParents()), "no page that was opened");
        COSArray contents = (COSArray) ofPage.getCOSObject();
        int number = contents.size();
        contents.add(element);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
        COSDictionary first = element.getCOSObject().getCOSDictionary(COSName.PG);
        if (first == null) {
            element.setPage(page);
        }
        if (first == null || first.equals(page.getCOSObject())) {
            element.appendKid(number);
            return;
        }
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
    }

    /** What is drawn from here on is decoration, until {@code endMarkedContent}. */
    static void beginDecoration(PDPageContentStream content) throws IOException {
        content.beginMarkedContent(ARTIFACT);
    }

    /** A link belongs to an element. */
    void link(PDStructureElement element, PDAnnotation link, PDPage page) {
        link.setStructParent(parents.size());
        parents.put(parents.size(), new PDParentTreeValue(element.getCOSObject()));
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(link);
        reference.setPage(page);
        element.appendKid(reference);
    }

    /** Writes down which contents belong to which elements. */
    void close() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
