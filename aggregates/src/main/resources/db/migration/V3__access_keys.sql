-- Keys of the HTTP interface, stored hashed. A key is never removed: what it sent names it.
CREATE SCHEMA keys;
CREATE TABLE keys.access (
    key_id     text COLLATE "C" PRIMARY KEY,
    role       text NOT NULL CHECK (role IN ('unit', 'office', 'analyst', 'admin')),
    unit_scope text COLLATE "C",
    hash       bytea NOT NULL UNIQUE,
    label      text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);
GRANT USAGE ON SCHEMA keys TO nhiphoc_intake;
GRANT SELECT, INSERT, UPDATE ON keys.access TO nhiphoc_intake;
