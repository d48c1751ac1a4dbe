-- What became of each generation, one row for each step: asked (of none yet, generation 0), building, serving, given_up,
-- dropped. It is how a rebuild is asked for and watched; what the views show is said by serving alone.
CREATE TABLE IF NOT EXISTS generations
(
    generation UInt32,
    state LowCardinality(String),
    log_id String,
    rules UInt32,
    reason String,
    at DateTime64(6, 'UTC')
)
ENGINE = MergeTree ORDER BY (at, generation)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
