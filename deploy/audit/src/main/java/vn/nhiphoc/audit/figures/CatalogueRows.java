package vn.nhiphoc.audit.figures;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Code;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Unit;

/** Units and codes. */
final class CatalogueRows {
    private CatalogueRows() {}

    static List<Row> of(Facts facts) {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : facts.units().values()) {
            rows.add(unit(unit, facts.upwards(unit.id())));
        }
        rows.addAll(codes(View.ACTIVITY_TYPES, facts.activityTypes()));
        rows.addAll(codes(View.OUTCOME_CODES, facts.outcomeCodes()));
        return rows;
    }

    private static Row unit(Unit unit, List<String> upwards) {
        return Row.of(
                View.UNITS,
                unit.id(),
                unit.officialCode(),
                unit.name(),
                unit.nameEn(),
                latin(unit.name()),
                unit.kind(),
                unit.city(),
                unit.parent(),
                unit.locatedIn(),
                Text.list(upwards.subList(1, upwards.size())),
                Text.number(unit.population()),
                Text.optionalDay(unit.populationAsOf()),
                Text.optionalDay(unit.validFrom()),
                Text.optionalDay(unit.validTo()));
    }

    private static List<Row> codes(View view, Collection<Code> codes) {
        List<Row> rows = new ArrayList<>();
        for (Code code : codes) {
            rows.add(Row.of(view, code.code(), code.name(), code.nameEn(), Text.number(rows.size())));
        }
        return rows;
    }

    /** The name's letters without their marks; đ is a letter of its own, not a marked d. */
    private static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            if (letter == 'đ' || letter == 'Đ') {
                latin.append(letter == 'đ' ? 'd' : 'D');
            } else if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && type != Character.ENCLOSING_MARK) {
                latin.appendCodePoint(letter);
            }
        });
        return latin.toString();
    }
}
