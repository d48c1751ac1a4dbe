package vn.nhiphoc.standalone.demo.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that was recorded about one activity. Facts apply in the order of the calls; one thread at a time. */
public final class ActivityLedger {

    private final String id;
    private ActivityFact fact;
    private @Nullable Long openedAt;
    private @Nullable Long closedAt;
    private boolean cancelled;
    private final Map<String, HeadcountFact> headcountsByKey = new HashMap<>();
    private final TreeMap<Integer, HeadcountFact> headcountsByDay = new TreeMap<>();
    private final TreeMap<String, OutcomeFact> outcomes = new TreeMap<>();
    private final List<LineFact> lines = new ArrayList<>();
    private final Set<String> voided = new HashSet<>();

    public ActivityLedger(String id, ActivityFact fact) {
        this.id = id;
        this.fact = fact;
    }

    /** The last plan stands; whether it says anything new. */
    public boolean planned(ActivityFact latest) {
        boolean news = !fact.equals(latest);
        fact = latest;
        return news;
    }

    /** Opens it; a second opening is no news and changes nothing. */
    public boolean opened(long at) {
        boolean news = openedAt == null;
        openedAt = news ? Long.valueOf(at) : openedAt;
        return news;
    }

    /** Closes it; a second closing is no news and changes nothing. */
    public boolean closed(long at) {
        boolean news = closedAt == null;
        closedAt = news ? Long.valueOf(at) : closedAt;
        return news;
    }

    /** Cancels it; whether that is news. */
    public boolean cancelled() {
        boolean news = !cancelled;
        cancelled = true;
        return news;
    }

    /** Takes the cancellation back; whether that is news. */
    public boolean reinstated() {
        boolean news = cancelled;
        cancelled = false;
        return news;
    }

    /** The last one of a day stands, whatever its key; the same content under its key again is no news. */
    public boolean headcount(String key, HeadcountFact headcount) {
        if (headcount.equals(headcountsByKey.put(key, headcount))) {
            return false;
        }
        if (headcount.counts().isEmpty()) {
            headcountsByDay.remove(Calendar.dayOf(headcount.at()));
        } else {
            headcountsByDay.put(Calendar.dayOf(headcount.at()), headcount);
        }
        return true;
    }

    /** The last result of a code stands, null withdraws it; whether that is news. */
    public boolean outcome(String code, @Nullable OutcomeFact outcome) {
        OutcomeFact earlier = outcome == null ? outcomes.remove(code) : outcomes.put(code, outcome);
        return !Objects.equals(earlier, outcome);
    }

    public void line(LineFact line) {
        lines.add(line);
    }

    public void voided(String key) {
        voided.add(key);
    }

    public String id() {
        return id;
    }

    public ActivityFact fact() {
        return fact;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public @Nullable Long openedAt() {
        return openedAt;
    }

    @Nullable
    Long closedAt() {
        return closedAt;
    }

    boolean isPresentTime() {
        return !cancelled && openedAt != null && closedAt == null;
    }

    String status() {
        return cancelled ? "cancelled" : closedAt != null ? "closed" : openedAt != null ? "open" : "planned";
    }

    Map<Integer, HeadcountFact> headcounts() {
        return headcountsByDay;
    }

    Map<String, OutcomeFact> outcomes() {
        return outcomes;
    }

    List<LineFact> standingLines() {
        return lines.stream().filter(line -> !voided.contains(line.key())).toList();
    }
}
