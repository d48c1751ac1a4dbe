package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lineage.ClosedGroups;
import vn.nhiphoc.analytics.comparison.lineage.Group;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.scope.Unit;

/** Stores the members of groups. */
final class Groups {
    private Groups() {}

    /** The lineage's own, between every two days of changes; returns how many rows they have. */
    static long ofLineage(Queries store, Catalogue catalogue, Part part)
            throws SQLException, InterruptedException, IOException {
        TextRows rows = new TextRows("comparison_groups");
        Map<String, Unit> known = new HashMap<>();
        catalogue.units().forEach(unit -> known.put(unit.id(), unit));
        List<LocalDate> days = catalogue.lineage().changes();
        for (int first = 0; first < days.size(); first++) {
            LocalDate older = days.get(first).minusDays(1);
            for (LocalDate newer : days.subList(first, days.size())) {
                Passage passage = catalogue.lineage().between(older, newer);
                for (Group group : ClosedGroups.of(passage, id -> was(known.get(id), older))) {
                    String id = group.id(older, newer);
                    group.older().forEach(unit -> rows.row(part.id(), id, older, newer, "older", unit));
                    group.newer().forEach(unit -> rows.row(part.id(), id, older, newer, "newer", unit));
                }
            }
        }
        rows.write(store);
        return rows.count();
    }

    private static boolean was(@Nullable Unit unit, LocalDate day) {
        return unit == null || unit.livedIn(day, day);
    }

    /** Those of a comparison that are more than the lineage's own. */
    static void ofPair(Queries store, Catalogue catalogue, Scopes.Scope scope, Part part)
            throws SQLException, InterruptedException, IOException {
        Passage passage = catalogue.passage(scope.both().older(), scope.both().newer());
        TextRows rows = new TextRows("comparison_groups");
        scope.targets().joinedGroups().forEach(group -> {
            group.older().forEach(unit -> rows.row(part.id(), group.id(), passage.from(), passage.to(), "older", unit));
            group.newer().forEach(unit -> rows.row(part.id(), group.id(), passage.from(), passage.to(), "newer", unit));
        });
        rows.write(store);
    }
}
