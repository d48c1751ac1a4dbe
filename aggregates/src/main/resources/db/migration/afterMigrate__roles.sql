-- What may change between two starts: passwords and limits. A held transaction holds the tail of the log for everyone.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(7249301);
    ALTER ROLE nhiphoc_intake PASSWORD '${intakePassword}';
    ALTER ROLE nhiphoc_intake SET idle_in_transaction_session_timeout = '10s';
    ALTER ROLE nhiphoc_intake SET transaction_timeout = '10s';
    ALTER ROLE nhiphoc_reader PASSWORD '${readerPassword}';
    ALTER ROLE nhiphoc_reader SET idle_in_transaction_session_timeout = '10s';
    ALTER ROLE nhiphoc_reader SET default_transaction_read_only = on;
END
$$;
