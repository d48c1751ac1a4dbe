package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.nhiphoc.analytics.comparison.scope.Units;

/** The visits of a day before a time of it. */
final class PartOfDay {
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("HH:mm:ss");

    private PartOfDay() {}

    /** By unit, under some types together; of all types where the only one is ''. */
    static double[] visits(
            Queries store, Units units, Campaign campaign, List<String> types, LocalDate day, LocalTime until)
            throws SQLException {
        double[] visits = new double[units.size()];
        if (!types.isEmpty()) {
            String itsTypes = types.equals(List.of("")) ? "" : " AND activity_type IN (" + Queries.quoted(types) + ")";
            store.each(
                    "SELECT unit_id, sum(visits) FROM unit_activity_minute WHERE campaign_id = "
                            + Queries.quoted(campaign.id()) + itsTypes + " AND minute >= '" + day
                            + " 00:00:00' AND minute < '" + day + " " + STORED.format(until) + "' GROUP BY unit_id",
                    row -> visits[units.number(row.getString(1))] = row.getDouble(2));
        }
        return visits;
    }
}
