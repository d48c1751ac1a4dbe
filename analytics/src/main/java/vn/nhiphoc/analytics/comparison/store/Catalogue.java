package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lineage.Lineage;
import vn.nhiphoc.analytics.comparison.lineage.Link;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.scope.Unit;
import vn.nhiphoc.analytics.comparison.scope.Units;
import vn.nhiphoc.analytics.comparison.types.TypeCrosswalk;
import vn.nhiphoc.analytics.comparison.types.TypeLink;

/** The reference data as they stand: campaigns, units, and what became of units and types. */
public record Catalogue(Map<String, Campaign> campaigns, List<Unit> units, Lineage lineage, TypeCrosswalk types) {

    private static final String ENDLESS = "1970-01-01";

    static Catalogue read(Queries store) throws SQLException {
        List<Unit> units = store.list(
                "SELECT unit_id, arrayStringConcat(ancestor_ids, '\t'), toString(valid_from), toString(valid_to)"
                        + " FROM units ORDER BY unit_id",
                row -> new Unit(row.getString(1), Queries.texts(row, 2), Queries.day(row, 3), Queries.day(row, 4)));
        List<Link> links = store.list(
                "SELECT from_unit_id, to_unit_id, toString(effective_on), share, toUInt8(estimated) FROM unit_lineage"
                        + " ORDER BY ALL",
                row -> new Link(
                        row.getString(1),
                        row.getString(2),
                        date(row.getString(3)),
                        row.getDouble(4),
                        row.getInt(5) == 1));
        List<TypeLink> types = store.list(
                "SELECT from_code, to_code, toString(effective_on) FROM activity_type_links ORDER BY ALL",
                row -> new TypeLink(row.getString(1), row.getString(2), date(row.getString(3))));
        return new Catalogue(campaigns(store), units, new Lineage(links), new TypeCrosswalk(types));
    }

    static Map<String, Campaign> campaigns(Queries store) throws SQLException {
        Map<String, Campaign> campaigns = new TreeMap<>();
        store.each(
                "SELECT campaign_id, city, year, toString(starts_on), toString(ends_on) FROM campaigns",
                row -> campaigns.put(
                        row.getString(1),
                        new Campaign(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                date(row.getString(4)),
                                date(row.getString(5)))));
        return campaigns;
    }

    /** One that is known. */
    Campaign campaign(String id) {
        Campaign campaign = campaigns.get(id);
        if (campaign == null) {
            throw new IllegalStateException("the campaign " + id + " is not known");
        }
        return campaign;
    }

    private static LocalDate date(@Nullable String text) {
        return LocalDate.parse(text == null ? ENDLESS : text);
    }

    /** What became of the units of the earlier of two campaigns until the later one. */
    Passage passage(Campaign older, Campaign newer) {
        return lineage.between(older.startsOn(), newer.startsOn());
    }

    /** All units, those that only figures or links name among them. */
    Units numbered(Collection<String> reporters) {
        Set<String> more = new TreeSet<>(reporters);
        more.addAll(lineage.named());
        Set<String> known = new HashSet<>();
        units.forEach(unit -> known.add(unit.id()));
        units.forEach(unit -> more.addAll(unit.ancestors()));
        more.removeAll(known);
        return new Units(new ArrayList<>(units), more);
    }
}
