package vn.nhiphoc.analytics.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** The catalogue's entries as rows; their version is set when they are sent. */
final class CatalogueRows {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CatalogueRows() {}

    /** A unit; {@code ancestors} from its parent up to its root. */
    static Row unit(Unit unit, List<String> ancestors) {
        Integer population = unit.population();
        List<@Nullable Object> values = Arrays.asList(
                unit.officialCode(),
                unit.name().vi(),
                unit.name().en(),
                latin(unit.name().vi()),
                unit.kind().code(),
                unit.city(),
                id(unit.parentId()),
                id(unit.locatedIn()),
                ancestors,
                population == null ? null : population.longValue(),
                day(unit.populationAsOf()),
                day(unit.validFrom()),
                day(unit.validTo()));
        return Row.of(Table.UNITS, List.of(unit.unitId().value()), values, 0);
    }

    /** A code of {@link Table#ACTIVITY_TYPES} or {@link Table#OUTCOME_CODES}. */
    static Row code(Table table, CodeEntry entry, long position) {
        List<@Nullable Object> values =
                Arrays.asList(entry.name().vi(), entry.name().en(), position);
        return Row.of(table, List.of(entry.code().value()), values, 0);
    }

    static Row lineage(LineageLink link) {
        return Row.of(
                Table.UNIT_LINEAGE,
                List.of(
                        link.from().value(),
                        link.to().value(),
                        link.effectiveOn().toEpochDay()),
                List.of(link.share(), link.estimated()),
                0);
    }

    static Row typeLink(TypeLink link) {
        return Row.of(
                Table.ACTIVITY_TYPE_LINKS,
                List.of(
                        link.from().value(),
                        link.to().value(),
                        link.effectiveOn().toEpochDay()),
                List.of(),
                0);
    }

    static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    static @Nullable String id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    /** A Vietnamese name without its marks, for search and for systems that know ASCII only. */
    static String latin(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D');
    }
}
