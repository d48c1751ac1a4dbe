package vn.nhiphoc.standalone.backup;

/** Which columns of which tables a backup holds. Changing any of them is a new format. */
final class LogTables {

    /** What an event keeps for ever; its number and its transaction are given anew in another log. */
    private static final String EVENT = "event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data";

    /** The transaction and the number come first: they tell the order and where transactions end. */
    static final String LOG = "transaction_id, global_index, " + EVENT;

    static final String PERSONS = "vault.person (hash, pseudonym)";

    static final String KEYS = "keys.access (key_id, role, unit_scope, hash, label, created_at, revoked_at)";

    private LogTables() {}

    /** All events below a boundary, in tail order. */
    static String copyLog(long boundary) {
        return "COPY (SELECT " + LOG + " FROM event_log WHERE transaction_id < '" + boundary
                + "'::xid8 ORDER BY transaction_id, global_index) TO STDOUT";
    }

    /** The same columns without the first two, into a log that numbers them. */
    static String appendLog() {
        return "COPY event_log (" + EVENT + ") FROM STDIN";
    }

    static String copy(String table) {
        return "COPY " + table + " TO STDOUT";
    }

    static String fill(String table) {
        return "COPY " + table + " FROM STDIN";
    }
}
