package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The tags of one part of a spreadsheet, by their local names. For one thread. */
final class XmlEvents implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    /** @param in already bounded, see {@link PlainXml} */
    XmlEvents(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            in.close();
            throw failure(e);
        }
    }

    /** Goes to the next tag; its name, with a slash before it where it ends; null at the end. */
    @Nullable
    String next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new PlainXml.Unsafe("XML lồng quá sâu", "XML nested too deep");
                    }
                    return reader.getLocalName();
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return "/" + reader.getLocalName();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An attribute of the tag that begins here, by its local name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the tag that begins here, which must hold no other. */
    String text() throws IOException {
        try {
            depth--;
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io
                ? io
                : new IOException(
                        "damaged XML: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
