package vn.nhiphoc.dashboards.testing;

/** Comparisons of the small week with earlier years, as the job would have stored them. */
public final class ComparedYears {
    public static final int AS_REPORTED = 1;
    public static final int RESTATED = 2;

    private final Store store;

    public ComparedYears(Store store) {
        this.store = store;
    }

    /** Campaigns of those years. */
    public void campaigns(int... years) {
        for (int year : years) {
            store.row(
                    "campaigns_rows",
                    "campaign_id",
                    "hn-" + year,
                    "city",
                    "hanoi",
                    "year",
                    year,
                    "starts_on",
                    year + "-10-01",
                    "ends_on",
                    year + "-10-07");
        }
        store.visible();
    }

    /** That the pair with this year was computed. */
    public void computed(String baseline, int part, int position) {
        store.database()
                .query(
                        "INSERT INTO comparison_runs (generation, campaign_id, baseline_id, position, computed_at, took_ms,"
                                + " parts, types, based_on, lines, version) VALUES (1, 'hn-2025', '" + baseline + "', "
                                + position
                                + ", '2025-10-08 00:00:01', 5, [" + part + "], [''], [''], [1], 1)");
    }

    /** A line of visits alone; of {@code horizons} 1 is up to now, 2 to the end, of reasons 1 no_baseline. */
    public void line(String values, int views, int horizons) {
        store.database()
                .query("INSERT INTO comparison_scopes (part, campaign_id, baseline_id, position, computed_at, views,"
                        + " horizons, aligns, aligned_days, baseline_days, untils, subtree, unit_id, activity_type,"
                        + " campaign_days, current, baseline, units_current, units_baseline, estimated_share, reason)"
                        + " SELECT 77, 'hn-2025', 'hn-2024', 5, '2025-10-08 00:00:01', " + views + ", [" + horizons
                        + "], [3], [7], [NULL], [NULL], l.1, l.2, l.3, [l.4], [l.5, nan, nan, nan],"
                        + " [ifNull(l.6, nan), nan, nan, nan], [2, 0, 0, 0], [2, 0, 0, 0], [l.7, 0, 0, 0],"
                        + " [l.8, 11, 11, 11] FROM (SELECT tuple(" + values + ") AS l)");
    }
}
