-- Past results of units that no finer evidence tells. day is 0 for the whole week; a null figure is unknown.
CREATE TABLE IF NOT EXISTS summaries_rows
(
    generation UInt32,
    campaign_id String,
    unit_id String,
    activity_type String,
    day Date,
    lines UInt64,
    activities Nullable(UInt64),
    visits Nullable(UInt64),
    people Nullable(UInt64),
    displaced Bool,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY (generation, campaign_id)
ORDER BY (generation, campaign_id, unit_id, activity_type, day)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- summaries counts what stands behind visits_by_summary, as evidence does behind the others.
ALTER TABLE unit_activity_day_rows
    ADD COLUMN IF NOT EXISTS summaries UInt64 DEFAULT 0 AFTER learning_minutes,
    ADD COLUMN IF NOT EXISTS visits_by_summary UInt64 DEFAULT 0 AFTER summaries;
ALTER TABLE unit_activity_total_rows
    ADD COLUMN IF NOT EXISTS summaries UInt64 DEFAULT 0 AFTER learning_minutes,
    ADD COLUMN IF NOT EXISTS visits_by_summary UInt64 DEFAULT 0 AFTER summaries;

CREATE OR REPLACE VIEW summaries AS
SELECT campaign_id, unit_id, activity_type, nullIf(day, toDate(0)) AS day, lines, activities, visits, people, displaced
FROM summaries_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW unit_activity_day AS
SELECT r.campaign_id AS campaign_id, unit_id, activity_type, day,
    toInt16(dateDiff('day', c.starts_on, day) + 1) AS campaign_day,
    multiIf(day < c.starts_on, 'before', day > c.ends_on, 'after', 'week') AS phase,
    activities_planned, activities_opened, activities_closed, activities_cancelled,
    if(r.evidence + r.summaries = 0, NULL, r.visits_by_check_in + r.visits_by_headcount + r.visits_by_summary) AS visits,
    r.visits_by_check_in AS visits_by_check_in, r.visits_by_headcount AS visits_by_headcount,
    if(r.summaries = 0, NULL, r.visits_by_summary) AS visits_by_summary,
    check_ins, person_activities, people, learning_minutes
FROM
(
    SELECT *
    FROM unit_activity_day_rows FINAL
    WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
) AS r
LEFT ANY JOIN campaigns AS c ON c.campaign_id = r.campaign_id
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW unit_activity_total AS
SELECT campaign_id, unit_id, activity_type, phase,
    activities_planned, activities_opened, activities_closed, activities_cancelled,
    if(r.evidence + r.summaries = 0, NULL, r.visits_by_check_in + r.visits_by_headcount + r.visits_by_summary) AS visits,
    r.visits_by_check_in AS visits_by_check_in, r.visits_by_headcount AS visits_by_headcount,
    if(r.summaries = 0, NULL, r.visits_by_summary) AS visits_by_summary,
    check_ins, person_activities, people, learning_minutes, activities_active
FROM unit_activity_total_rows AS r FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- What does not fit in a whole week (day 0) stands at the week's first day.
CREATE OR REPLACE VIEW findings AS
SELECT r.campaign_id AS campaign_id, unit_id, activity_type, if(r.day = toDate(0), c.starts_on, r.day) AS day, code,
    detail, since
FROM
(
    SELECT *
    FROM findings_rows FINAL
    WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
) AS r
LEFT ANY JOIN campaigns AS c ON c.campaign_id = r.campaign_id
SETTINGS do_not_merge_across_partitions_select_final = 1;
