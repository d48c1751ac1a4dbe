-- Who stands behind a pseudonym: only a keyed hash of the identifier. Deleting a row is erasure.
CREATE SCHEMA vault;
CREATE TABLE vault.person (
    hash      bytea PRIMARY KEY,
    pseudonym text COLLATE "C" NOT NULL UNIQUE
);
GRANT USAGE ON SCHEMA vault TO nhiphoc_intake;
GRANT SELECT, INSERT, DELETE ON vault.person TO nhiphoc_intake;
