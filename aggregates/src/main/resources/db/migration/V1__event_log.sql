-- The only truth: every fact, in the order in which it was recorded. Nothing here is ever changed or removed.
CREATE TABLE event_log (
    global_index         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_identifier     text COLLATE "C" NOT NULL UNIQUE,
    aggregate_identifier text COLLATE "C" NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 text COLLATE "C" NOT NULL,
    time_stamp           text COLLATE "C" NOT NULL,
    payload_type         text COLLATE "C" NOT NULL,
    payload_revision     text COLLATE "C" NOT NULL,
    payload              text NOT NULL,
    meta_data            text NOT NULL,
    transaction_id       xid8 NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (aggregate_identifier, sequence_number)
);
-- Readers go by transaction, then number: numbers are taken before transactions commit.
CREATE INDEX event_log_tail ON event_log (transaction_id, global_index);
-- What intake must know (units, campaigns, activities) is a small part of the log.
CREATE INDEX event_log_without_lines ON event_log (transaction_id, global_index) WHERE type <> 'line';

-- Transaction ids of two clusters do not compare; what was computed from another log must be told from this one.
CREATE TABLE log_identity (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    id       uuid NOT NULL
);
INSERT INTO log_identity (id) VALUES (gen_random_uuid());

CREATE FUNCTION refuse_to_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
ALTER TABLE event_log ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_identity
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
ALTER TABLE log_identity ENABLE ALWAYS TRIGGER append_only;

-- Roles belong to the cluster, so another database of it may have made them already.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(7249301);
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nhiphoc_intake') THEN
        CREATE ROLE nhiphoc_intake LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nhiphoc_reader') THEN
        CREATE ROLE nhiphoc_reader LOGIN;
    END IF;
END
$$;

-- Neither its number nor its transaction can be chosen by who writes.
GRANT INSERT (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
              payload_revision, payload, meta_data) ON event_log TO nhiphoc_intake;
GRANT SELECT ON event_log, log_identity TO nhiphoc_intake, nhiphoc_reader;
