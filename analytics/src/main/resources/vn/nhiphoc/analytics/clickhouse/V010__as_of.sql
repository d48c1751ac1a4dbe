-- Figures as the log stood at a moment, each in a database of its own: which moments were asked for, and what became of
-- each, one row for each step (building, ready, failed, dropped). It is how a replay is asked for and watched.
CREATE TABLE IF NOT EXISTS as_of_asked
(
    moment DateTime64(3, 'UTC'),
    asked_at DateTime64(6, 'UTC')
)
ENGINE = MergeTree ORDER BY (asked_at, moment)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

CREATE TABLE IF NOT EXISTS as_of_steps
(
    moment DateTime64(3, 'UTC'),
    database String,
    position UInt64,
    state LowCardinality(String),
    reason String,
    log_id String,
    rules UInt32,
    at DateTime64(6, 'UTC')
)
ENGINE = MergeTree ORDER BY (at, moment)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1;

-- One row for each moment that is there or on its way. A wish counts only where nothing is there and none is on its way.
CREATE OR REPLACE VIEW as_of AS
SELECT moment, if(wanted, '', step.1) AS database, if(wanted, toUInt64(0), step.2) AS position,
    if(wanted, 'asked', step.3) AS state, if(wanted, '', step.4) AS reason, greatest(wished_at, stepped_at) AS at,
    if(wanted, '', step.5) AS log_id, if(wanted, toUInt32(0), step.6) AS rules
FROM
(
    SELECT moment, maxIf(moved_at, wish) AS wished_at, maxIf(moved_at, NOT wish) AS stepped_at,
        argMaxIf(tuple(database, position, state, reason, log_id, rules), moved_at, NOT wish) AS step,
        step.3 NOT IN ('building', 'ready') AND wished_at > stepped_at AS wanted
    FROM
    (
        SELECT moment, asked_at AS moved_at, true AS wish, '' AS database, toUInt64(0) AS position, '' AS state,
            '' AS reason, '' AS log_id, toUInt32(0) AS rules
        FROM as_of_asked
        UNION ALL
        SELECT moment, at AS moved_at, false AS wish, database, position, toString(state) AS state, reason, log_id, rules
        FROM as_of_steps
    )
    GROUP BY moment
)
WHERE state != 'dropped';
