package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A text in pieces of different fonts, with what is to be read aloud left out. */
final class RichText {

    private RichText() {}

    /** Reads up to that end tag; the text in NFC, without spaces at its ends. */
    static String read(XmlEvents xml, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean aloud = false;
        for (@Nullable String tag = xml.next(); tag != null && !tag.equals(end); tag = xml.next()) {
            switch (tag) {
                case "rPh" -> aloud = true;
                case "/rPh" -> aloud = false;
                case "t" -> {
                    String piece = xml.text();
                    text.append(aloud ? "" : piece);
                }
                default -> {}
            }
        }
        return normal(text.toString());
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
