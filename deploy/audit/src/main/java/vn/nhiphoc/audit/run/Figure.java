package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;
import vn.nhiphoc.audit.facts.NotUnderstood;
import vn.nhiphoc.audit.facts.Summary;
import vn.nhiphoc.audit.facts.Understanding;
import vn.nhiphoc.audit.figures.Figures;
import vn.nhiphoc.audit.figures.Stories;
import vn.nhiphoc.audit.figures.Sums;

/**
 * One figure of a running system with all that is behind it.
 *
 * @param campaign only this one's; null is every campaign
 */
public record Figure(
        String postgres,
        String clickhouse,
        String unit,
        String type,
        String day,
        @Nullable String campaign) {

    /**
     * What is behind a figure.
     *
     * @param shown the rows of {@code unit_activity_day} as ClickHouse shows them
     * @param counted the same rows as the log says
     * @param steps the events, in the order of the log
     */
    public record Answer(long position, List<Row> shown, List<Row> counted, List<Step> steps) {}

    /** Looks it up; {@link AuditFailure} where there is no such unit, type or day, with the nearest there is. */
    public Answer explain() throws InterruptedException {
        LogDatabase log = new LogDatabase(postgres);
        FigureStore store = new FigureStore(clickhouse);
        try (Connection session = log.connect()) {
            var still = new Standstill(log, store, Progress.NONE)
                    .during(() -> store.rows(View.UNIT_ACTIVITY_DAY, condition()));
            LogReading reading = new LogReading(session, still.position());
            Facts facts = facts(reading);
            Question question = question(facts, new Named(facts));
            Explaining explaining = new Explaining(reading, facts);
            Map<String, List<LoggedEvent>> events = explaining.gather(List.of(question));
            Map<String, Evidence> evidence = Explaining.evidence(question, events);
            List<Summary> summaries = summaries(facts);
            TreeSet<String> days = new TreeSet<>();
            summaries.stream().map(Summary::day).filter(Objects::nonNull).forEach(some -> days.add(some.toString()));
            evidence.values().forEach(of -> of.days().forEach(some -> days.add(some.toString())));
            if (still.read().isEmpty() && !days.contains(day)) {
                throw Named.nothingOn(unit, type, day, days);
            }
            List<Row> counted = counted(facts, evidence, summaries);
            List<Step> steps = explaining.steps(question, events, evidence);
            return new Answer(still.position(), still.read(), counted, steps);
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw new AuditFailure("không đọc được: " + e.getMessage(), "cannot read: " + e.getMessage(), e);
        }
    }

    private String condition() {
        String where = "unit_id = " + FigureStore.quoted(unit) + " AND activity_type = " + FigureStore.quoted(type)
                + " AND toString(day) = " + FigureStore.quoted(day);
        return campaign == null ? where : where + " AND campaign_id = " + FigureStore.quoted(campaign);
    }

    private static Facts facts(LogReading reading) throws SQLException {
        Facts facts = new Facts();
        reading.facts(event -> {
            try {
                Understanding.enter(facts, event);
            } catch (NotUnderstood e) {
                // told by the audit; here it only counts nowhere
                return;
            }
        });
        return facts;
    }

    private Question question(Facts facts, Named named) {
        named.requireUnit(unit);
        named.requireType(type);
        named.requireCampaign(campaign);
        try {
            LocalDate asked = LocalDate.parse(day);
            List<String> activities = facts.activities().stream()
                    .filter(one -> one.everStoodAt(unit, type))
                    .filter(one ->
                            campaign == null || campaign.equals(one.place().campaign()))
                    .map(Activity::id)
                    .toList();
            return new Question(
                    activities, unit, type, asked, null, List.of(SummaryEffects.text(unit, type)), campaign);
        } catch (DateTimeParseException e) {
            throw new AuditFailure(
                    "\"" + day + "\" không phải là ngày; viết như 2025-10-01",
                    "\"" + day + "\" is no day; write it like 2025-10-01",
                    e);
        }
    }

    private List<Summary> summaries(Facts facts) {
        return facts.summaries().stream()
                .filter(one -> unit.equals(one.place().unit())
                        && type.equals(one.place().type()))
                .filter(one -> campaign == null || campaign.equals(one.place().campaign()))
                .toList();
    }

    private List<Row> counted(Facts facts, Map<String, Evidence> evidence, List<Summary> summaries) {
        List<Activity> here = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        evidence.forEach((id, of) -> {
            Activity activity = Objects.requireNonNull(facts.activity(id));
            if (activity.place().unit().equals(unit) && activity.place().type().equals(type)) {
                here.add(activity);
                lines.addAll(of.lines().values());
            }
        });
        Sums sums = new Sums();
        Stories.tell(facts, lines, sums);
        return Figures.of(facts, here, summaries, sums).stream()
                .filter(row -> row.view() == View.UNIT_ACTIVITY_DAY)
                .filter(row -> day.equals(row.value("day")))
                .toList();
    }
}
