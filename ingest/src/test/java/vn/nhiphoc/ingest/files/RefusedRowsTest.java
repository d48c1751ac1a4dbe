package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.ingest.sheets.ReadingLimits;

class RefusedRowsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Barnet,Hendon,2019-02-30,IT,Stronger,7 | Event date | right: uuuu-MM-dd, such as 2025-10-02",
                "Barnet,Hendon,04/03/2019,IT,Stronger,7 | Event date | \"04/03/2019\" does not exist or is written otherwise",
                "Barnet,Hendon,1979-03-04,IT,Stronger,7 | Event date | is unknown; nearest known: \"library-20",
                "Barnet,Hendon,1019-03-04,IT,Stronger,7 | Event date | does not lie between 1970-01-02 and 2105-12-31",
                "Barnet,Hendon,,IT,Stronger,7 | Event date | is blank",
                "Barnet,Hendon,2019-03-04,IT,Stronger,-7 | Attendees | \"-7\" is no count; right: a whole number",
                "Barnet,Hendon,2019-03-04,IT,Stronger,seven | Attendees | \"seven\" is no count",
                "Barnet,Hendon,2019-03-04,IT,Stronger,7.5 | Attendees | \"7.5\" is no count",
                "Barnet,Hendon,2019-03-04,IT,Stronger,٧ | Attendees | is no count",
                "Barnet,Hendon,2019-03-04,IT,Stronger,10000000000 | Attendees | to 999999999",
                "Barnet,Hendom,2019-03-04,IT,Stronger,7 | Library name | nearest known: \"Hendon\"",
                "Barnet,Quite elsewhere,2019-03-04,IT,Stronger,7 | Library name | is unknown; known: \"Burnt Oak\"",
                "Barnet,Hendon,2019-03-04,IT,Stronger | (row) | has 5 fields; the header has 6",
                "Barnet,Hendon,2019-03-04,IT,Stronger,7,8 | (row) | has 7 fields; the header has 6",
            })
    void saysTheFieldAndWhatWouldBeRight(String row, String field, String words) throws Exception {
        List<RowRead> rows = Samples.read(Samples.file(Samples.GOOD, row, Samples.GOOD));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(Samples.onlyFault(rows.get(1)).field()).isEqualTo(field);
        assertThat(Samples.onlyFault(rows.get(1)).detail().en()).contains(words);
        assertThat(rows.get(2)).isInstanceOf(RowRead.Mapped.class);
    }

    @Test
    void namesEveryFaultOfARow() throws Exception {
        RowRead row = Samples.read(Samples.file("Barnet,Hendom,2019-02-30,IT,Stronger,x"))
                .get(0);

        assertThat(((RowRead.Refused) row).faults())
                .extracting(RowRead.Fault::field)
                .containsExactly("Library name", "Event date", "Attendees");
    }

    @Test
    void anUnknownNameIsToldOnce() throws Exception {
        RowRead row = Samples.read(Samples.file(Samples.GOOD.replace(",IT,", ",Legos,")))
                .get(0);

        assertThat(Samples.onlyFault(row).detail().en()).contains("nearest known: \"Lego\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Barnet,\"Hendon,2019-03-04,IT,Stronger,7",
                "Barnet,\"Hendon\"x,2019-03-04,IT,Stronger,7",
                "\"",
                "Barnet,Hendon,2019-03-04,IT,Stron\0ger,7",
                "Barnet,Hendon,2019-03-04,\rIT,Stronger,7",
            })
    void aBrokenRowCostsOnlyItself(String broken) throws Exception {
        List<RowRead> rows = Samples.read(Samples.file(Samples.GOOD, broken, Samples.GOOD, Samples.GOOD));

        assertThat(rows).filteredOn(RowRead.Mapped.class::isInstance).hasSize(3);
        assertThat(rows)
                .filteredOn(RowRead.Refused.class::isInstance)
                .extracting(RowRead::line)
                .containsExactly(3L);
    }

    @Test
    void aQuoteWithinAPlainFieldIsText() throws Exception {
        List<RowRead> rows = Samples.read(Samples.file(Samples.GOOD.replace("Stronger", "5\" disk"), Samples.GOOD));

        assertThat(rows).hasSize(2).allMatch(RowRead.Mapped.class::isInstance);
    }

    @Test
    void plainQuotesOnSeveralRowsLoseNoRowBetweenThem() throws Exception {
        String inches = Samples.GOOD.replace("Stronger", "5\" disk");

        List<RowRead> rows = Samples.read(Samples.file(inches, Samples.GOOD, inches, Samples.GOOD, inches));

        assertThat(rows).hasSize(5).allMatch(RowRead.Mapped.class::isInstance);
    }

    @Test
    void aQuotedFieldMayHoldLinesAndTheNextRowKeepsItsLineNumber() throws Exception {
        List<RowRead> rows = Samples.read(
                Samples.file(Samples.GOOD.replace("Stronger", "\"a,\nb\"\"\nc\""), Samples.GOOD.replace(",7", ",x")));

        assertThat(rows.get(0)).isInstanceOf(RowRead.Mapped.class);
        assertThat(rows.get(1).line()).isEqualTo(5);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedByRow() throws Exception {
        byte[] file = Samples.file(
                        Samples.GOOD.replace("Stronger", "Stronger \u00e9"),
                        Samples.GOOD.replace("Stronger", "\u00c3\u00a9"))
                .getBytes(StandardCharsets.ISO_8859_1);
        List<RowRead> rows = Samples.read(file, ReadingLimits.DEFAULT);

        assertThat(Samples.onlyFault(rows.get(0)).field()).isEqualTo("Outcome");
        assertThat(rows.get(1)).isInstanceOf(RowRead.Mapped.class);
    }

    @Test
    void aRowOverTheLimitCostsOnlyItself() throws Exception {
        String endless = Samples.GOOD.replace("Stronger", "x".repeat(100_000));
        List<RowRead> rows = Samples.read(
                Samples.file(Samples.GOOD, endless, "a,".repeat(300) + "b", Samples.GOOD)
                        .getBytes(StandardCharsets.UTF_8),
                ReadingLimits.DEFAULT);

        assertThat(rows).extracting(RowRead::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(Samples.onlyFault(rows.get(1)).detail().en()).contains("longer than 65536");
        assertThat(Samples.onlyFault(rows.get(2)).detail().en()).contains("over 256 fields");
        assertThat(rows.get(3)).isInstanceOf(RowRead.Mapped.class);
    }

    @Test
    void noDamageLosesOrInventsRowsOfOtherLines() throws Exception {
        Random random = new Random(11);
        String damage = "\",\n\r\0;\uFEFFx9-";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder row = new StringBuilder(Samples.GOOD);
            for (int i = random.nextInt(6); i >= 0; i--) {
                row.insert(random.nextInt(row.length() + 1), damage.charAt(random.nextInt(damage.length())));
            }
            List<RowRead> rows = Samples.read(Samples.file(Samples.GOOD, row.toString(), Samples.GOOD));

            assertThat(rows.get(0)).as(row.toString()).isInstanceOf(RowRead.Mapped.class);
            assertThat(rows.get(rows.size() - 1)).as(row.toString()).isInstanceOf(RowRead.Mapped.class);
            assertThat(rows).extracting(RowRead::line).as(row.toString()).isSorted();
        }
    }
}
