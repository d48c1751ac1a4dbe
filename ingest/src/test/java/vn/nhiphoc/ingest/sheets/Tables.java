package vn.nhiphoc.ingest.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made for a test, and what is read of them. */
public final class Tables {

    static final String NAMESPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Tables() {}

    static List<Sheet.Read> read(byte[] file) throws IOException, UnusableFile {
        return read(file, ReadingLimits.DEFAULT);
    }

    static List<Sheet.Read> read(byte[] file, ReadingLimits limits) throws IOException, UnusableFile {
        Path path = Files.createTempFile("table", ".bin");
        List<Sheet.Read> rows = new ArrayList<>();
        try (Sheet sheet = Sheet.open(Files.write(path, file), null, null, limits)) {
            for (Sheet.Read read = sheet.next(); read != null; read = sheet.next()) {
                rows.add(read);
            }
        } finally {
            Files.delete(path);
        }
        return rows;
    }

    static List<List<String>> texts(byte[] file) throws IOException, UnusableFile {
        return read(file).stream()
                .map(read -> ((Sheet.Row) read).cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** A workbook of one sheet with these rows, as XML. */
    static byte[] workbook(String rows) {
        return workbook(rows, Map.of());
    }

    /** @param parts further parts, or others than the usual ones */
    static byte[] workbook(String rows, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "xl/workbook.xml",
                "<workbook " + NAMESPACE + " xmlns:r=\"r\"><sheets>"
                        + "<sheet name=\"Trang 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>" + "</Relationships>");
        all.put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><worksheet " + NAMESPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
