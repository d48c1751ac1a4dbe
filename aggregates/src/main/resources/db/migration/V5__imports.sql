-- Files on their way into the log: how far each one is, so that any intake can take it up after a crash. Apart from the
-- log: nothing here is a fact, and the file is forgotten once it was read.
CREATE SCHEMA imports;
CREATE TABLE imports.import (
    import_id    text COLLATE "C" PRIMARY KEY,
    state        text NOT NULL CHECK (state IN ('receiving', 'queued', 'running', 'done', 'cancelled', 'failed')),
    dry_run      boolean NOT NULL,
    key_id       text COLLATE "C" NOT NULL,
    role         text NOT NULL,
    unit_scope   text COLLATE "C",
    file_name    text NOT NULL DEFAULT '',
    file_bytes   bigint NOT NULL DEFAULT 0,
    mapping_name text NOT NULL DEFAULT '',
    mapping      text NOT NULL DEFAULT '',
    campaign     text COLLATE "C",
    created_at   timestamptz NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    rows_total   bigint,
    rows_read    bigint NOT NULL DEFAULT 0,
    accepted     bigint NOT NULL DEFAULT 0,
    recorded     bigint NOT NULL DEFAULT 0,
    repeated     bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    columns      text,
    preview      text,
    problem      text,
    cancelling   boolean NOT NULL DEFAULT false,
    lease_owner  text COLLATE "C",
    lease_until  timestamptz
);
CREATE INDEX import_open ON imports.import (created_at) WHERE state IN ('receiving', 'queued', 'running');
CREATE TABLE imports.part (
    import_id text COLLATE "C" NOT NULL REFERENCES imports.import,
    number    integer NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
-- What is packed already must not be packed again.
ALTER TABLE imports.part ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE imports.refusal (
    import_id text COLLATE "C" NOT NULL REFERENCES imports.import,
    place     bigint GENERATED ALWAYS AS IDENTITY,
    line      bigint NOT NULL,
    field     text NOT NULL,
    code      text NOT NULL,
    vi        text NOT NULL,
    en        text NOT NULL,
    PRIMARY KEY (import_id, place)
);
GRANT USAGE ON SCHEMA imports TO nhiphoc_intake;
GRANT SELECT, INSERT, UPDATE, DELETE ON imports.import, imports.part, imports.refusal TO nhiphoc_intake;
