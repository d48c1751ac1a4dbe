-- A scope (a unit, a subtree, a group) has one row for each type: its lines stand side by side in arrays. Its views,
-- alignments and horizons that show the same figures share them. The lines of the n-th stretch of time, one for each
-- measure, are those from 4n-3 to 4n; a figure that is not known is NaN, reason is a number (above 10 there is no such
-- line), and where nothing is estimated estimated_share is empty. The single lines are made by the views.
CREATE TABLE IF NOT EXISTS comparison_scopes
(
    part UInt64,
    campaign_id String,
    baseline_id String,
    activity_type String,
    subtree Bool,
    unit_id String,
    views UInt8,
    position UInt64,
    computed_at DateTime64(3, 'Asia/Ho_Chi_Minh'),
    aligns Array(UInt8),
    horizons Array(UInt8),
    campaign_days Array(Nullable(Int16)),
    baseline_days Array(Nullable(Date)),
    untils Array(Nullable(DateTime('Asia/Ho_Chi_Minh'))),
    aligned_days Array(UInt16),
    current Array(Float64),
    baseline Array(Float64),
    units_current Array(UInt32),
    units_baseline Array(UInt32),
    estimated_share Array(Float64),
    reason Array(UInt8)
)
ENGINE = MergeTree PARTITION BY part ORDER BY (campaign_id, baseline_id, activity_type, subtree, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1, index_granularity = 256;

CREATE OR REPLACE VIEW year_over_year AS
SELECT campaign_id, baseline_id, view, align, unit_id, activity_type, campaign_day, measure,
    if(isNaN(figure), NULL, ifNotFinite(figure, 0.)) AS current,
    if(isNaN(beside), NULL, ifNotFinite(beside, 0.)) AS baseline,
    units_current, units_baseline, estimated_share,
    ['', 'no_baseline', 'no_current', 'only_in_current', 'only_in_baseline', 'people_not_additive', 'not_divided',
        'type_without_counterpart', 'type_was_split', 'no_minutes', 'not_begun'][why + 1] AS reason,
    baseline_day, until, position, computed_at,
    multiIf(subtree, 'subtree', view IN ('grouped', 'matched'), 'group', 'unit') AS scope, aligned_days
FROM
(
    SELECT campaign_id, baseline_id, view, unit_id, activity_type, subtree, position, computed_at,
        arrayJoin(arrayFilter((name, i) -> bitTest(align_bits, i), ['date', 'weekday'], [0, 1])) AS align,
        campaign_day, baseline_day, until, days_aligned AS aligned_days,
        arraySlice(current, place, 4) AS figures, arraySlice(baseline, place, 4) AS besides,
        arraySlice(units_current, place, 4) AS numbers, arraySlice(units_baseline, place, 4) AS numbers_beside,
        if(empty(estimated_share), [0., 0., 0., 0.], arraySlice(estimated_share, place, 4)) AS estimates,
        arraySlice(reason, place, 4) AS whys
    FROM
    (
        SELECT *, arrayJoin(arrayFilter((name, i) -> bitTest(views, i),
            ['as_reported', 'restated', 'grouped', 'unchanged', 'matched'], [0, 1, 2, 3, 4])) AS view
        FROM comparison_scopes
        WHERE part IN (SELECT part FROM comparison_parts)
    )
    ARRAY JOIN aligns AS align_bits, horizons AS horizon_bits, campaign_days AS campaign_day,
        baseline_days AS baseline_day, untils AS until, aligned_days AS days_aligned,
        arrayMap(number -> 4 * number - 3, arrayEnumerate(aligns)) AS place
    WHERE bitTest(horizon_bits, 0)
)
ARRAY JOIN ['visits', 'people', 'person_activities', 'activities_opened'] AS measure, figures AS figure,
    besides AS beside, numbers AS units_current, numbers_beside AS units_baseline, estimates AS estimated_share,
    whys AS why
WHERE why <= 10 AND (view != 'matched' OR subtree OR (NOT isNaN(figure) AND NOT isNaN(beside)));

CREATE OR REPLACE VIEW year_over_year_to_end AS
SELECT campaign_id, baseline_id, view, align, unit_id, activity_type, campaign_day, measure,
    if(isNaN(figure), NULL, ifNotFinite(figure, 0.)) AS current,
    if(isNaN(beside), NULL, ifNotFinite(beside, 0.)) AS baseline,
    units_current, units_baseline, estimated_share,
    ['', 'no_baseline', 'no_current', 'only_in_current', 'only_in_baseline', 'people_not_additive', 'not_divided',
        'type_without_counterpart', 'type_was_split', 'no_minutes', 'not_begun'][why + 1] AS reason,
    baseline_day, until, position, computed_at,
    multiIf(subtree, 'subtree', view IN ('grouped', 'matched'), 'group', 'unit') AS scope, aligned_days
FROM
(
    SELECT campaign_id, baseline_id, view, unit_id, activity_type, subtree, position, computed_at,
        arrayJoin(arrayFilter((name, i) -> bitTest(align_bits, i), ['date', 'weekday'], [0, 1])) AS align,
        campaign_day, baseline_day, until, days_aligned AS aligned_days,
        arraySlice(current, place, 4) AS figures, arraySlice(baseline, place, 4) AS besides,
        arraySlice(units_current, place, 4) AS numbers, arraySlice(units_baseline, place, 4) AS numbers_beside,
        if(empty(estimated_share), [0., 0., 0., 0.], arraySlice(estimated_share, place, 4)) AS estimates,
        arraySlice(reason, place, 4) AS whys
    FROM
    (
        SELECT *, arrayJoin(arrayFilter((name, i) -> bitTest(views, i),
            ['as_reported', 'restated', 'grouped', 'unchanged', 'matched'], [0, 1, 2, 3, 4])) AS view
        FROM comparison_scopes
        WHERE part IN (SELECT part FROM comparison_parts)
    )
    ARRAY JOIN aligns AS align_bits, horizons AS horizon_bits, campaign_days AS campaign_day,
        baseline_days AS baseline_day, untils AS until, aligned_days AS days_aligned,
        arrayMap(number -> 4 * number - 3, arrayEnumerate(aligns)) AS place
    WHERE bitTest(horizon_bits, 1)
)
ARRAY JOIN ['visits', 'people', 'person_activities', 'activities_opened'] AS measure, figures AS figure,
    besides AS beside, numbers AS units_current, numbers_beside AS units_baseline, estimates AS estimated_share,
    whys AS why
WHERE why <= 10 AND (view != 'matched' OR subtree OR (NOT isNaN(figure) AND NOT isNaN(beside)));

-- What was computed before is computed again.
TRUNCATE TABLE comparison_runs;

DROP TABLE IF EXISTS comparison_lines;
