package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.ingest.sheets.ReadingLimits;

class SummaryFilesTest {

    @Test
    void aRowIsAUnitAndAType() throws Exception {
        List<RowRead> rows = read("summaries-by-unit-and-type", """
                BÁO CÁO KẾT QUẢ TUẦN LỄ NĂM 2024;;;;;
                ;;;;;
                TÊN  DON VI;Quận/Huyện;Loại hoạt động;Số hoạt động;Số lượt;Đối tượng
                A;B;1;2;3;4
                Phường Một;Ba Đình;Tập huấn kỹ năng số;3;1.234;Học sinh
                ;;;;;
                Phường Hai;;Tuyên truyền, tọa đàm;-;…;
                Tổng cộng;;;3;1.234;
                """);

        assertThat(rows).hasSize(2);
        assertThat(Samples.summary(rows.get(0)))
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(new SummaryLine(
                        "", "hn-2024", "Ba Đình/Phường Một", "digital_skills", null, "pupil_student", 3L, 1234L, null));
        assertThat(Samples.summary(rows.get(1)))
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(new SummaryLine("", "hn-2024", "Phường Hai", "communication", null, null, 0L, null, null));
    }

    @Test
    void aColumnForEachTypeMayHaveAHeaderOfTwoLines() throws Exception {
        List<RowRead> rows = read("summaries-by-unit", """
                Đơn vị;Tập huấn kỹ năng số;;Tuyên truyền, tọa đàm;Ghi chú
                ;Số hoạt động;Lượt;Lượt;
                Phường Một;2;30;;x
                Phường Hai;;;-;
                Phường Ba;;;;
                """);

        assertThat(rows.stream().map(Samples::summary).map(SummaryFilesTest::shown))
                .containsExactly("Phường Một digital_skills 2 30 null", "Phường Hai communication null 0 null");
    }

    @Test
    void aColumnForEachTypeMayNameItsFigureBehindADash() throws Exception {
        List<RowRead> rows = read("summaries-by-unit", """
                Đơn vị,digital_skills,Tuyên truyền; tọa đàm - Số người
                Phường Một,5,6
                """.replace("Tuyên truyền; tọa đàm", "Tuyen truyen. toa dam"));

        assertThat(rows.stream().map(Samples::summary).map(SummaryFilesTest::shown))
                .containsExactly("Phường Một digital_skills null 5 null", "Phường Một communication null null 6");
    }

    @Test
    void activitiesOfOneCellAreLinesOfTheirOwn() throws Exception {
        String file = """
                Đơn vị,Loại,Tên hoạt động,Ngày,Lượt người tham gia
                Phường Một,Tập huấn kỹ năng số,Lớp A,1/10/2024,20
                Phường Một,Tập huấn kỹ năng số,Lớp B,01-10-2024,20
                Phường Một,Tập huấn kỹ năng số,Lớp B,ngày 1 tháng 10 năm 2024,20
                """;
        List<SummaryLine> lines = read("summaries-by-activity", file).stream()
                .map(Samples::summary)
                .toList();

        assertThat(lines).extracting(SummaryLine::day).containsOnly("2024-10-01");
        assertThat(lines).extracting(SummaryLine::activities).containsOnly(1L);
        assertThat(lines).extracting(SummaryLine::key).doesNotHaveDuplicates();
        assertThat(read("summaries-by-activity", file).stream().map(Samples::summary))
                .containsExactlyElementsOf(lines);
    }

    @Test
    void aKeyRestsOnWhatIsMeantAndNotOnItsFigures() throws Exception {
        Stream<String> files = Stream.of(
                "Đơn vị,Loại,Số lượt\nPhường Một,Tập huấn kỹ năng số,5\n",
                "Loại;Unit;Visits;Số người\nDigital skills; Phường Một;7;3\n",
                "Đơn vị,Loại,Số lượt\nPhường Một,digital_skills,5\n");

        List<String> keys = files.map(file -> {
                    try {
                        return Samples.summary(
                                        read("summaries-by-unit-and-type", file).get(0))
                                .key();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(keys).allMatch(keys.get(0)::equals).allMatch(key -> key.startsWith("ket-qua-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234 | 1234",
                "1.234 | 1234",
                "1 234 | 1234",
                "1\u00a0234\u00a0567 | 1234567",
                "1.234,0 | 1234",
                "- | 0",
                "– | 0",
                "0 | 0",
            })
    void countsAreReadAsTheyAreWrittenInVietnam(String written, long count) throws Exception {
        assertThat(Samples.summary(oneCount(written)).visits()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,5", "1,234", "12.34", "-5", "5 lượt", "1e3", "1.23.456", "12345678901"})
    void whatIsNoWholeNumberIsRefused(String written) throws Exception {
        assertThat(Samples.onlyFault(oneCount(written)).detail().en()).contains("is no count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "…", "..."})
    void aRowOfWhichNothingIsKnownIsRefused(String written) throws Exception {
        assertThat(Samples.onlyFault(oneCount(written)).detail().en()).contains("at least one figure must be known");
    }

    @ParameterizedTest
    @CsvSource({"30/2/2024", "2024-13-01", "10/1/24", "1/10", "1-10/2024", "tháng 10 năm 2024", "45566"})
    void whatIsNoDayIsRefused(String written) throws Exception {
        List<RowRead> rows =
                read("summaries-by-unit-and-type", "Đơn vị;Loại;Ngày;Số lượt\nA;digital_skills;" + written + ";5\n");

        assertThat(Samples.onlyFault(rows.get(0)).field()).isEqualTo("Ngày");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read("summaries-by-unit-and-type", "Đơn vị,Lọai hoạt động,Ghi chú\nA,B,C\n"))
                .hasMessageContaining("column \"Lượt người tham gia\" is missing");
        assertThatThrownBy(() -> read("summaries-by-unit-and-type", "Ten,Loai,So luot\nA,B,1\n"))
                .hasMessageContaining("column \"Đơn vị\" is missing");
        assertThatThrownBy(() -> read("summaries-by-unit", "Đơn vị,Tập huấn\nA,1\n"))
                .hasMessageContaining("no column is called like an activity type");
        assertThatThrownBy(() -> Samples.read(
                        "x".getBytes(StandardCharsets.UTF_8),
                        NamedMapping.read("summaries-by-unit"),
                        null,
                        new FakeNames(),
                        ReadingLimits.DEFAULT))
                .hasMessageContaining("needs a campaign: --campaign");
    }

    private static RowRead oneCount(String written) throws Exception {
        return read("summaries-by-unit-and-type", "Đơn vị;Loại;Số lượt\nA;digital_skills;" + written + "\n")
                .get(0);
    }

    private static String shown(SummaryLine line) {
        return line.unitId() + " " + line.type() + " " + line.activities() + " " + line.visits() + " " + line.people();
    }

    private static List<RowRead> read(String mapping, String file) throws Exception {
        return Samples.read(file.getBytes(StandardCharsets.UTF_8), NamedMapping.read(mapping), ReadingLimits.DEFAULT);
    }
}
