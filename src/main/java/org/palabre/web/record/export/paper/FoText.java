package org.palabre.web.record.export.paper;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XSL-FO elements, the language that pages are described in. What goes in as text comes out as text. */
final class FoText {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    // The fonts have no narrow no-break space; FOP would draw a # in its place.
    private static final char NARROW_SPACE = '\u202f';
    private static final char WIDE_SPACE = '\u00a0';
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    FoText() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.setPrefix("fo", FO);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes name, value, name, value… */
    FoText open(String element, String... attributes) {
        return open(element, List.of(attributes));
    }

    FoText open(String element, List<String> attributes) {
        try {
            out.writeStartElement("fo", element, FO);
            if (element.equals("root")) {
                out.writeNamespace("fo", FO);
            }
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                out.writeAttribute(attributes.get(i), attributes.get(i + 1));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    FoText text(String words) {
        try {
            out.writeCharacters(Clean.xml(words).replace(NARROW_SPACE, WIDE_SPACE));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    FoText close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with words alone. */
    FoText leaf(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close();
    }

    /** What describes the file itself: Adobe's XMP with Dublin Core, as PDF/UA asks for a title. */
    FoText about(String title, String language) {
        try {
            open("declarations");
            out.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
            out.writeNamespace("x", "adobe:ns:meta/");
            out.writeStartElement("rdf", "RDF", RDF);
            out.writeNamespace("rdf", RDF);
            out.writeStartElement("rdf", "Description", RDF);
            out.writeNamespace("dc", DUBLIN_CORE);
            out.writeAttribute("rdf", RDF, "about", "");
            // A title is one text in several languages; FOP writes a list of one as if it were none, and PDF/UA wants
            // the list.
            out.writeStartElement("dc", "title", DUBLIN_CORE);
            out.writeStartElement("rdf", "Alt", RDF);
            in("x-default", title);
            in(language, title);
            out.writeEndElement();
            out.writeEndElement();
            out.writeStartElement("dc", "language", DUBLIN_CORE);
            out.writeCharacters(Clean.xml(language));
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
            return close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void in(String language, String value) throws XMLStreamException {
        out.writeStartElement("rdf", "li", RDF);
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        out.writeCharacters(Clean.xml(value));
        out.writeEndElement();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
