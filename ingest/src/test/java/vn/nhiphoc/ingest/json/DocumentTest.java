package vn.nhiphoc.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

class DocumentTest {

    @Test
    void handsOnEachEntryWithItsLine() throws IOException {
        List<Entry> entries = read("{\"lines\": [\n {\"a\": 1},\n 7,\n\n {\"b\": [true]}]}");

        assertThat(entries).extracting(Entry::line).containsExactly(2, 3, 5);
        assertThat(entries)
                .extracting(entry -> entry.value().toString())
                .containsExactly("{\"a\":1}", "7", "{\"b\":[true]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lines\": [{\"a\": 1,}]} | 1 | malformed_json",
                "{\"lines\": [~{\"a\": tru}]} | 2 | malformed_json",
                "{\"lines\": [1,2] | 1 | malformed_json",
                "{\"lines\": []} x | 1 | malformed_json",
                "{\"lines\": []} {} | 1 | malformed_json",
                "[] | 1 | wrong_type",
                "7 | 1 | wrong_type",
                "{\"lines\": 7} | 1 | wrong_type",
                "{~\"lnes\": []} | 2 | unknown_field",
                "{\"lines\": [], \"lines\": []} | 1 | duplicate_field",
                "{'lines': []} | 1 | malformed_json",
                "{\"lines\": [NaN]} | 1 | malformed_json",
                "{\"lines\": [01]} | 1 | malformed_json",
            })
    void saysWhereTheDocumentCannotBeRead(String document, int line, String code) {
        Problem problem = problemOf(document.replace('~', '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isNotNull();
        });
    }

    @Test
    void namesTheNearestKnownField() {
        assertThat(problemOf("{\"lnes\":[]}".getBytes(StandardCharsets.UTF_8)).detail())
                .contains("\"lnes\"")
                .contains("did you mean \"lines\"?");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin = "{\"lines\":[\"Hà Nội\"]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problemOf(latin).code()).isEqualTo("invalid_utf8");
        assertThat(problemOf("{\"lines\":[]}".getBytes(StandardCharsets.UTF_16LE))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void notesAFieldThatStandsTwiceWithItsEntryOnly() throws IOException {
        List<Entry> entries = read("{\"lines\":[{\"a\":1,\"a\":2},{\"a\":1}]}");

        assertThat(entries.get(0).faults()).extracting(Fault::code).containsExactly("duplicate_field");
        assertThat(entries.get(1).faults()).isEmpty();
    }

    @Test
    void skipsWhatNestsTooDeepOrHoldsTooMuch() throws IOException {
        String deep = "[".repeat(500) + "]".repeat(500);
        String many = "[" + "[],".repeat(30_000) + "1]";
        List<Entry> entries = read("{\"lines\":[" + deep + "," + many + ",{\"a\":1}]}");

        assertThat(entries.get(0).faults()).extracting(Fault::code).containsExactly("too_deep");
        assertThat(entries.get(1).faults()).extracting(Fault::code).containsExactly("too_large");
        assertThat(entries.get(2).faults()).isEmpty();
    }

    @Test
    void refusesADocumentThatNestsWithoutEnd() {
        assertThat(problemOf(("{\"lines\":[" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readsHugeNumbersWithoutComputingThem() throws IOException {
        List<Entry> entries = read("{\"lines\":[1e999999999,123456789012345678901234567890,-1e-999999999]}");

        assertThat(entries).extracting(entry -> entry.value().doubleValue()).contains(Double.POSITIVE_INFINITY);
    }

    private static List<Entry> read(String document) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Consumer<Entry> sink = entries::add;
        Document.lists(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), Map.of("lines", sink));
        return entries;
    }

    private static Problem problemOf(byte[] document) {
        Consumer<Entry> sink = entry -> {};
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> Document.lists(new ByteArrayInputStream(document), Map.of("lines", sink)))
                .problem();
    }
}
