-- What a power cut leaves. Inserted parts are on disk before they are seen; a merged one would be written out some time
-- later, and more than 100 of those that a table finds broken keep the whole store from starting.
ALTER TABLE serving MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE units_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE activity_types_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE outcome_codes_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE unit_lineage_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE campaigns_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE plans_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE activities_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE findings_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE outcomes_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE unit_activity_minute_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE unit_activity_day_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE unit_activity_total_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE unit_audience_day_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE people_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;
ALTER TABLE parked_events_rows MODIFY SETTING min_rows_to_fsync_after_merge = 1;

-- The heartbeat is not worth a wait for the disk: what a power cut takes of it, the next beat says again.
ALTER TABLE sink_progress
    MODIFY SETTING max_suspicious_broken_parts = 1000000, max_suspicious_broken_parts_bytes = 1000000000000;
