package vn.nhiphoc.aggregates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.inShort;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Sample;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.SummaryState;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;

class SummaryIT {

    private final TestLog log = TestLog.fresh();

    @TempDir
    Path directory;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = LogIntake.open(log.settings(directory));
        intake.define(Sample.catalogue());
        intake.send(Sample.campaign());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void answersEachLineInItsPlace() {
        assertThat(summarise(
                        takeBack("s1"),
                        report("s1", 5),
                        report("s1", 5),
                        report("s1", 6),
                        takeBack("s9"),
                        report(new CampaignId("hn-2052"), WARD, SKILLS),
                        report(CAMPAIGN, new UnitId("hn-00005"), SKILLS),
                        report(CAMPAIGN, WARD, new TypeCode("digital_skill")),
                        report("s2", -1),
                        takeBack("s1")))
                .containsExactly(
                        "recorded",
                        "recorded",
                        "repeated",
                        "key_reused",
                        "unknown_line",
                        "unknown_campaign",
                        "unknown_unit",
                        "unknown_type",
                        "out_of_range",
                        "repeated");
        assertThat(summarise(report("s1", 5), report("s1", 7), takeBack("s1")))
                .containsExactly("repeated", "key_reused", "repeated");
    }

    @Test
    void offersTheNearestNameAndTakesNone() {
        List<Answer> answers = intake.summarise(List.of(
                report(CAMPAIGN, new UnitId("hn-0000"), SKILLS),
                report(CAMPAIGN, WARD, new TypeCode("digital_skill")),
                report(new CampaignId("hn-2026"), WARD, SKILLS)));
        assertThat(answers)
                .extracting(answer -> ((Answer.Refused) answer).first().detail())
                .satisfiesExactly(
                        unit -> assertThat(unit).contains("did you mean \"hn-0000"),
                        type -> assertThat(type).contains("did you mean \"digital_skills\"?"),
                        campaign -> assertThat(campaign).contains("did you mean \"hn-2025\"?"));
    }

    @Test
    void tellsWhatStandsUnderItsKeys() {
        summarise(report("s1", 5), report("s2", 6), takeBack("s2"));
        Map<String, SummaryState> found = intake.readings().summaries(CAMPAIGN, List.of("s1", "s2", "s3"));
        assertThat(found).containsOnlyKeys("s1", "s2");
        assertThat(found.get("s1").recorded().visits()).isEqualTo(5);
        assertThat(found.get("s1").voided()).isFalse();
        assertThat(found.get("s2").recorded().unitId()).isEqualTo(WARD);
        assertThat(found.get("s2").voided()).isTrue();
    }

    @Test
    void nodesThatCollideRecordEverySummaryOnce() throws SQLException {
        List<SummaryCommand> all = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> all.add(report("c" + i, i)));
        try (Intake other = LogIntake.open(log.settings(directory))) {
            List<CompletableFuture<List<String>>> sent = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        List<SummaryCommand> mixed = new ArrayList<>(all);
                        Collections.shuffle(mixed, new Random(i));
                        return inShort((i % 2 == 0 ? intake : other).summarise(mixed.subList(0, 350)));
                    }))
                    .toList();
            List<String> answers =
                    sent.stream().flatMap(batch -> batch.join().stream()).toList();
            assertThat(answers).containsOnly("recorded", "repeated");
            assertThat(Collections.frequency(answers, "recorded"))
                    .isEqualTo(lines().size())
                    .isEqualTo(400);
        }
    }

    @Test
    void theTransactionsOrderPutsAVoidBehindItsSummary() throws SQLException {
        summarise(takeBack("s1"), report("s1", 5), report("s2", 6));
        assertThat(lines())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
        assertThat(lines())
                .filteredOn(event -> event.name().equals("summary.voided"))
                .allSatisfy(event -> {
                    assertThat(event.sequenceNumber()).isEqualTo(1);
                    assertThat(event.payload()).contains("\"unitId\":\"" + WARD + "\"");
                });
    }

    private List<String> summarise(SummaryCommand... lines) {
        return inShort(intake.summarise(List.of(lines)));
    }

    private static SummaryCommand report(String key, long visits) {
        return new ReportSummary(CAMPAIGN, key, WARD, SKILLS, null, null, null, visits, null, RECEIVED);
    }

    private static SummaryCommand report(CampaignId campaign, UnitId unit, TypeCode type) {
        return new ReportSummary(campaign, "x", unit, type, null, null, null, 1L, null, RECEIVED);
    }

    private static SummaryCommand takeBack(String of) {
        return new VoidSummary(CAMPAIGN, of, null, RECEIVED);
    }

    private List<StoredEvent> lines() throws SQLException {
        try (LogReader reader = LogReader.open(log.reader())) {
            return reader.safeTail(LogPosition.START, 100_000).events().stream()
                    .filter(event -> event.aggregateId().startsWith("summary/"))
                    .toList();
        }
    }
}
