package vn.nhiphoc.analytics.comparison.job;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.comparison.store.Computing;
import vn.nhiphoc.analytics.comparison.store.Part;
import vn.nhiphoc.analytics.comparison.store.Planner;
import vn.nhiphoc.analytics.comparison.store.Queries;
import vn.nhiphoc.analytics.comparison.store.Run;
import vn.nhiphoc.analytics.comparison.store.Runs;
import vn.nhiphoc.analytics.comparison.store.Work;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** A store with campaigns and figures put straight into its tables. */
final class StoredYears {
    private static final String VALUES = " VALUES ";

    private final TestClickHouse.Database database = TestClickHouse.freshDatabase();

    /** What was put since the log moved on last, by where it goes. */
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private long version = 1;

    StoredYears() throws Exception {
        ClickHouseMigration.migrate(address());
        new Generations(address()).serve(1, "log");
    }

    ClickHouseAddress address() {
        return ClickHouseAddress.open(database.jdbcUrl(), database.database());
    }

    /** Everything that was put so far is below the position. */
    void moveOn() {
        putRows();
        version++;
        put(
                "INSERT INTO sink_progress (generation, source, log_id, position, head, lag_events, written_at)"
                        + " SELECT 1, 'event log', 'log', %d, %d, 0, now64(3)",
                version, version);
    }

    void campaign(String id, LocalDate startsOn, int days) {
        row(
                "INSERT INTO campaigns_rows (generation, campaign_id, city, year, starts_on, ends_on, version)"
                        + " VALUES (1, '%s', 'hanoi', %d, '%s', '%s', %d)",
                id, startsOn.getYear(), startsOn, startsOn.plusDays(days - 1L), version);
    }

    void unit(String id, String ancestors, @Nullable LocalDate from, @Nullable LocalDate to) {
        row(
                "INSERT INTO units_rows (generation, unit_id, name, kind, ancestor_ids, valid_from, valid_to, version)"
                        + " VALUES (1, '%s', '%s', 'ward', [%s], %s, %s, %d)",
                id, id, ancestors, date(from), date(to), version);
    }

    void link(String from, String to, LocalDate on, double share, boolean estimated) {
        row(
                "INSERT INTO unit_lineage_rows (generation, from_unit_id, to_unit_id, effective_on, share, estimated,"
                        + " version) VALUES (1, '%s', '%s', '%s', %s, %s, %d)",
                from, to, on, share, estimated, version);
    }

    void visits(String campaign, String unit, String type, LocalDate day, long visits) {
        row(
                "INSERT INTO unit_activity_day_rows (generation, campaign_id, unit_id, activity_type, day, evidence,"
                        + " visits_by_headcount, version) VALUES (1, '%s', '%s', '%s', '%s', 1, %d, %d)",
                campaign, unit, type, day, visits, version);
    }

    /** The visits of a day, each in its minute. */
    void minutes(String campaign, String unit, String type, LocalDate day, Map<LocalTime, Long> visits) {
        visits.forEach((minute, some) -> row(
                "INSERT INTO unit_activity_minute_rows (generation, campaign_id, day, unit_id, activity_type, minute,"
                        + " visits, version) VALUES (1, '%s', '%s', '%s', '%s', '%s %s:00', %d, %d)",
                campaign, day, unit, type, day, minute, some, version));
    }

    void week(String campaign, String unit, String type, long visits) {
        row(
                "INSERT INTO unit_activity_total_rows (generation, campaign_id, unit_id, activity_type, phase, evidence,"
                        + " visits_by_headcount, version) VALUES (1, '%s', '%s', '%s', 'week', 1, %d, %d)",
                campaign, unit, type, visits, version);
    }

    /** A day's check-ins, and the week's. */
    void checkIns(String campaign, String unit, String type, @Nullable LocalDate day, long visits, long activities) {
        if (day != null) {
            row(
                    "INSERT INTO unit_activity_day_rows (generation, campaign_id, unit_id, activity_type, day,"
                            + " activities_planned, activities_opened, evidence, visits_by_check_in, check_ins,"
                            + " person_activities, version) VALUES (1, '%s', '%s', '%s', '%s', %d, %d, 1, %d, %d, %d, %d)",
                    campaign, unit, type, day, activities + 1, activities, visits, visits, visits, version);
        }
        row(
                "INSERT INTO unit_activity_total_rows (generation, campaign_id, unit_id, activity_type, phase,"
                        + " activities_planned, activities_opened, evidence, visits_by_check_in, check_ins,"
                        + " person_activities, version) VALUES (1, '%s', '%s', '%s', 'week', %d, %d, 1, %d, %d, %d, %d)",
                campaign, unit, type, activities + 1, activities, visits, visits, visits, version);
    }

    /** Distinct people of a unit or a subtree, under a type or '', on a day or in the week. */
    void people(String campaign, String kind, String scope, String type, @Nullable LocalDate day, long people) {
        row(
                "INSERT INTO people_rows (generation, campaign_id, scope_kind, scope_id, activity_type, day, phase, people,"
                        + " in_phase, version) VALUES (1, '%s', '%s', '%s', '%s', %s, '%s', %d, 'week', %d)",
                campaign,
                kind,
                scope,
                type,
                day == null ? "toDate(0)" : date(day),
                day == null ? "week" : "",
                people,
                version);
    }

    /** A summary of the week. */
    void summary(String campaign, String unit, String type, @Nullable Long activities, @Nullable Long visits) {
        summary(campaign, unit, type, null, activities, visits, null);
    }

    /** A summary of a day or of the week, and what the figures make of its visits. */
    void summary(
            String campaign,
            String unit,
            String type,
            @Nullable LocalDate day,
            @Nullable Long activities,
            @Nullable Long visits,
            @Nullable Long people) {
        row(
                "INSERT INTO summaries_rows (generation, campaign_id, unit_id, activity_type, day, lines, activities,"
                        + " visits, people, displaced, version) VALUES (1, '%s', '%s', '%s', %s, 1, %s, %s, %s, false, %d)",
                campaign, unit, type, day == null ? "toDate(0)" : date(day), activities, visits, people, version);
        if (visits == null) {
            return;
        }
        if (day != null) {
            row(
                    "INSERT INTO unit_activity_day_rows (generation, campaign_id, unit_id, activity_type, day, summaries,"
                            + " visits_by_summary, version) VALUES (1, '%s', '%s', '%s', '%s', 1, %d, %d)",
                    campaign, unit, type, day, visits, version);
        }
        row(
                "INSERT INTO unit_activity_total_rows (generation, campaign_id, unit_id, activity_type, phase,"
                        + " summaries, visits_by_summary, version) VALUES (1, '%s', '%s', '%s', 'week', 1, %d, %d)",
                campaign, unit, type, visits, version);
    }

    /** Computes what is due, without a cluster. */
    void compute(Instant now) throws Exception {
        try (Planner planner = new Planner(address());
                Queries queries = new Queries(address())) {
            List<Run> runs = new ArrayList<>(planner.due(now));
            List<Work> works = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                for (Part part : runs.get(i).parts()) {
                    works.add(new Work(i, runs.get(i), part));
                }
            }
            try (Computing computing = new Computing(address(), runs)) {
                computing.compute(
                        works,
                        (work, lines) -> runs.set(
                                work.number(),
                                runs.get(work.number()).with(work.part().id(), lines)));
            }
            Runs.show(queries, runs);
        }
    }

    /** A row that is put when the log moves on, with the others of its table: many small inserts take long. */
    @FormatMethod
    private void row(String sql, Object... values) {
        String insert = String.format(sql, values);
        int row = insert.indexOf(VALUES) + VALUES.length();
        rows.computeIfAbsent(insert.substring(0, row), into -> new ArrayList<>())
                .add(insert.substring(row));
    }

    private void putRows() {
        rows.forEach((into, some) -> database.query(into + String.join(", ", some)));
        rows.clear();
    }

    @FormatMethod
    void put(String sql, Object... values) {
        database.query(values.length == 0 ? sql : String.format(sql, values));
    }

    List<String> query(String sql) {
        return database.query(sql).lines().toList();
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "NULL" : "'" + day + "'";
    }
}
