package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An activity as its facts left it, the last of each kind winning. Filled while the log is read, then only read. */
public final class Activity {
    /** How far it has come; cancelling is beside it, so that reinstating restores it. */
    public enum Stage {
        PLANNED,
        OPEN,
        CLOSED
    }

    private final String id;
    private final Map<LocalDate, Headcount> headcounts = new TreeMap<>();
    private final Map<String, Outcome> outcomes = new TreeMap<>();

    private final List<Place> earlier = new ArrayList<>(0);

    private @Nullable Place place;
    private @Nullable Details details;
    private Stage stage = Stage.PLANNED;
    private boolean cancelled;
    private @Nullable Long openedAt;
    private @Nullable Long closedAt;

    Activity(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether the log says what it is; without that it counts nowhere. */
    public boolean isPlanned() {
        return place != null;
    }

    public Place place() {
        return known(place);
    }

    public Details details() {
        return known(details);
    }

    public Stage stage() {
        return stage;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Milliseconds; so {@link #closedAt}. */
    public @Nullable Long openedAt() {
        return openedAt;
    }

    public @Nullable Long closedAt() {
        return closedAt;
    }

    /** Those that stand, by day. */
    public Map<LocalDate, Headcount> headcounts() {
        return headcounts;
    }

    /** Those that stand, by code. */
    public Map<String, Outcome> outcomes() {
        return outcomes;
    }

    void plan(Place at, Details as) {
        place = at;
        details = as;
    }

    /** Whether it stands or ever stood at a unit (null: any), under a type (null: any). */
    public boolean everStoodAt(@Nullable String unit, @Nullable String type) {
        return isAt(place(), unit, type) || earlier.stream().anyMatch(at -> isAt(at, unit, type));
    }

    private static boolean isAt(Place at, @Nullable String unit, @Nullable String type) {
        return (unit == null || unit.equals(at.unit())) && (type == null || type.equals(at.type()));
    }

    void change(Details as) {
        details = place == null ? null : as;
    }

    void move(String unit) {
        leaveFor(place == null ? null : new Place(place.campaign(), unit, place.type()));
    }

    void retype(String type) {
        leaveFor(place == null ? null : new Place(place.campaign(), place.unit(), type));
    }

    private void leaveFor(@Nullable Place next) {
        if (place != null && next != null) {
            earlier.add(place);
            place = next;
        }
    }

    void open(long at) {
        if (place != null) {
            stage = Stage.OPEN;
            openedAt = at;
        }
    }

    void close(long at) {
        if (place != null) {
            stage = Stage.CLOSED;
            closedAt = at;
        }
    }

    void cancel(boolean called) {
        cancelled = place != null && called;
    }

    void count(Headcount headcount) {
        LocalDate day = Clock.day(headcount.at());
        if (headcount.stands()) {
            headcounts.put(day, headcount);
        } else {
            headcounts.remove(day);
        }
    }

    void result(String code, @Nullable Outcome outcome) {
        if (outcome == null) {
            outcomes.remove(code);
        } else {
            outcomes.put(code, outcome);
        }
    }

    private <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("nothing planned the activity " + id);
        }
        return value;
    }
}
