package vn.nhiphoc.ingest.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as offices send them, each spoilt in a way of its own. The same number always makes the same file. */
final class MutatedFiles {

    private static final String[] CHARSETS = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"};
    private static final String[] HUGE = {
        "2147483648",
        "-1",
        "4294967296",
        "99999999999999999999",
        "1e308",
        "1E-2147483648",
        "XFD1048577",
        "ZZZZZZZZ9",
        ""
    };
    private static final String[] XML = {
        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
        "&a;",
        "&#0;",
        "&#xD800;",
        "<!-- x -->",
        "<![CDATA[1]]>",
        "<?x y?>",
        "</row>",
        "<row>",
        "<c r=\"A1\">",
        "</sheetData>",
        "<a xmlns:b=\"b\"><b:c/>",
        "\u0000",
        "]]>",
        "<v>",
        "\"",
        "<"
    };
    private static final String[] TEXT = {
        "\"",
        "\"\"\"",
        "\u0000",
        "\r",
        "\n",
        "\uFEFF",
        "\uFFFD",
        ";;;;",
        "=1+1",
        "9".repeat(400),
        "-",
        "…",
        "1e9",
        "31/02/2025",
        "\u0301",
        "x".repeat(70_000),
        ",".repeat(300)
    };

    private final Random random;

    MutatedFiles(long number) {
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
    }

    /** The next file: text or workbook, with one to four faults. */
    byte[] next() {
        byte[] file = random.nextInt(3) == 0 ? workbook() : text();
        for (int faults = random.nextInt(4); faults > 0; faults--) {
            file = bytes(file);
        }
        return file;
    }

    private byte[] text() {
        char separator = pick(';', ',', '\t');
        String end = random.nextBoolean() ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        text.append(String.join(String.valueOf(separator), "Đơn vị", "Loại", "Ngày", "Số lượt"))
                .append(end);
        for (int row = random.nextInt(40); row >= 0; row--) {
            text.append(String.join(
                            String.valueOf(separator),
                            unit(),
                            "Kỹ năng số",
                            day(),
                            Integer.toString(random.nextInt(9_999))))
                    .append(end);
        }
        for (int faults = random.nextInt(3); faults > 0; faults--) {
            text.insert(random.nextInt(text.length() + 1), pick(TEXT));
        }
        return text.toString().getBytes(Charset.forName(pick(CHARSETS)));
    }

    private byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Kết quả");
            String[] header = {"Đơn vị", "Loại", "Ngày", "Số lượt"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = random.nextInt(40) + 1; row > 0; row--) {
                sheet.value(row, 0, unit());
                sheet.value(row, 1, "Kỹ năng số");
                sheet.value(row, 2, day());
                sheet.value(row, 3, random.nextInt(9_999));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return random.nextInt(4) == 0 ? declared(bytes.toByteArray()) : parts(bytes.toByteArray());
    }

    /** One part is missing, renamed, enlarged, cut or has other XML in it. */
    private byte[] parts(byte[] book) {
        Map<String, byte[]> parts = unpacked(book);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = random.nextBoolean() ? "xl/worksheets/sheet1.xml" : names.get(random.nextInt(names.size()));
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        int at = random.nextInt(xml.length() + 1);
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put("../../" + name, parts.remove(name));
            case 2 -> parts.put(name, xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
            case 3 ->
                parts.put(
                        name,
                        (xml.substring(0, at) + " ".repeat(8 << 20) + xml.substring(at))
                                .getBytes(StandardCharsets.UTF_8));
            case 4 ->
                parts.put(
                        name,
                        (xml.substring(0, at) + "<a>".repeat(random.nextInt(5_000)) + xml.substring(at))
                                .getBytes(StandardCharsets.UTF_8));
            case 5 ->
                parts.put(
                        name,
                        xml.replaceFirst("=\"\\d+\"", "=\"" + pick(HUGE) + "\"").getBytes(StandardCharsets.UTF_8));
            case 6 -> parts.put(name, xml.replace("<v>", "<v>" + pick(HUGE)).getBytes(StandardCharsets.UTF_8));
            default ->
                parts.put(
                        name, (xml.substring(0, at) + pick(XML) + xml.substring(at)).getBytes(StandardCharsets.UTF_8));
        }
        return packed(parts);
    }

    /** A header of the archive declares something else: sizes, methods, offsets, counts. */
    private byte[] declared(byte[] book) {
        byte[] file = book.clone();
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + 4 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] < 8 && file[i + 3] < 8) {
                headers.add(i);
            }
        }
        int header = headers.get(random.nextInt(headers.size()));
        for (int i = header + 4 + random.nextInt(40), to = i + 1 + random.nextInt(8);
                i < Math.min(to, file.length);
                i++) {
            file[i] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt(256);
        }
        return file;
    }

    private byte[] bytes(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int many = Math.min(file.length - at, 1 + random.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(file, at + many, file.length - at - many);
            case 1 -> {
                out.write(file, at, many);
                out.write(file, at, file.length - at);
            }
            case 2 -> {
                byte[] noise = new byte[many];
                random.nextBytes(noise);
                out.writeBytes(noise);
                out.write(file, at, file.length - at);
            }
            case 3 -> {
                out.write(file[at] ^ (1 << random.nextInt(8)));
                out.write(file, at + 1, file.length - at - 1);
            }
            default -> many = 0; // cut off
        }
        return out.toByteArray();
    }

    private String unit() {
        return pick("Phường Một", "P. Hai", "phuong hai", "00001", "hn-1", "\"Phường; Một\"", "Phường Ba", "");
    }

    private String day() {
        return pick("1/10/2025", "02-10-2025", "2025-10-03", "ngày 4 tháng 10 năm 2025", "", "45931");
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Map<String, byte[]> unpacked(byte[] book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("spoilt", ".xlsx"), book);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
