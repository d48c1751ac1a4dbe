-- Where a day stands to its campaign's week stands in its row, so that nobody who asks for figures joins the campaigns:
-- that was half the work of such a question. What earlier rules have built is dated here, once; nothing writes to it any more.
ALTER TABLE unit_activity_day_rows
    ADD COLUMN IF NOT EXISTS campaign_day Int16 DEFAULT 0 AFTER visits_by_summary,
    ADD COLUMN IF NOT EXISTS phase String DEFAULT '' AFTER campaign_day;
ALTER TABLE people_rows
    ADD COLUMN IF NOT EXISTS in_phase String DEFAULT phase AFTER people;

ALTER TABLE unit_activity_day_rows
    UPDATE
        campaign_day = toInt16(day - transform(campaign_id,
            (SELECT groupArray(campaign_id) FROM campaigns), (SELECT groupArray(starts_on) FROM campaigns), toDate(0)) + 1),
        phase = multiIf(
            day < transform(campaign_id,
                (SELECT groupArray(campaign_id) FROM campaigns), (SELECT groupArray(starts_on) FROM campaigns), toDate(0)), 'before',
            day > transform(campaign_id,
                (SELECT groupArray(campaign_id) FROM campaigns), (SELECT groupArray(ends_on) FROM campaigns), toDate(0)), 'after',
            'week')
    WHERE phase = '' AND campaign_id IN (SELECT campaign_id FROM campaigns)
    SETTINGS mutations_sync = 2;
ALTER TABLE people_rows
    UPDATE in_phase = multiIf(
            day < transform(campaign_id,
                (SELECT groupArray(campaign_id) FROM campaigns), (SELECT groupArray(starts_on) FROM campaigns), toDate(0)), 'before',
            day > transform(campaign_id,
                (SELECT groupArray(campaign_id) FROM campaigns), (SELECT groupArray(ends_on) FROM campaigns), toDate(0)), 'after',
            'week')
    WHERE in_phase = '' AND campaign_id IN (SELECT campaign_id FROM campaigns)
    SETTINGS mutations_sync = 2;

CREATE OR REPLACE VIEW unit_activity_day AS
SELECT campaign_id, unit_id, activity_type, day, campaign_day, phase,
    activities_planned, activities_opened, activities_closed, activities_cancelled,
    if(r.evidence + r.summaries = 0, NULL, r.visits_by_check_in + r.visits_by_headcount + r.visits_by_summary) AS visits,
    r.visits_by_check_in AS visits_by_check_in, r.visits_by_headcount AS visits_by_headcount,
    if(r.summaries = 0, NULL, r.visits_by_summary) AS visits_by_summary,
    check_ins, person_activities, people, learning_minutes
FROM unit_activity_day_rows AS r FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;

CREATE OR REPLACE VIEW people AS
SELECT campaign_id, scope_kind, scope_id, activity_type, nullIf(r.day, toDate(0)) AS day, r.in_phase AS phase, people
FROM people_rows AS r FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving)
SETTINGS do_not_merge_across_partitions_select_final = 1;
