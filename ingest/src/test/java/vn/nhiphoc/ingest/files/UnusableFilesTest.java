package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.ingest.sheets.ReadingLimits;
import vn.nhiphoc.ingest.sheets.UnusableFile;

class UnusableFilesTest {

    private static final String MINIMAL = """
            {"version":1,"key":{"prefix":"x-","columns":["d"]},"campaign":"c",
             "activity":{"unit":{"column":"u"},"type":{"fixed":"other"},"title":{"fixed":"t"},"day":{"column":"d"}}}
            """;

    @TempDir
    Path folder;

    @Test
    void saysWhichColumnIsMissingAndWhichIsLikeIt() {
        assertThatThrownBy(() -> Samples.read("Local authority,Library Nane,Event date,Name,Outcome,Attendees\n"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("column \"Library name\" is missing (\"Library Nane\"?)");
    }

    @Test
    void aColumnStandsOnce() {
        assertThatThrownBy(() -> Samples.read(Samples.HEADER + ",Name\n")).hasMessageContaining("twice");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> Samples.read("PK\003\004")).hasMessageContaining("XLSX is damaged");
        assertThatThrownBy(() -> Samples.read("%PDF-1.7")).hasMessageContaining("PDF");
        assertThatThrownBy(() -> Samples.read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Samples.read("\"open\n")).hasMessageContaining("header");
    }

    @Test
    void namesTheShippedMappingsWhereThereIsNone() {
        assertThatThrownBy(() -> NamedMapping.toSend("library-event")).hasMessageContaining("shipped: library-events");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"campaign\":\"c\" | \"campain\":\"c\",\"campaign\":\"c\" | unknown field \"campain\"; known: activity, campaign, key",
                "\"campaign\":\"c\", | '' | campaign",
                "\"version\":1 | \"version\":2 | \"version\" must be 1",
                "{\"column\":\"u\"} | {\"column\":\"u\",\"fixed\":\"a\"} | needs either \"column\" or \"fixed\"",
                "\"x-\" | \"\" | \"prefix\" must have",
                "}}} | }} | line ",
            })
    void aMappingIsReadStrictly(String right, String wrong, String words) throws Exception {
        Path mapping =
                Files.writeString(folder.resolve("m.json"), MINIMAL.strip().replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> NamedMapping.toSend(mapping.toString()))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(words);
    }

    @Test
    void aMappingsOwnPatternsAreChecked() throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("m.json"),
                MINIMAL.replace("{\"column\":\"d\"}", "{\"column\":\"d\",\"format\":\"bad pattern\"}"));

        assertThatThrownBy(() -> Samples.read(
                        "d,u\n".getBytes(StandardCharsets.UTF_8),
                        NamedMapping.read(NamedMapping.toSend(mapping.toString())),
                        ReadingLimits.DEFAULT))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("cannot be used: Unknown pattern letter: b");
    }

    @Test
    void aMappingOfAPathReadsHoursGroupedNumbersAndBlanks() throws Exception {
        Path mapping = Files.writeString(folder.resolve("m.json"), """
                {"version":1,"separator":";","key":{"prefix":"x-","columns":["d","u"]},"campaign":"c-{year}-{month}",
                 "activity":{"unit":{"column":"u"},"type":{"fixed":"other"},"title":{"fixed":"t"},
                  "day":{"column":"d","format":"d/M/uuuu"},"from":{"column":"f","format":"H'h'mm"},"to":{"fixed":"21:30"},
                  "visits":{"column":"v","grouping":".","optional":true}}}
                """);
        var rows = Samples.read(
                "d;u;f;v\n2/10/2025;hn;8h05;1.234\n2/10/2025;hn;8h05;\n2/10/2025;hn;8h05;12.34\n2/10/2025;hn;22h00;1\n"
                        .getBytes(StandardCharsets.UTF_8),
                NamedMapping.read(NamedMapping.toSend(mapping.toString())),
                ReadingLimits.DEFAULT);

        ActivityLine activity = Samples.mapped(rows.get(0));
        assertThat(activity.campaignId()).isEqualTo("c-2025-10");
        assertThat(activity.startsAt()).isEqualTo("2025-10-02T08:05:00+07:00");
        assertThat(activity.headcounts().get(0).counts()).containsExactly(new ActivityLine.Count("other", 1234));
        assertThat(Samples.mapped(rows.get(1)).headcounts()).isNull();
        assertThat(Samples.onlyFault(rows.get(2)).field()).isEqualTo("v");
        assertThat(Samples.onlyFault(rows.get(3)).detail().en()).isEqualTo("ends before it starts");
    }
}
