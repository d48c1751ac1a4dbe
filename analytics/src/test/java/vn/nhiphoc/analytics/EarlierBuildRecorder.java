package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.analytics.scenario.Facts;
import vn.nhiphoc.analytics.scenario.RandomFacts;

/** Records what {@link EarlierBuildIT} restores, by the build as it is. Not a test; how to run it stands in DECISIONS.md. */
@EnabledIfEnvironmentVariable(named = "NHIPHOC_RECORD", matches = "true")
@SuppressWarnings("try") // closing may be interrupted
class EarlierBuildRecorder {

    private static final int TRIES = 40;
    private static final int IN_ONE_TRANSACTION = 4_400;
    private static final int AFTER = 80;

    @TempDir
    Path directory;

    @Test
    void records() throws Exception {
        EarlierBuild kept = new EarlierBuild(
                Path.of("src/test/resources/vn/nhiphoc/analytics/savepoint/v" + JobConfiguration.STATE_FORMAT));
        List<String> lines = log();
        for (var type : EventTypes.ALL) {
            assertThat(lines).anyMatch(line -> line.contains("\t" + type.name() + "\t"));
        }
        kept.writeLog(lines);
        recordApplied(kept, lines);
        int tries = 0;
        while (!recordedHeld(kept, lines)) {
            assertThat(tries++).as("tries to stop within the transaction").isLessThan(TRIES);
        }
    }

    private void recordApplied(EarlierBuild kept, List<String> lines) throws Exception {
        try (StoredLog log = StoredLog.empty(EarlierBuild.LOG_ID);
                RunningJob job = RunningJob.on(log, fresh(), 2)) {
            log.lay(EarlierBuild.applied(lines));
            job.start(1);
            job.untilVisible(1);
            kept.writeSavepoint("applied", job.savepoint(fresh()));
        }
    }

    private boolean recordedHeld(EarlierBuild kept, List<String> lines) throws Exception {
        try (StoredLog log = StoredLog.empty(EarlierBuild.LOG_ID);
                RunningJob job = RunningJob.on(log, fresh(), 2)) {
            log.lay(lines);
            job.start(1);
            job.untilRunning();
            Path held;
            LogPosition at;
            do {
                held = job.savepoint(fresh());
                at = position(held);
            } while (at.transactionId() < EarlierBuild.HELD);
            System.err.println("the second savepoint stands at " + at);
            int last = lines.size() - AFTER;
            if (at.transactionId() != EarlierBuild.HELD || at.globalIndex() >= last) {
                return false;
            }
            job.untilVisible(1);
            kept.writeSavepoint("held", held);
            kept.writeRows(ViewRows.of(job::query));
            return true;
        }
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(directory, "recorded");
    }

    /** Where the source stood: behind the log's id in its state, which is small enough to lie in the metadata. */
    private static LogPosition position(Path savepoint) throws IOException {
        byte[] metadata = Files.readAllBytes(savepoint.resolve("_metadata"));
        String id = EarlierBuild.LOG_ID.toString();
        int at = new String(metadata, StandardCharsets.ISO_8859_1).lastIndexOf(id) + id.length();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(metadata, at, 16));
        return new LogPosition(in.readLong(), in.readLong());
    }

    private static List<String> log() {
        List<Event> random = RandomFacts.of(20_251_001, 390 + IN_ONE_TRANSACTION + AFTER);
        List<String> lines = new ArrayList<>();
        for (Event event : reference()) {
            add(lines, lines.size() + 3, event);
        }
        int alone = (int) EarlierBuild.APPLIED - 3 - lines.size();
        for (int i = 0; i < alone; i++) {
            add(lines, lines.size() + 3, random.get(i));
        }
        lines.add(StoredLog.line(EarlierBuild.APPLIED, lines.size() + 1, "activity.teleported", "1", "{}"));
        for (int i = alone; i < alone + IN_ONE_TRANSACTION; i++) {
            add(lines, EarlierBuild.HELD, random.get(i));
        }
        for (int i = 0; i < AFTER; i++) {
            add(lines, EarlierBuild.HELD + 1 + i, random.get(alone + IN_ONE_TRANSACTION + i));
        }
        return lines;
    }

    private static void add(List<String> lines, long transaction, Event event) {
        lines.add(StoredLog.line(transaction, lines.size() + 1, event));
    }

    /** What random facts lack. */
    private static List<Event> reference() {
        Plan plan = new Plan(
                "262/KH-UBND",
                LocalDate.of(2025, 9, 25),
                new UnitId("hn"),
                null,
                List.of(new Plan.LetteredType("a", new TypeCode("opening_ceremony"))),
                List.of(new Plan.Deadline("*", new UnitId("hn"), LocalDate.of(2025, 10, 15))));
        LocalDate day = LocalDate.of(2025, 10, 1);
        List<Event> events = new ArrayList<>(List.of(Week.reference(3)));
        events.addAll(List.of(
                new FormDefined(entry("class", "Lớp học")),
                new OutcomeCodeDefined(entry("press_items", "Tin bài")),
                new ActivityTypeDefined(entry("talk", "Nói chuyện")),
                new LineageDrawn(
                        new LineageLink(new UnitId("w-0"), new UnitId("w-1"), LocalDate.of(2025, 7, 1), 0.25, true)),
                new TypeLinkDrawn(
                        new TypeLink(new TypeCode("reading"), new TypeCode("talk"), LocalDate.of(2025, 9, 1))),
                new CampaignDefined(new Campaign(
                        new CampaignId("c"),
                        "hanoi",
                        2025,
                        "Học tập suốt đời",
                        day,
                        day.plusDays(6),
                        new Opening(day, "08:00", new TypeCode("opening_ceremony")),
                        List.of(plan))),
                new UnitOutcomeReported(
                        new CampaignId("c"),
                        new UnitId("w-2"),
                        new TypeCode("press_items"),
                        new Outcome(12, "bài", day)),
                Week.planned("c-0", "w-0"),
                Week.opened("c-0"),
                Facts.changed("c-0", "01T08:00", "01T11:00"),
                Week.checkedIn("c-0", "p1", 3)));
        return events;
    }

    private static CodeEntry entry(String code, String name) {
        return new CodeEntry(new TypeCode(code), new Name(name, null));
    }
}
