-- Which generation of the rows the views show, beside how far they have come.
CREATE OR REPLACE VIEW freshness AS
SELECT source, position, head, last_recorded_at, last_visible_at,
    if(p.written_at < now64(3) - INTERVAL 2 SECOND, greatest(p.lag_events, toUInt64(1)), p.lag_events) AS lag_events,
    written_at, freshness_p50_ms, freshness_p99_ms,
    assumeNotNull((SELECT count() FROM parked_events)) AS parked_events, hold, held_by, held_since, p.generation AS generation
FROM sink_progress AS p FINAL
WHERE p.generation = (SELECT argMax(generation, switched_at) FROM serving);
