package vn.nhiphoc.aggregates.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/**
 * Who stands behind which pseudonym. It keeps a keyed hash of what a sender knows a person by, never that itself; the
 * log holds neither. Thread-safe.
 */
public final class Vault {

    /** The file beside the key in which erasures are noted, a line each: the time and the hash in hexadecimal. */
    public static final String JOURNAL = "erasures";

    /** PostgreSQL's advisory lock that an erasure holds from its note in the journal to its commit. */
    public static final long ERASING = 7_249_303;

    private static final String ERASE = "DELETE FROM vault.person WHERE hash = ?";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + ERASING + ")";

    /**
     * Statements of one round trip and one transaction: the last sees what the one before it waited for. It need not wait
     * for the disk: the log's commit comes after it and takes it along, and pseudonyms that nothing refers to are no
     * loss.
     */
    private static final String PSEUDONYMS = "SELECT set_config('synchronous_commit', 'off', true);"
            + " INSERT INTO vault.person (hash, pseudonym) SELECT hash, pseudonym"
            + " FROM unnest(?::bytea[], ?::text[]) AS w(hash, pseudonym) ORDER BY hash ON CONFLICT DO NOTHING;"
            + " SELECT hash, pseudonym FROM vault.person WHERE hash = ANY(?::bytea[])";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DataSource pool;
    private final HashKey key;
    private final ErasureJournal journal;

    /** @param keyFile made if it is not there; the journal of erasures stands beside it */
    public Vault(DataSource pool, Path keyFile) {
        this.pool = pool;
        this.key = HashKey.of(keyFile);
        this.journal = new ErasureJournal(keyFile.resolveSibling(JOURNAL));
    }

    /** The pseudonyms of those people, made and committed for the ones that have none. */
    public Map<String, PersonId> pseudonyms(Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<Hash, PersonId> known = new HashMap<>();
        Map<String, Hash> hashes = new HashMap<>();
        people.forEach(person -> hashes.computeIfAbsent(person, this::hash));
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(PSEUDONYMS)) {
            connection.setAutoCommit(true); // without a round trip for the commit
            read(connection, statement, hashes.values(), known);
        } catch (SQLException e) {
            throw new SqlFailure("get " + people.size() + " pseudonyms from the vault", e);
        }
        Map<String, PersonId> pseudonyms = new HashMap<>();
        hashes.forEach((person, hash) -> pseudonyms.put(person, known.get(hash)));
        return pseudonyms;
    }

    /**
     * Forgets a person; false where the vault did not know them. The journal has it on disk before the row is gone, so
     * that no backup can bring the person back.
     */
    public boolean erase(String person) {
        Hash hash = hash(person);
        try (Connection connection = pool.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement delete = connection.prepareStatement(ERASE)) {
            lock.execute();
            delete.setBytes(1, hash.bytes());
            boolean known = delete.executeUpdate() > 0;
            if (known) {
                journal.note(hash, Instant.now());
            }
            connection.commit();
            return known;
        } catch (SQLException e) {
            throw new SqlFailure("erase a person from the vault", e);
        }
    }

    private static void read(
            Connection connection, PreparedStatement statement, Collection<Hash> hashes, Map<Hash, PersonId> known)
            throws SQLException {
        Map<Hash, String> wanted = new TreeMap<>();
        hashes.forEach(hash -> wanted.put(hash, random()));
        byte[][] sorted = wanted.keySet().stream().map(Hash::bytes).toArray(byte[][]::new);
        statement.setArray(1, connection.createArrayOf("bytea", sorted));
        statement.setArray(2, connection.createArrayOf("text", wanted.values().toArray()));
        statement.setArray(3, connection.createArrayOf("bytea", sorted));
        statement.execute();
        statement.getMoreResults();
        statement.getMoreResults();
        try (ResultSet found = statement.getResultSet()) {
            while (found.next()) {
                known.put(new Hash(found.getBytes(1)), new PersonId(found.getString(2)));
            }
        }
    }

    private Hash hash(String person) {
        return new Hash(key.hash(Normal.text(person).strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
