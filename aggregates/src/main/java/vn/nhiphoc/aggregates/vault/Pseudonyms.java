package vn.nhiphoc.aggregates.vault;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.sql.Question;

/**
 * Asks for the pseudonyms of people, and makes them for the ones that have none. The last statement sees what the one
 * before it waited for. It need not wait for the disk: the log's commit comes after it and takes it along, and pseudonyms
 * that nothing refers to are no loss.
 */
public final class Pseudonyms implements Question {

    private static final String SQL = "SELECT set_config('synchronous_commit', 'off', true);"
            + " INSERT INTO vault.person (hash, pseudonym) SELECT hash, pseudonym"
            + " FROM unnest(?::bytea[], ?::text[]) AS w(hash, pseudonym) ORDER BY hash ON CONFLICT DO NOTHING;"
            + " SELECT hash, pseudonym FROM vault.person WHERE hash = ANY(?::bytea[])";
    private static final int STATEMENTS = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Hash> hashes;
    private final Map<Hash, PersonId> known = new HashMap<>();

    Pseudonyms(Map<String, Hash> hashes) {
        this.hashes = hashes;
    }

    /** Of each person asked for; once the question is answered. */
    public Map<String, PersonId> answer() {
        Map<String, PersonId> pseudonyms = new HashMap<>();
        hashes.forEach((person, hash) -> pseudonyms.put(person, known.get(hash)));
        return pseudonyms;
    }

    @Override
    public String sql() {
        return SQL;
    }

    @Override
    public int statements() {
        return STATEMENTS;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        Map<Hash, String> wanted = new TreeMap<>();
        hashes.values().forEach(hash -> wanted.put(hash, random()));
        byte[][] sorted = wanted.keySet().stream().map(Hash::bytes).toArray(byte[][]::new);
        Connection connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("bytea", sorted));
        statement.setArray(
                first + 1, connection.createArrayOf("text", wanted.values().toArray()));
        statement.setArray(first + 2, connection.createArrayOf("bytea", sorted));
        return first + 3;
    }

    @Override
    public void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            known.put(new Hash(rows.getBytes(1)), new PersonId(rows.getString(2)));
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
