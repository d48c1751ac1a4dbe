package vn.nhiphoc.ingest.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file: a ZIP archive whose workbook names its sheets, and whose relations say where they lie. */
final class Parts implements Closeable {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_SHEETS = 1_000;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final PlainXml.Budget budget;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    Parts(Path file, long inflatedBytes) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.budget = new PlainXml.Budget(inflatedBytes);
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new PlainXml.Unsafe("quá " + MOST_PARTS + " phần", "over " + MOST_PARTS + " parts");
        }
        zip.stream().forEach(entry -> parts.put(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    boolean has(String part) {
        return parts.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** What a part holds, bounded; an absent part is a failure. */
    InputStream stream(String part) throws IOException {
        @Nullable ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new IOException("the part " + part + " is missing");
        }
        return new PlainXml(zip.getInputStream(entry), budget);
    }

    /** Unpacks the texts and styles once, so that what they take is counted before a sheet is read. */
    void inflateTexts() throws IOException {
        for (String part : List.of(SharedTexts.PART, DateStyles.PART)) {
            if (has(part)) {
                try (InputStream in = stream(part)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    XmlEvents open(String part) throws IOException {
        return new XmlEvents(stream(part));
    }

    /** The sheets in their order, and whether days count from 1904. */
    Contents contents() throws IOException {
        Map<String, String> targets = targets();
        List<Tab> tabs = new ArrayList<>();
        boolean from1904 = false;
        try (XmlEvents xml = open(WORKBOOK)) {
            for (@Nullable String tag = xml.next(); tag != null; tag = xml.next()) {
                if (tag.equals("workbookPr")) {
                    @Nullable String value = xml.attribute("date1904");
                    from1904 = value != null && (value.equals("1") || value.equals("true"));
                } else if (tag.equals("sheet") && tabs.size() < MOST_SHEETS) {
                    @Nullable String target = targets.get(String.valueOf(xml.attribute("id")));
                    if (target != null) {
                        boolean visible = xml.attribute("state") == null || "visible".equals(xml.attribute("state"));
                        tabs.add(new Tab(String.valueOf(xml.attribute("name")), target, visible));
                    }
                }
            }
        }
        return new Contents(tabs, from1904);
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (XmlEvents xml = open("xl/_rels/workbook.xml.rels")) {
            for (@Nullable String tag = xml.next(); tag != null; tag = xml.next()) {
                @Nullable String target = tag.equals("Relationship") ? xml.attribute("Target") : null;
                if (target != null && targets.size() < MOST_PARTS) {
                    targets.put(
                            String.valueOf(xml.attribute("Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    record Contents(List<Tab> tabs, boolean from1904) {}

    /** A sheet's name and its part. */
    record Tab(String name, String part, boolean visible) {}
}
