package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison as text: one line for each line of it, wide enough for a terminal. */
final class ComparedTable {

    private static final String NONE = "…";

    private ComparedTable() {}

    static void print(ComparedLines lines, PrintStream out) {
        out.println(lines.title());
        out.println(lines.standing());
        out.println("▾ = cùng các đơn vị trực thuộc · with all units below it");
        if (lines.rows().isEmpty()) {
            out.println("không có dòng nào · no lines");
            return;
        }
        out.printf(
                "%-34s %-34s %4s %12s %12s %12s %9s %6s  %s%n",
                "đơn vị · unit", "loại · type", "ngày", "năm nay", "năm trước", "thay đổi", "%", "ước%", "");
        String measure = "";
        for (JsonNode row : lines.byMeasure().rows()) {
            String its = ComparedLines.measure(row);
            if (!its.equals(measure)) {
                out.println("— " + its);
                measure = its;
            }
            out.printf(
                    "%-34s %-34s %4s %12s %12s %12s %9s %6s  %s%n",
                    clip(lines.unit(row)),
                    clip(lines.type(row)),
                    row.path("campaign_day").isNumber()
                            ? row.path("campaign_day").asText()
                            : "",
                    whole(ComparedLines.number(row, "current")),
                    whole(ComparedLines.number(row, "baseline")),
                    signed(ComparedLines.number(row, "change"), 0),
                    signed(ComparedLines.number(row, "change_percent"), 1),
                    percent(ComparedLines.number(row, "estimated_share")),
                    ComparedLines.reason(row));
        }
    }

    private static String clip(String text) {
        return text.length() > 34 ? text.substring(0, 33) + "…" : text;
    }

    private static String whole(@Nullable Double number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String signed(@Nullable Double number, int digits) {
        return number == null ? NONE : String.format(Locale.ROOT, "%+,." + digits + "f", number);
    }

    private static String percent(@Nullable Double share) {
        double part = Objects.requireNonNullElse(share, 0.0);
        return part == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100 * part);
    }
}
