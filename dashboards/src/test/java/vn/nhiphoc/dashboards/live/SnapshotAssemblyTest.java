package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.live.Facts.ActivityCount;
import vn.nhiphoc.dashboards.live.Facts.MinuteCount;
import vn.nhiphoc.dashboards.live.Facts.PeopleCount;
import vn.nhiphoc.dashboards.live.Facts.Unit;
import vn.nhiphoc.dashboards.live.Facts.UnitOpening;
import vn.nhiphoc.dashboards.live.Facts.VisitCount;

class SnapshotAssemblyTest {
    private static final Instant NOW = Instant.parse("2025-10-01T01:30:00Z");
    private static final Campaign WEEK =
            new Campaign("hn-2025", "hanoi", 2025, LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-07"), "");
    private static final List<Unit> UNITS = List.of(
            new Unit("hn", "Hà Nội", "Hanoi", "city", "", "", 3),
            new Unit("w1", "Phường Láng", "Lang ward", "ward", "hn", "", 0),
            new Unit("w2", "Xã Đan Phượng", "Dan Phuong commune", "commune", "hn", "", 0),
            new Unit("d", "Sở Y tế", "Department of Health", "department", "hn", "", 0));

    @Test
    void sumsWhatIsKnownAndLeavesTheRestUnknown() {
        LiveSnapshot snapshot = snapshot(
                List.of(),
                List.of(),
                List.of(new VisitCount("w1", "t", 5L, 5L, 5L), new VisitCount("w2", "t", null, null, null)));

        assertThat(snapshot.visits().today()).isEqualTo(5);
        assertThat(snapshot.visits().week()).isNull();
        assertThat(snapshot.activities().on()).isNull();
        assertThat(snapshot.activities().today()).isNull();
        assertThat(snapshot.present()).isNull();
    }

    @Test
    void tellsTheShareOfVisitsThatPeopleRestOn() {
        LiveSnapshot snapshot = snapshot(
                List.of(),
                List.of(),
                List.of(new VisitCount("w1", "t", 30L, 30L, 30L), new VisitCount("w2", "t", 10L, 0L, 0L)));

        assertThat(snapshot.people().today()).isEqualTo(21);
        assertThat(snapshot.people().shareToday()).isEqualTo(0.75);
        assertThat(snapshot.people().shareWeek()).isNull();
    }

    @Test
    void countsOpeningsMinuteByMinute() {
        LiveSnapshot.Openings opening = snapshot(
                        List.of(opened("w1", "01:00:59"), opened("w2", "01:00:00"), opened("d", "01:02:00")),
                        List.of(),
                        List.of())
                .opening();

        assertThat(opening.opened()).isEqualTo(3);
        assertThat(opening.curve())
                .extracting(LiveSnapshot.OpeningMinute::opened)
                .containsExactly(2L, 3L);
        assertThat(opening.curve().get(0).minute()).hasToString("2025-10-01T08:00+07:00");
        assertThat(opening.latest()).extracting(LiveSnapshot.UnitOpened::unitId).containsExactly("d", "w1", "w2");
    }

    @Test
    void showsNoWordAsAStateOfItsOwn() {
        List<LiveSnapshot.UnitTile> tiles = snapshot(
                        List.of(new UnitOpening("w1", null, false)), List.of(count("d", 1)), List.of())
                .units();

        assertThat(tiles).extracting(LiveSnapshot.UnitTile::opening).containsExactly("no_word", null);
        assertThat(tiles).extracting(LiveSnapshot.UnitTile::on).containsExactly(null, 1L);
    }

    @Test
    void putsPlacesFirstInTheOrderOfTheirOwnNames() {
        List<LiveSnapshot.UnitTile> tiles = snapshot(
                        List.of(opened("d", "01:00:00"), opened("w1", "01:00:00"), opened("w2", "01:00:00")),
                        List.of(),
                        List.of())
                .units();

        assertThat(tiles)
                .extracting(tile -> tile.name().vi())
                .containsExactly("Xã Đan Phượng", "Phường Láng", "Sở Y tế");
    }

    @Test
    void listsPlannedTypesAndOthersOnlyWithFigures() {
        List<LiveSnapshot.TypeLine> types = snapshot(
                        List.of(), List.of(), List.of(new VisitCount("w1", "u", 0L, 0L, 0L)))
                .types();

        assertThat(types).extracting(LiveSnapshot.TypeLine::code).containsExactly("t", "u");
        assertThat(types).extracting(LiveSnapshot.TypeLine::visitsToday).containsExactly(null, 0L);
    }

    @Test
    void addsTheMinutesUp() {
        assertThat(snapshot(List.of(), List.of(), List.of()).curve())
                .extracting(LiveSnapshot.VisitMinute::total)
                .containsExactly(4L, 9L);
    }

    private static LiveSnapshot snapshot(
            List<UnitOpening> openings, List<ActivityCount> activities, List<VisitCount> today) {
        return SnapshotAssembly.of(new Facts(
                new Moment(NOW, true),
                NOW,
                null,
                WEEK,
                null,
                UNITS,
                List.of(type("t", true), type("u", false), type("v", false)),
                openings,
                activities,
                List.of(),
                today,
                List.of(),
                List.of(new MinuteCount(NOW, 4), new MinuteCount(NOW.plusSeconds(60), 5)),
                new PeopleCount(21L, null),
                Map.of(
                        "w1",
                        new Facts.Area("d-1", "Quận Đống Đa", ""),
                        "w2",
                        new Facts.Area("d-2", "Huyện Đan Phượng", "")),
                null));
    }

    private static Facts.Type type(String code, boolean planned) {
        return new Facts.Type(code, code, code, "", planned);
    }

    private static UnitOpening opened(String unit, String time) {
        return new UnitOpening(unit, Instant.parse("2025-10-01T" + time + "Z"), false);
    }

    private static ActivityCount count(String unit, long on) {
        return new ActivityCount(unit, "t", on, on, on, on, 0, 0, 0, 0);
    }
}
