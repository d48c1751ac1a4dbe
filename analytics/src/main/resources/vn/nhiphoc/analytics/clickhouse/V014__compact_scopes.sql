-- Each part is read by its scopes, never column by column, and every file of it is written through to the disk: so it
-- has as few files as can be.
ALTER TABLE comparison_scopes MODIFY SETTING min_bytes_for_wide_part = 1000000000;
