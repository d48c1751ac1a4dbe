-- A partition into which nothing was written for five minutes, mostly a past year's, becomes one part. What is in one part
-- needs no merging when it is read, so questions to past years stay as quick as their rows can be read.
ALTER TABLE units_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE activity_types_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE activity_type_links_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE unit_lineage_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE campaigns_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE plans_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE summaries_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE activities_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE findings_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE outcomes_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE unit_activity_minute_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE unit_activity_day_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE unit_activity_total_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE unit_audience_day_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE people_rows
    MODIFY SETTING min_age_to_force_merge_seconds = 300, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE comparison_scopes
    MODIFY SETTING min_age_to_force_merge_seconds = 900, min_age_to_force_merge_on_partition_only = 1;
