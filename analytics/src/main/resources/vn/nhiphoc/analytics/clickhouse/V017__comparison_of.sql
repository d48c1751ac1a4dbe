-- The lines of year_over_year (until = 'now') or year_over_year_to_end ('end') of one pair, view and alignment, of the week
-- (days = 'week') or of its days ('each'), of one measure or of all (''): the same lines, chosen before they are spread, so
-- that they are there in half the time.
CREATE OR REPLACE VIEW comparison_of AS
SELECT campaign_id, baseline_id, {view:String} AS view, {align:String} AS align, unit_id, activity_type,
    campaign_days[intDiv(line - 1, 4) + 1] AS campaign_day,
    ['visits', 'people', 'person_activities', 'activities_opened'][(line - 1) % 4 + 1] AS measure,
    if(isNaN(s.current[line]), NULL, ifNotFinite(s.current[line], 0.)) AS current,
    if(isNaN(s.baseline[line]), NULL, ifNotFinite(s.baseline[line], 0.)) AS baseline,
    s.units_current[line] AS units_current, s.units_baseline[line] AS units_baseline,
    if(empty(s.estimated_share), 0., s.estimated_share[line]) AS estimated_share,
    ['', 'no_baseline', 'no_current', 'only_in_current', 'only_in_baseline', 'people_not_additive', 'not_divided',
        'type_without_counterpart', 'type_was_split', 'no_minutes', 'not_begun'][s.reason[line] + 1] AS reason,
    baseline_days[intDiv(line - 1, 4) + 1] AS baseline_day, untils[intDiv(line - 1, 4) + 1] AS until,
    position, computed_at,
    multiIf(subtree, 'subtree', {view:String} IN ('grouped', 'matched'), 'group', 'unit') AS scope,
    s.aligned_days[intDiv(line - 1, 4) + 1] AS aligned_days
FROM comparison_scopes AS s
ARRAY JOIN arrayFilter(n -> bitTest(s.aligns[intDiv(n - 1, 4) + 1], {align:String} = 'weekday')
        AND bitTest(s.horizons[intDiv(n - 1, 4) + 1], {until:String} = 'end') AND s.reason[n] <= 10
        AND isNull(s.campaign_days[intDiv(n - 1, 4) + 1]) = ({days:String} = 'week')
        AND ({measure:String} = '' OR (n - 1) % 4 + 1 = indexOf(
            ['visits', 'people', 'person_activities', 'activities_opened'], {measure:String}))
        AND ({view:String} != 'matched' OR subtree OR (NOT isNaN(s.current[n]) AND NOT isNaN(s.baseline[n]))),
    arrayEnumerate(s.current)) AS line
WHERE part IN
    (
        SELECT arrayJoin(parts)
        FROM comparison_runs FINAL
        WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
            AND campaign_id = {campaign:String} AND baseline_id = {baseline:String}
    )
    AND campaign_id = {campaign:String} AND baseline_id = {baseline:String}
    AND bitTest(views, indexOf(['as_reported', 'restated', 'grouped', 'unchanged', 'matched'], {view:String}) - 1);
