-- Rows of a live week arrive in small parts, many a second. The usual choice of what to merge counts every part below 5 MB as
-- equally small, so it wrote a whole week anew with every few of them. By level, ten parts that were merged as often become one:
-- a row is written anew once for each power of ten of parts that came after it, however large the week is.
-- The figures' files are small as well, so how sparse a column is and where each of its streams begins is not worth files.
ALTER TABLE activities_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE findings_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE outcomes_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE unit_activity_minute_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE unit_activity_day_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE unit_activity_total_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE unit_audience_day_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE people_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
ALTER TABLE summaries_rows
    MODIFY SETTING merge_selector_algorithm = 'Trivial', ratio_of_defaults_for_sparse_serialization = 1,
        write_marks_for_substreams_in_compact_parts = 0;
