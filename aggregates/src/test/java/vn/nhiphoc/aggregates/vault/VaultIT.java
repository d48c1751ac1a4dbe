package vn.nhiphoc.aggregates.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.shared.PersonId;

class VaultIT {

    private final HikariDataSource pool = pool();

    @TempDir
    Path directory;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(pool, directory.resolve("keys/vault.key"));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void thePersonKeepsThePseudonymAndTwoPeopleHaveTwo() {
        Map<String, PersonId> first = vault.pseudonyms(List.of("an", "binh"));
        assertThat(first.get("an")).isNotEqualTo(first.get("binh"));
        assertThat(vault.pseudonyms(List.of("binh", "chi", "an")))
                .containsAllEntriesOf(first)
                .hasSize(3);
    }

    @Test
    void thePseudonymOutlivesARestartWithItsKeyOnly() {
        PersonId an = vault.pseudonyms(List.of("an")).get("an");
        Vault again = new Vault(pool, directory.resolve("keys/vault.key"));
        Vault other = new Vault(pool, directory.resolve("other.key"));
        assertThat(again.pseudonyms(List.of("an"))).containsEntry("an", an);
        assertThat(other.pseudonyms(List.of("an"))).doesNotContainEntry("an", an);
    }

    @Test
    void anErasedPersonGetsAnotherPseudonym() {
        PersonId before = vault.pseudonyms(List.of("an")).get("an");
        assertThat(vault.erase("an")).isTrue();
        assertThat(vault.erase("an")).isFalse();
        assertThat(vault.pseudonyms(List.of("an"))).doesNotContainEntry("an", before);
    }

    @Test
    void notesAnErasureOutsideTheDatabaseAndNothingWhereNobodyWasErased() throws IOException {
        Path journal = directory.resolve("keys/erasures");
        vault.erase("nobody");
        assertThat(journal).doesNotExist();
        vault.pseudonyms(List.of("an"));
        vault.erase("an");
        vault.erase("an");
        assertThat(Files.readAllLines(journal))
                .singleElement()
                .asString()
                .matches("\\S+Z [0-9a-f]{64}")
                .doesNotContain("an");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyIsErasedWhereItCannotBeNoted() throws IOException {
        PersonId an = vault.pseudonyms(List.of("an")).get("an");
        Files.createDirectory(directory.resolve("keys/erasures"));
        assertThatThrownBy(() -> vault.erase("an")).hasMessageContaining("nobody was erased");
        assertThat(vault.pseudonyms(List.of("an"))).containsEntry("an", an);
    }

    @Test
    void writersThatMeetAgreeOnThePseudonyms() {
        List<String> people =
                IntStream.range(0, 200).mapToObj(i -> "person-" + i).toList();
        List<CompletableFuture<Map<String, PersonId>>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> vault.pseudonyms(people)))
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void startsThatMeetUseOneKeyAndNoneSeesHalfOfIt() {
        for (int round = 0; round < 50; round++) {
            Path file = directory.resolve("keys/" + round + ".key");
            List<CompletableFuture<HashKey>> made = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> HashKey.of(file)))
                    .toList();
            assertThat(made.stream()
                            .map(key -> new Hash(key.join().hash(new byte[1])))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(directory.resolve("keys").toFile().list()).allMatch(name -> name.endsWith(".key"));
    }

    @Test
    void theKeyIsItsOwnersAloneAndNeverReplacedByABrokenOne() throws IOException {
        Path key = directory.resolve("keys/vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.write(key, new byte[3]);
        assertThatThrownBy(() -> new Vault(pool, key)).hasMessageContaining("must have 32 bytes");
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(TestLog.fresh().intake());
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }
}
