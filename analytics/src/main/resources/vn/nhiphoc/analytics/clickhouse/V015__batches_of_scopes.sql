-- Parts that are computed together, those of all pairs under one type, are stored in one partition: a partition costs the
-- server more than the rows that it holds, to write as to read. The upper bits of a part are its batch; see Numbers.
DROP TABLE IF EXISTS comparison_scopes;

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
ENGINE = MergeTree PARTITION BY bitShiftRight(part, 10)
ORDER BY (campaign_id, baseline_id, activity_type, subtree, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1, index_granularity = 256,
    min_bytes_for_wide_part = 1000000000, max_bytes_to_merge_at_max_space_in_pool = 1048576;

DROP TABLE IF EXISTS comparison_groups;

CREATE TABLE IF NOT EXISTS comparison_groups
(
    part UInt64,
    group_id String,
    from_date Date,
    to_date Date,
    side String,
    unit_id String
)
ENGINE = MergeTree PARTITION BY bitShiftRight(part, 10) ORDER BY (from_date, to_date, group_id, side, unit_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- What was computed before is computed again.
TRUNCATE TABLE comparison_runs;
