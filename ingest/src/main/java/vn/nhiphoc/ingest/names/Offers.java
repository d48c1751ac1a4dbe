package vn.nhiphoc.ingest.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.sheets.Said;

/** The sentences that offer what somebody may have meant; nothing of it is ever taken. */
final class Offers {

    private static final int MOST = 5;
    private static final int NEAREST = 3;

    private final Map<UnitId, Unit> all;
    private final NameIndex now;

    Offers(Map<UnitId, Unit> all, NameIndex now) {
        this.all = all;
        this.now = now;
    }

    Said several(String written, List<Unit> units) {
        return new Said(
                quoted(written) + " có thể là " + units.size() + " đơn vị: " + list(units)
                        + "; hãy ghi thêm cấp trên hoặc mã",
                quoted(written) + " may be " + units.size() + " units: " + list(units)
                        + "; add the unit above or use the code");
    }

    Said elsewhere(String written, String within, List<Unit> units) {
        return new Said(
                quoted(written) + " không thuộc " + quoted(within) + "; gần nhất: " + list(units),
                quoted(written) + " does not lie in " + quoted(within) + "; nearest known: " + list(units));
    }

    Said divided(String written, List<Unit> heirs) {
        return new Said(
                quoted(written) + " không còn vào thời điểm đó; nay thuộc: " + list(heirs) + ", hãy ghi một đơn vị",
                quoted(written) + " was no more at that time; it went to: " + list(heirs) + ", write one of them");
    }

    Said nearest(String written) {
        List<String> names = new ArrayList<>(now.latinNames());
        List<Unit> near = new ArrayList<>();
        String latin = Spelling.latin(written);
        for (int i = 0; i < NEAREST; i++) {
            Optional<String> name = Nearest.to(latin, names);
            name.ifPresent(found -> {
                names.remove(found);
                near.add(now.named(found));
            });
        }
        now.cores(latin).stream().filter(unit -> !near.contains(unit)).forEach(near::add);
        return near.isEmpty()
                ? new Said(
                        "không có đơn vị nào tên " + quoted(written) + " vào thời điểm đó",
                        "no unit is called " + quoted(written) + " at that time")
                : new Said(
                        "không có đơn vị nào tên " + quoted(written) + " vào thời điểm đó; gần nhất: " + list(near),
                        "no unit is called " + quoted(written) + " at that time; nearest known: " + list(near));
    }

    private String list(List<Unit> units) {
        return units.stream().limit(MOST).map(this::shown).collect(Collectors.joining(", "))
                + (units.size() > MOST ? ", …" : "");
    }

    private String shown(Unit unit) {
        @Nullable Unit parent = unit.parentId() == null ? null : all.get(unit.parentId());
        String above = parent == null ? "" : ", " + parent.name().vi();
        return "\"" + unit.name().vi() + "\" (" + unit.unitId() + above + ")";
    }

    private static String quoted(String value) {
        return '"' + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + '"';
    }
}
