package vn.nhiphoc.aggregates.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.sql.RoundTrip;
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

    private final DataSource pool;
    private final HashKey key;
    private final ErasureJournal journal;

    /**
     * @param pool connections with auto-commit
     * @param keyFile made if it is not there; the journal of erasures stands beside it
     */
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
        Pseudonyms question = asking(people);
        try {
            RoundTrip.ask(pool, List.of(question));
        } catch (SQLException e) {
            throw new SqlFailure("get " + people.size() + " pseudonyms from the vault", e);
        }
        return question.answer();
    }

    /** The same as a question that others go along with; not for nobody. */
    public Pseudonyms asking(Collection<String> people) {
        Map<String, Hash> hashes = new HashMap<>();
        people.forEach(person -> hashes.computeIfAbsent(person, this::hash));
        return new Pseudonyms(hashes);
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
            connection.setAutoCommit(false);
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

    private Hash hash(String person) {
        return new Hash(key.hash(Normal.text(person).strip().getBytes(StandardCharsets.UTF_8)));
    }
}
