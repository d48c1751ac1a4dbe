package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that a spreadsheet's cells share; they are the only part of it that is held in memory whole. */
record SharedTexts(List<String> texts) {

    static final String PART = "xl/sharedStrings.xml";

    static SharedTexts read(Parts file, long mostChars) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!file.has(PART)) {
            return new SharedTexts(texts);
        }
        long chars = 0;
        try (XmlEvents xml = file.open(PART)) {
            for (@Nullable String tag = xml.next(); tag != null; tag = xml.next()) {
                if (tag.equals("si")) {
                    String text = RichText.read(xml, "/si");
                    // an empty text costs its place in the list
                    chars += text.length() + 8L;
                    if (chars > mostChars) {
                        throw new PlainXml.Unsafe(
                                "quá " + mostChars + " ký tự trong các ô chữ",
                                "over " + mostChars + " characters of text");
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** The text of that number; empty where there is none. */
    String get(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
