package io.tradeanalysis.worker.charts;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart in vectors, its words as text. */
final class SvgPicture {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    static byte[] of(ChartPainter painting, String title)
            throws ParserConfigurationException, TransformerException, InterruptedException {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(ChartPainter.WIDTH, ChartPainter.HEIGHT));
        painting.paint(graphics);
        return bytes(named(graphics.getRoot(document.getDocumentElement()), title));
    }

    private static Element named(Element root, String title) {
        root.setAttribute("viewBox", "0 0 %d %d".formatted(ChartPainter.WIDTH, ChartPainter.HEIGHT));
        root.setAttribute("role", "img");
        Element name = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        name.setTextContent(title);
        root.insertBefore(name, root.getFirstChild());
        return root;
    }

    /** Not by the graphics' own writer, which puts the address of a document type before it. */
    private static byte[] bytes(Element root) throws TransformerException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private SvgPicture() {}
}
