-- Whose transaction holds the tail of the log: exactly that, and not what else a role with pg_read_all_stats could see.
DO $do$
BEGIN
    PERFORM pg_advisory_xact_lock(7249301);
    CREATE OR REPLACE FUNCTION tail_holder(boundary xid8)
    RETURNS TABLE (pid integer, role text, application text, database text, since timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT a.pid, a.usename::text, a.application_name, a.datname::text, a.xact_start
        FROM pg_stat_activity a WHERE a.backend_xid = boundary::xid
        UNION ALL
        SELECT NULL, p.owner::text, p.gid, p.database::text, p.prepared
        FROM pg_prepared_xacts p WHERE p.transaction = boundary::xid
    $$;
    REVOKE ALL ON FUNCTION tail_holder(xid8) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION tail_holder(xid8) TO nhiphoc_intake, nhiphoc_reader;
END
$do$;
