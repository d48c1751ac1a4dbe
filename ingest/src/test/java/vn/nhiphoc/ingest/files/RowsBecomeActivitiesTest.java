package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.sheets.ReadingLimits;

class RowsBecomeActivitiesTest {

    @Test
    void aRowIsAnActivityWithItsHeadcount() throws Exception {
        ActivityLine activity =
                Samples.mapped(Samples.read(Samples.file(Samples.GOOD)).get(0));

        assertThat(activity.activityId()).startsWith("library-").hasSize("library-".length() + 22);
        assertThat(activity.campaignId()).isEqualTo("library-2019");
        assertThat(activity.unitId()).isEqualTo("library-hendon");
        assertThat(activity.type()).isEqualTo("digital_skills");
        assertThat(activity.form()).isEqualTo("it_session");
        assertThat(activity.title()).isEqualTo("IT");
        assertThat(activity.startsAt()).isEqualTo("2019-03-04T00:00:00+07:00").isEqualTo(activity.openedAt());
        assertThat(activity.endsAt()).isEqualTo("2019-03-04T23:59:00+07:00").isEqualTo(activity.closedAt());
        assertThat(activity.headcounts())
                .containsExactly(new ActivityLine.Headcount(
                        "register", activity.endsAt(), List.of(new ActivityLine.Count("other", 7))));
    }

    @Test
    void equalRowsAreTwoActivitiesAndKeepTheirKeysInTheNextRun() throws Exception {
        String file = Samples.file(Samples.GOOD, Samples.GOOD, Samples.GOOD.replace("7", "8"));
        List<String> first = ids(file);

        assertThat(first).doesNotHaveDuplicates().hasSize(3);
        assertThat(ids(file)).isEqualTo(first);
        assertThat(ids(Samples.file(Samples.GOOD.replace("7", "8"), Samples.GOOD)))
                .containsExactly(first.get(2), first.get(0));
    }

    @Test
    void aMarkCrlfQuotesAndTheOrderOfColumnsChangeNoKey() throws Exception {
        List<String> plain = ids(Samples.file(Samples.GOOD));

        assertThat(ids("\uFEFF" + Samples.file(Samples.GOOD).replace("\n", "\r\n")))
                .isEqualTo(plain);
        assertThat(ids(Samples.file("\"Barnet\",\"Hendon\",2019-03-04,\"IT\",\"Stronger\",\"7\"")))
                .isEqualTo(plain);
        String otherOrder = """
                Attendees,Name,Event date,Library name,Local authority,Outcome,Remark
                7,IT,2019-03-04,Hendon,Barnet,Stronger,new
                """;
        assertThat(ids(otherOrder)).isEqualTo(plain);
    }

    @Test
    void yearsAreCountedWhereTheySayTheyAre() throws Exception {
        List<RowRead> rows = Samples.read(
                Samples.file(Samples.GOOD.replace("2019", "2009"), Samples.GOOD.replace("2019", "2015"), Samples.GOOD));

        assertThat(rows)
                .extracting(row -> Samples.mapped(row).campaignId())
                .containsExactly("library-2009", "library-2015", "library-2019");
    }

    @Test
    void namesMayVaryInCaseSpacesAndComposition() throws Exception {
        List<RowRead> rows = Samples.read(Samples.file(
                Samples.GOOD.replace(",IT,", ",conversation  Café/Language session,"),
                Samples.GOOD.replace(",IT,", ",Conversation Cafe\u0301/Language Session,")));

        assertThat(rows).extracting(row -> Samples.mapped(row).form()).containsOnly("conversation_cafe");
    }

    @Test
    void aReportedZeroIsAHeadcount() throws Exception {
        ActivityLine activity = Samples.mapped(
                Samples.read(Samples.file(Samples.GOOD.replace(",7", ",0"))).get(0));

        assertThat(activity.headcounts()).hasSize(1);
        assertThat(activity.headcounts().get(0).counts()).containsExactly(new ActivityLine.Count("other", 0));
    }

    @Test
    void aLastLineWithoutAnEndCounts() throws Exception {
        byte[] file = (Samples.HEADER + "\n" + Samples.GOOD).getBytes(StandardCharsets.UTF_8);

        assertThat(Samples.read(file, ReadingLimits.DEFAULT)).hasSize(1).allMatch(RowRead.Mapped.class::isInstance);
    }

    private static List<String> ids(String file) throws Exception {
        Stream<RowRead> rows = Samples.read(file).stream();
        return rows.map(row -> Samples.mapped(row).activityId()).toList();
    }
}
