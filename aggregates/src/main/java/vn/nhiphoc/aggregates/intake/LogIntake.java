package vn.nhiphoc.aggregates.intake;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.nhiphoc.aggregates.activity.ActivityBatch;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.attendance.AttendanceBatch;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.eventstore.LogWriter;
import vn.nhiphoc.aggregates.registry.LogRegistry;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.summary.SummaryBatch;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.vault.Vault;

/** {@link Intake} on PostgreSQL. */
public final class LogIntake implements Intake {

    /** So many unknown names of one batch get a hint each; a batch for the wrong city needs none. */
    private static final int MOST_HINTS = 50;

    private final HikariDataSource pool;
    private final LogWriter writer;
    private final Vault vault;
    private final LogRegistry registry;
    private final ActivityBatch activities;
    private final AttendanceBatch attendance;
    private final SummaryBatch summaries;
    private final Readings readings;

    private LogIntake(IntakeSettings settings) {
        this.pool = Connections.open(settings);
        this.vault = new Vault(pool, settings.hashKey());
        this.writer = new LogWriter(pool);
        this.registry = new LogRegistry(pool);
        this.readings = new LogReadings(pool);
        this.activities = new ActivityBatch(writer.eventStore(), pool);
        this.attendance =
                new AttendanceBatch(writer.eventStore(), vault, pool, settings.waitingLines(), settings.patience());
        this.summaries = new SummaryBatch(writer.eventStore(), pool, settings.waitingLines(), settings.patience());
    }

    /** Connects to a migrated log; one that does not answer yet is waited for in the background. */
    public static Intake open(IntakeSettings settings) {
        return new LogIntake(settings);
    }

    @Override
    public Answer send(Command command) {
        List<Refusal> unknown = References.unknown(command, registry);
        if (!unknown.isEmpty()) {
            return new Answer.Refused(unknown);
        }
        Answer answer = writer.send(command, Answer.class);
        if (answer instanceof Answer.Recorded) {
            registry.learn(Learning.from(command));
        }
        return answer;
    }

    @Override
    public CatalogueAnswer define(DefineCatalogue command) {
        CatalogueAnswer answer = writer.send(command, CatalogueAnswer.class);
        if (answer instanceof CatalogueAnswer.Defined) {
            registry.learn(Learning.from(command));
        }
        return answer;
    }

    @Override
    public List<Answer> enter(List<EnterActivity> lines) {
        List<Answer> answers = Sifting.sift(lines, line -> References.unknown(line, registry), activities::record);
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof Answer.Recorded) {
                registry.learn(Learning.from(lines.get(i)));
            }
        }
        return answers;
    }

    @Override
    public List<Answer> attend(List<ArrivingLine> lines, Received received) {
        Set<ActivityId> named = new HashSet<>();
        lines.forEach(line -> named.add(line.activityId()));
        Map<ActivityId, List<Refusal>> refused =
                refusals(named, registry.activities(named).keySet());
        return Sifting.sift(
                lines,
                line -> refused.getOrDefault(line.activityId(), List.of()),
                good -> attendance.submit(good, received));
    }

    @Override
    public List<Answer> summarise(List<SummaryCommand> lines) {
        return summarise(lines, summaries::submit);
    }

    @Override
    public List<Answer> summariseAlone(List<SummaryCommand> lines) {
        return summarise(lines, summaries::recordAlone);
    }

    private List<Answer> summarise(List<SummaryCommand> lines, Function<List<SummaryCommand>, List<Answer>> record) {
        SummaryReferences references = new SummaryReferences(registry, MOST_HINTS);
        return Sifting.sift(lines, references::unknown, record);
    }

    private Map<ActivityId, List<Refusal>> refusals(Set<ActivityId> activities, Set<ActivityId> known) {
        Map<ActivityId, List<Refusal>> refusals = new HashMap<>();
        for (ActivityId activity : activities) {
            if (!known.contains(activity)) {
                Refusal refusal = refusals.size() < MOST_HINTS
                        ? References.unknownActivity(activity, registry)
                        : References.unknownActivity(activity);
                refusals.put(activity, List.of(refusal));
            }
        }
        return refusals;
    }

    @Override
    public int waitingLines() {
        return attendance.waitingLines() + summaries.waitingLines();
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public boolean erase(String person) {
        return Attempts.of("erasing a person", () -> vault.erase(person));
    }

    @Override
    public void close() {
        attendance.close();
        summaries.close();
        registry.close();
        writer.close();
        pool.close();
    }
}
