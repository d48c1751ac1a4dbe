package vn.nhiphoc.dashboards.units;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nhiphoc.dashboards.live.LiveSnapshot;
import vn.nhiphoc.dashboards.live.LiveSnapshot.AreaName;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Label;
import vn.nhiphoc.dashboards.live.LiveSnapshot.UnitTile;

/** The units that have not said whether they opened, to be sent around: as a message, and as a table. */
final class NoWord {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    /** A spreadsheet takes a table without it for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final LiveSnapshot snapshot;
    private final boolean english;
    private final List<UnitTile> units;
    private final Map<String, AreaName> areas;

    NoWord(LiveSnapshot snapshot, boolean english) {
        this.snapshot = snapshot;
        this.english = english;
        units = snapshot.units().stream()
                .filter(unit -> "no_word".equals(unit.opening()))
                .toList();
        areas = snapshot.areas().stream().collect(Collectors.toMap(AreaName::areaId, Function.identity()));
    }

    String fileName() {
        return "chua-bao-khai-mac-" + FILE.format(snapshot.at()) + ".csv";
    }

    /** A message: a line that says how many, then a line for each area. */
    String text() {
        OffsetDateTime at = snapshot.at();
        Long all = snapshot.opening().units();
        if (all == null) {
            return english ? "No unit is expected to open.\n" : "Chưa có đơn vị nào phải khai mạc.\n";
        }
        StringBuilder text = new StringBuilder(
                english
                        ? "No word of the opening by " + MOMENT.format(at) + ": " + units.size() + " of " + all
                                + " units\n"
                        : "Chưa báo khai mạc đến " + MOMENT.format(at) + ": " + units.size() + "/" + all + " đơn vị\n");
        for (AreaName area : snapshot.areas()) {
            List<String> names = units.stream()
                    .filter(unit -> unit.area().equals(area.areaId()))
                    .map(unit -> name(unit.name()))
                    .toList();
            if (!names.isEmpty()) {
                text.append("- ")
                        .append(name(area.name()))
                        .append(" (")
                        .append(names.size())
                        .append("): ");
                text.append(String.join("; ", names)).append('\n');
            }
        }
        return text.toString();
    }

    /** A table for a spreadsheet. */
    String csv() {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append("Khu vực,Đơn vị,Unit,Loại,Mã,Đến thời điểm\r\n");
        for (UnitTile unit : units) {
            AreaName area = areas.get(unit.area());
            csv.append(List.of(
                                    area == null ? "" : area.name().vi(),
                                    unit.name().vi(),
                                    unit.name().en(),
                                    unit.kind(),
                                    unit.unitId(),
                                    MOMENT.format(snapshot.at()))
                            .stream()
                            .map(NoWord::field)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private String name(Label name) {
        return english && !name.en().isEmpty() ? name.en() : name.vi();
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    private static String field(String value) {
        String safe = value.matches("^[=+@-].*") ? "'" + value : value;
        return safe.matches(".*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
