-- A past year is a hundred thousand summaries; intake need not know them, as it need not know attendance lines.
CREATE INDEX event_log_without_lines_and_summaries ON event_log (transaction_id, global_index)
    WHERE type NOT IN ('line', 'summary');
DROP INDEX event_log_without_lines;
