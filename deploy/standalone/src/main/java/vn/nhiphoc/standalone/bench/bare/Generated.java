package vn.nhiphoc.standalone.bench.bare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * A city of 100 wards with five schools each, an activity in every school, and check-ins into them, 500 a transaction.
 * A visit has twelve scopes: school, ward and city, each of them for the day and the week, for its type and all types.
 */
final class Generated implements Feed {
    static final String CAMPAIGN = "generated";

    private static final long serialVersionUID = 1L;
    private static final int WARDS = 100;
    private static final int SCHOOLS = 500;
    private static final int LEAST_PERSONS = 100_000;
    private static final int VISITS_OF_A_PERSON = 4;
    private static final int LINES_PER_TRANSACTION = 500;
    private static final Instant DAY = Instant.parse("2025-10-02T00:00:00Z");
    private static final int MINUTES = 600;
    private static final TypeCode TYPE = new TypeCode("other");
    private static final Audience[] AUDIENCES = Audience.values();

    private final long checkIns;
    private final long seed;
    private transient Deque<Event> beforehand = new ArrayDeque<>();
    private transient ActivityId[] activities = {};
    private transient PersonId[] persons = {};
    private transient SplittableRandom random = new SplittableRandom();
    private long transaction;
    private long index;
    private long sent;

    Generated(long checkIns, long seed) {
        this.checkIns = checkIns;
        this.seed = seed;
    }

    /** How many people come to so many check-ins: each a few times, as in a week. */
    static int persons(long checkIns) {
        return (int) Math.max(LEAST_PERSONS, checkIns / VISITS_OF_A_PERSON);
    }

    @Override
    public void open() {
        beforehand = new ArrayDeque<>(beforehand());
        activities = new ActivityId[SCHOOLS];
        for (int school = 0; school < SCHOOLS; school++) {
            activities[school] = new ActivityId("a-" + school);
        }
        persons = new PersonId[persons(checkIns)];
        for (int person = 0; person < persons.length; person++) {
            persons[person] = new PersonId("aaaaaaaaaaaaaaaa" + (100_000 + person));
        }
        random = new SplittableRandom(seed);
    }

    @Override
    public @Nullable Recorded next() {
        Event event = beforehand.poll();
        if (event != null) {
            transaction++;
            return recorded(event);
        }
        if (sent == checkIns) {
            return null;
        }
        if (sent % LINES_PER_TRANSACTION == 0) {
            transaction++;
        }
        return recorded(new CheckedIn(
                activities[random.nextInt(SCHOOLS)],
                Long.toString(sent++),
                persons[random.nextInt(persons.length)],
                AUDIENCES[random.nextInt(AUDIENCES.length)],
                null,
                DAY.plusSeconds(60L * random.nextInt(MINUTES))));
    }

    private Recorded recorded(Event event) {
        return new Recorded(transaction, ++index, DAY, "bench", event);
    }

    private static List<Event> beforehand() {
        List<Event> events = new ArrayList<>();
        events.add(unit("city", UnitKind.CITY, null));
        for (int ward = 0; ward < WARDS; ward++) {
            events.add(unit("ward-" + ward, UnitKind.WARD, "city"));
        }
        for (int school = 0; school < SCHOOLS; school++) {
            events.add(unit("school-" + school, UnitKind.SCHOOL, "ward-" + school % WARDS));
        }
        events.add(new ActivityTypeDefined(new CodeEntry(TYPE, new Name("Khác", null))));
        events.add(new CampaignDefined(new Campaign(
                new CampaignId(CAMPAIGN),
                "bench",
                2025,
                null,
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 10, 7),
                null,
                List.of())));
        for (int school = 0; school < SCHOOLS; school++) {
            events.add(new ActivityPlanned(
                    new ActivityId("a-" + school),
                    new CampaignId(CAMPAIGN),
                    new UnitId("school-" + school),
                    TYPE,
                    new ActivityDetails(
                            null,
                            "Thử",
                            null,
                            DAY,
                            DAY.plusSeconds(60L * MINUTES),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of())));
        }
        return events;
    }

    private static UnitDefined unit(String id, UnitKind kind, @Nullable String parent) {
        return new UnitDefined(new Unit(
                new UnitId(id),
                null,
                new Name(id, null),
                kind,
                "bench",
                parent == null ? null : new UnitId(parent),
                null,
                null,
                null,
                null,
                null));
    }
}
