-- What others read. Every view applies FINAL and filters by one and the same scalar, which a query computes once: so
-- all views of one query show one generation, and the switch to the next is one insert into serving.

CREATE OR REPLACE VIEW units AS
SELECT unit_id, official_code, name, name_en, name_latin, kind, city, parent_id, located_in, ancestor_ids,
    population, population_as_of, valid_from, valid_to
FROM units_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW activity_types AS
SELECT code, name, name_en, position
FROM activity_types_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW outcome_codes AS
SELECT code, name, name_en, position
FROM outcome_codes_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW unit_lineage AS
SELECT from_unit_id, to_unit_id, effective_on, share, estimated
FROM unit_lineage_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW campaigns AS
SELECT campaign_id, city, year, starts_on, ends_on, theme
FROM campaigns_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW plans AS
SELECT campaign_id, number, issuer_unit_id, parent_number, issued_on, letter, activity_type, position
FROM plans_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

CREATE OR REPLACE VIEW activities AS
SELECT activity_id, campaign_id, unit_id, activity_type, form, title, mode, status, starts_at, ends_at,
    opened_at, closed_at, check_ins, headcount, visits, people, present
FROM activities_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW findings AS
SELECT campaign_id, unit_id, activity_type, day, code, detail, since
FROM findings_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW outcomes AS
SELECT campaign_id, activity_id, unit_id, activity_type, day, code, quantity, unit
FROM outcomes_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW unit_activity_minute AS
SELECT campaign_id, unit_id, activity_type, audience, minute, visits, check_ins, check_outs
FROM unit_activity_minute_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW unit_activity_day AS
SELECT r.campaign_id AS campaign_id, unit_id, activity_type, day,
    toInt16(dateDiff('day', c.starts_on, day) + 1) AS campaign_day,
    multiIf(day < c.starts_on, 'before', day > c.ends_on, 'after', 'week') AS phase,
    activities_planned, activities_opened, activities_closed, activities_cancelled,
    if(evidence = 0, NULL, visits_by_check_in + visits_by_headcount) AS visits,
    visits_by_check_in, visits_by_headcount, CAST(NULL, 'Nullable(UInt64)') AS visits_by_summary,
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
    if(evidence = 0, NULL, visits_by_check_in + visits_by_headcount) AS visits,
    visits_by_check_in, visits_by_headcount, CAST(NULL, 'Nullable(UInt64)') AS visits_by_summary,
    check_ins, person_activities, people, learning_minutes, activities_active
FROM unit_activity_total_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW unit_audience_day AS
SELECT campaign_id, unit_id, activity_type, day, audience,
    CAST(if(r.disadvantaged < 0, NULL, r.disadvantaged), 'Nullable(Bool)') AS disadvantaged,
    CAST(if(r.remote < 0, NULL, r.remote), 'Nullable(Bool)') AS remote,
    toNullable(r.visits) AS visits, check_ins
FROM unit_audience_day_rows AS r FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW people AS
SELECT r.campaign_id AS campaign_id, scope_kind, scope_id, activity_type,
    nullIf(r.day, toDate(0)) AS day,
    multiIf(r.day = toDate(0), r.phase, r.day < c.starts_on, 'before', r.day > c.ends_on, 'after', 'week') AS phase,
    people
FROM
(
    SELECT *
    FROM people_rows FINAL
    WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
) AS r
LEFT ANY JOIN campaigns AS c ON c.campaign_id = r.campaign_id
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- The units that ought to open: every ward, commune and special zone of the city that is valid on the opening day, and
-- every unit that holds or joins an opening. Of equal times the smaller activity wins, and holding before joining.
CREATE OR REPLACE VIEW unit_opening AS
WITH
    openings AS
    (
        SELECT campaign_id, city, assumeNotNull(opening_day) AS on_day, opening_type
        FROM campaigns_rows FINAL
        WHERE generation = (SELECT argMax(generation, switched_at) FROM serving) AND opening_day IS NOT NULL
    ),
    ceremonies AS
    (
        SELECT a.campaign_id AS campaign_id, a.activity_id AS activity_id, a.unit_id AS holder,
            a.joint_units AS joint_units, if(a.status IN ('open', 'closed'), a.opened_at, NULL) AS opened_at
        FROM
        (
            SELECT *
            FROM activities_rows FINAL
            WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
                AND campaign_id IN (SELECT campaign_id FROM openings)
                AND status != 'cancelled'
        ) AS a
        INNER JOIN openings AS o ON o.campaign_id = a.campaign_id
        WHERE toDate(a.starts_at, 'Asia/Ho_Chi_Minh') = o.on_day AND (o.opening_type IS NULL OR o.opening_type = a.activity_type)
    ),
    expected AS
    (
        SELECT o.campaign_id AS campaign_id, u.unit_id AS unit_id, '' AS activity_id, false AS joint,
            CAST(NULL, 'Nullable(DateTime64(3, \'Asia/Ho_Chi_Minh\'))') AS opened_at
        FROM openings AS o
        INNER JOIN units AS u ON u.city = o.city
        WHERE u.kind IN ('ward', 'commune', 'special_zone')
            AND (u.valid_from IS NULL OR u.valid_from <= o.on_day)
            AND (u.valid_to IS NULL OR u.valid_to > o.on_day)
        UNION ALL
        SELECT campaign_id, holder AS unit_id, activity_id, false AS joint, opened_at FROM ceremonies
        UNION ALL
        SELECT campaign_id, arrayJoin(joint_units) AS unit_id, activity_id, true AS joint, opened_at FROM ceremonies
    )
SELECT campaign_id, unit_id, if(count(e.opened_at) = 0, 'no_word', 'opened') AS state, min(e.opened_at) AS opened_at,
    if(count(e.opened_at) = 0, NULL,
        argMinIf(e.activity_id, (e.opened_at, e.activity_id, e.joint), e.opened_at IS NOT NULL)) AS activity_id,
    argMinIf(e.joint, (e.opened_at, e.activity_id, e.joint), e.opened_at IS NOT NULL) AS joint
FROM expected AS e
GROUP BY campaign_id, unit_id;

CREATE OR REPLACE VIEW activity_partners AS
WITH held AS
    (
        SELECT campaign_id, activity_id, joint_units, partner_names, partner_kinds
        FROM activities_rows FINAL
        WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
    )
SELECT j.campaign_id AS campaign_id, j.activity_id AS activity_id, j.unit_id AS unit_id, u.name AS name, u.kind AS kind
FROM (SELECT campaign_id, activity_id, arrayJoin(joint_units) AS unit_id FROM held) AS j
LEFT ANY JOIN units AS u ON u.unit_id = j.unit_id
UNION ALL
SELECT campaign_id, activity_id, NULL AS unit_id, name, nullIf(kind, '') AS kind
FROM held
ARRAY JOIN partner_names AS name, partner_kinds AS kind;

CREATE OR REPLACE VIEW parked_events AS
SELECT transaction_id, global_index, name, revision, reason
FROM parked_events_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

-- Without a heartbeat for 2 s nobody knows what the log holds by now: the lag reads at least 1.
CREATE OR REPLACE VIEW freshness AS
SELECT source, position, head, last_recorded_at, last_visible_at,
    if(p.written_at < now64(3) - INTERVAL 2 SECOND, greatest(p.lag_events, toUInt64(1)), p.lag_events) AS lag_events,
    written_at, freshness_p50_ms, freshness_p99_ms
FROM sink_progress AS p FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);

-- Filled later; their columns are the contract's already.
CREATE OR REPLACE VIEW unit_groups AS
SELECT '' AS group_id, toDate(0) AS from_date, toDate(0) AS to_date, '' AS side, '' AS unit_id
WHERE 0;

CREATE OR REPLACE VIEW report_status AS
SELECT '' AS campaign_id, '' AS unit_id, '' AS stage,
    CAST(NULL, 'Nullable(DateTime64(3, \'Asia/Ho_Chi_Minh\'))') AS due_at,
    CAST(NULL, 'Nullable(DateTime64(3, \'Asia/Ho_Chi_Minh\'))') AS received_at,
    '' AS state, CAST(NULL, 'Nullable(Bool)') AS on_time
WHERE 0;

CREATE OR REPLACE VIEW year_over_year AS
SELECT '' AS campaign_id, '' AS baseline_id, '' AS view, '' AS align, '' AS unit_id, '' AS activity_type,
    CAST(NULL, 'Nullable(Int16)') AS campaign_day, '' AS measure,
    CAST(NULL, 'Nullable(Float64)') AS current, CAST(NULL, 'Nullable(Float64)') AS baseline,
    toUInt32(0) AS units_current, toUInt32(0) AS units_baseline, toFloat64(0) AS estimated_share,
    '' AS reason, CAST(NULL, 'Nullable(Date)') AS baseline_day,
    CAST(NULL, 'Nullable(DateTime(\'Asia/Ho_Chi_Minh\'))') AS until, toUInt64(0) AS position,
    toDateTime64(0, 3, 'Asia/Ho_Chi_Minh') AS computed_at
WHERE 0;
