-- For whom the pipeline stands still (so that every figure can be compared with the log at one position), and whose
-- transaction holds it up.
ALTER TABLE sink_progress
    ADD COLUMN IF NOT EXISTS hold UInt32 DEFAULT 0,
    ADD COLUMN IF NOT EXISTS held_by Nullable(String),
    ADD COLUMN IF NOT EXISTS held_since Nullable(DateTime64(3, 'Asia/Ho_Chi_Minh'));

-- While hold is the process id of a session of the log's server, every view stands at exactly this position.
CREATE OR REPLACE VIEW freshness AS
SELECT source, position, head, last_recorded_at, last_visible_at,
    if(p.written_at < now64(3) - INTERVAL 2 SECOND, greatest(p.lag_events, toUInt64(1)), p.lag_events) AS lag_events,
    written_at, freshness_p50_ms, freshness_p99_ms,
    assumeNotNull((SELECT count() FROM parked_events)) AS parked_events, hold, held_by, held_since
FROM sink_progress AS p FINAL
WHERE generation = (SELECT argMax(generation, switched_at) FROM serving);
