package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads one cell as the file shows it; a formula counts by the value that was kept beside it, it is never computed. */
final class CellReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final LocalDate OF_TIMES = LocalDate.of(1899, 12, 31);
    private static final int MOST_DIGITS = 40;

    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;

    CellReader(SharedTexts texts, DateStyles styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Reads up to the end of the cell at whose beginning the reader stands. */
    Cell read(XmlEvents xml) throws IOException {
        String type = String.valueOf(xml.attribute("t"));
        boolean date = styles.showsDate(xml.attribute("s"));
        @Nullable String value = null;
        for (@Nullable String tag = xml.next(); tag != null && !tag.equals("/c"); tag = xml.next()) {
            if (tag.equals("v")) {
                value = xml.text();
            } else if (tag.equals("is")) {
                value = RichText.read(xml, "/is");
            }
        }
        if (value == null || value.isBlank()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.text(texts.get(value));
            case "b" -> Cell.text(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> Cell.text(value.strip());
            case "n", "null" -> number(value.strip(), date);
            default -> Cell.text(RichText.normal(value));
        };
    }

    private Cell number(String value, boolean date) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return Cell.text(value);
        }
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return Cell.text(value);
        }
        @Nullable LocalDateTime moment = date ? ExcelMoment.of(number, from1904) : null;
        return moment == null
                ? new Cell(plain(number), date ? null : number, null)
                : new Cell(text(moment), null, moment);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.toPlainString();
    }

    private static String text(LocalDateTime moment) {
        if (moment.toLocalDate().equals(OF_TIMES)) {
            return moment.format(TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MOMENT);
    }
}
