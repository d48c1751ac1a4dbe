package vn.nhiphoc.standalone.reference;

import java.util.ArrayList;
import java.util.List;

/** The catalogue that ships with the product: Hanoi and Hai Phong before and since 1 July 2025. */
public final class Cities {

    private Cities() {}

    /** All of it in one document; a missing file is an {@link IllegalStateException} that names it. */
    public static CatalogueDocument catalogue() {
        List<UnitEntry> units = new ArrayList<>(RealUnits.bodies());
        units.addAll(RealUnits.today());
        units.addAll(RealUnits.before());
        return new CatalogueDocument(
                List.copyOf(units),
                Lineage.links(),
                codes("activity-types.tsv", 0),
                codes("forms.tsv", 1),
                codes("outcome-codes.tsv", 0),
                List.of());
    }

    /** The forms that the plans name, each with its type first. */
    public static List<String[]> forms() {
        return Resource.rows("forms.tsv");
    }

    private static List<CodeEntry> codes(String file, int first) {
        return Resource.rows(file).stream()
                .map(row -> new CodeEntry(row[first], new Name(row[first + 1], row[first + 2])))
                .toList();
    }
}
