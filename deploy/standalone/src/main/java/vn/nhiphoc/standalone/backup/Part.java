package vn.nhiphoc.standalone.backup;

/** What a backup holds, in the order in which it is copied: the vault after the log, so that no pseudonym is missing. */
enum Part {
    /** Every event in tail order: PostgreSQL's text form of COPY, the columns of {@link LogTables#LOG}. */
    LOG("log.copy"),
    /** The key of the vault's hashes, as it stands in the data directory. */
    VAULT_KEY("vault.key"),
    /** The administrator's key, as it stands in the data directory. */
    ADMIN_KEY("admin.key"),
    /** The journal of erasures as it stood when the vault was copied: those need not be applied again. */
    ERASURES("erasures"),
    /** Who has which pseudonym: COPY's text form. */
    VAULT("vault.copy"),
    /** The keys of the HTTP interface, hashed: COPY's text form. */
    KEYS("keys.copy");

    private final String entry;

    Part(String entry) {
        this.entry = entry;
    }

    /** Its name in the file. */
    String entry() {
        return entry;
    }
}
