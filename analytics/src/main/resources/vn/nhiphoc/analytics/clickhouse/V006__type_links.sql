-- The crosswalk of activity types: renamed, merged and split ones.
CREATE TABLE IF NOT EXISTS activity_type_links_rows
(
    generation UInt32,
    from_code String,
    to_code String,
    effective_on Date,
    version UInt64,
    deleted UInt8
)
ENGINE = ReplacingMergeTree(version, deleted) PARTITION BY generation ORDER BY (generation, from_code, to_code, effective_on)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

CREATE OR REPLACE VIEW activity_type_links AS
SELECT from_code, to_code, effective_on
FROM activity_type_links_rows FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);
