-- Parts that are computed together, those of all pairs under one type, are stored in one partition: a partition costs the
-- server more than the rows that it holds, to write as to read. The upper bits of a part are its batch; see Numbers.
-- The columns stay; what was computed before is computed again.
TRUNCATE TABLE comparison_runs;

DROP TABLE IF EXISTS comparison_batches;

CREATE TABLE comparison_batches AS comparison_scopes
ENGINE = MergeTree PARTITION BY bitShiftRight(part, 10)
ORDER BY (campaign_id, baseline_id, activity_type, subtree, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1, index_granularity = 256,
    min_bytes_for_wide_part = 1000000000, max_bytes_to_merge_at_max_space_in_pool = 1048576;

EXCHANGE TABLES comparison_batches AND comparison_scopes;

DROP TABLE comparison_batches;

CREATE TABLE comparison_batches AS comparison_groups
ENGINE = MergeTree PARTITION BY bitShiftRight(part, 10) ORDER BY (from_date, to_date, group_id, side, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

EXCHANGE TABLES comparison_batches AND comparison_groups;

DROP TABLE comparison_batches;
