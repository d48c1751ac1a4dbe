package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of a spreadsheet's cell styles show a number as a date or a time. */
record DateStyles(BitSet dates) {

    static final String PART = "xl/styles.xml";
    private static final int MOST = 100_000;

    static DateStyles read(Parts file) throws IOException {
        BitSet dates = new BitSet();
        if (!file.has(PART)) {
            return new DateStyles(dates);
        }
        Map<String, Boolean> formats = new HashMap<>();
        List<String> styles = new ArrayList<>();
        boolean ofCells = false;
        try (XmlEvents xml = file.open(PART)) {
            for (@Nullable String tag = xml.next(); tag != null; tag = xml.next()) {
                switch (tag) {
                    case "numFmt" -> {
                        if (formats.size() < MOST) {
                            formats.put(
                                    String.valueOf(xml.attribute("numFmtId")),
                                    isDate(String.valueOf(xml.attribute("formatCode"))));
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "/cellXfs" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells && styles.size() < MOST) {
                            styles.add(String.valueOf(xml.attribute("numFmtId")));
                        }
                    }
                    default -> {}
                }
            }
        }
        for (int i = 0; i < styles.size(); i++) {
            @Nullable Boolean own = formats.get(styles.get(i));
            dates.set(i, own == null ? isBuiltIn(styles.get(i)) : own);
        }
        return new DateStyles(dates);
    }

    boolean showsDate(@Nullable String style) {
        return style != null && style.matches("\\d{1,6}") && dates.get(Integer.parseInt(style));
    }

    /** 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asia. */
    private static boolean isBuiltIn(String id) {
        if (!id.matches("\\d{1,3}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    /** Whether a format has a day, month, year, hour or second outside of what it quotes. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "");
        return bare.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0);
    }
}
