-- Year over year. A computation writes its lines in parts, one for each type; comparison_runs says which parts of a pair
-- are shown, so one insert shows all of a new computation at once. A part that nothing names any more is dropped.
CREATE TABLE IF NOT EXISTS comparison_runs
(
    generation UInt32,
    campaign_id String,
    baseline_id String,
    position UInt64,
    computed_at DateTime64(3, 'Asia/Ho_Chi_Minh'),
    took_ms UInt32,
    parts Array(UInt64),
    types Array(String),
    based_on Array(String),
    lines Array(UInt64),
    version UInt64
)
ENGINE = ReplacingMergeTree(version) PARTITION BY generation ORDER BY (generation, campaign_id, baseline_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- A line stands once for all views, alignments and horizons that show it alike; their names are spread by the view.
CREATE TABLE IF NOT EXISTS comparison_lines
(
    part UInt64,
    campaign_id String,
    baseline_id String,
    views UInt8,
    aligns UInt8,
    horizons UInt8,
    subtree Bool,
    unit_id String,
    activity_type String,
    campaign_day Nullable(Int16),
    measure String,
    current Nullable(Float64),
    baseline Nullable(Float64),
    units_current UInt32,
    units_baseline UInt32,
    estimated_share Float64,
    reason String,
    baseline_day Nullable(Date),
    until Nullable(DateTime('Asia/Ho_Chi_Minh')),
    aligned_days UInt16,
    position UInt64,
    computed_at DateTime64(3, 'Asia/Ho_Chi_Minh')
)
ENGINE = MergeTree PARTITION BY part ORDER BY (campaign_id, baseline_id, activity_type, subtree, unit_id, measure)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- The members of groups: the lineage's own, and those of comparisons in which a unit reported above others.
CREATE TABLE IF NOT EXISTS comparison_groups
(
    part UInt64,
    group_id String,
    from_date Date,
    to_date Date,
    side String,
    unit_id String
)
ENGINE = MergeTree PARTITION BY part ORDER BY (from_date, to_date, group_id, side, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- Pairs that somebody asked for, beside those that are compared by themselves.
CREATE TABLE IF NOT EXISTS comparisons_asked
(
    campaign_id String,
    baseline_id String,
    asked_at DateTime64(3, 'Asia/Ho_Chi_Minh') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(asked_at) ORDER BY (campaign_id, baseline_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- The parts that are shown: of the last computation of each pair, of the generation that is served.
CREATE OR REPLACE VIEW comparison_parts AS
SELECT arrayJoin(parts) AS part
FROM comparison_runs FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW comparisons AS
SELECT campaign_id, baseline_id, position, computed_at, arrayStringConcat(based_on, ';') AS based_on,
    arraySum(r.lines) AS lines, took_ms
FROM comparison_runs AS r FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving) AND campaign_id != '';

CREATE OR REPLACE VIEW year_over_year AS
SELECT campaign_id, baseline_id,
    arrayJoin(arrayFilter((name, i) -> bitTest(views, i),
        ['as_reported', 'restated', 'grouped', 'unchanged', 'matched'], [0, 1, 2, 3, 4])) AS view,
    arrayJoin(arrayFilter((name, i) -> bitTest(aligns, i), ['date', 'weekday'], [0, 1])) AS align,
    unit_id, activity_type, campaign_day, measure, current, baseline, units_current, units_baseline, estimated_share,
    reason, baseline_day, until, position, computed_at,
    multiIf(subtree, 'subtree', view IN ('grouped', 'matched'), 'group', 'unit') AS scope, aligned_days
FROM comparison_lines
WHERE part IN (SELECT part FROM comparison_parts) AND bitTest(horizons, 0);

CREATE OR REPLACE VIEW year_over_year_to_end AS
SELECT campaign_id, baseline_id,
    arrayJoin(arrayFilter((name, i) -> bitTest(views, i),
        ['as_reported', 'restated', 'grouped', 'unchanged', 'matched'], [0, 1, 2, 3, 4])) AS view,
    arrayJoin(arrayFilter((name, i) -> bitTest(aligns, i), ['date', 'weekday'], [0, 1])) AS align,
    unit_id, activity_type, campaign_day, measure, current, baseline, units_current, units_baseline, estimated_share,
    reason, baseline_day, until, position, computed_at,
    multiIf(subtree, 'subtree', view IN ('grouped', 'matched'), 'group', 'unit') AS scope, aligned_days
FROM comparison_lines
WHERE part IN (SELECT part FROM comparison_parts) AND bitTest(horizons, 1);

CREATE OR REPLACE VIEW unit_groups AS
SELECT DISTINCT group_id, from_date, to_date, side, unit_id
FROM comparison_groups
WHERE part IN (SELECT part FROM comparison_parts);
