package vn.nhiphoc.standalone.demo.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.Expected.Done;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.simulation.Deed.Bundle;
import vn.nhiphoc.standalone.demo.simulation.Deed.Calling;
import vn.nhiphoc.standalone.demo.simulation.Deed.Line;
import vn.nhiphoc.standalone.demo.simulation.Deed.Planning;
import vn.nhiphoc.standalone.demo.simulation.Deed.Refusing;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;
import vn.nhiphoc.standalone.demo.truth.ActivityLedger;
import vn.nhiphoc.standalone.demo.truth.Ledger;

/**
 * Turns what happens, in its order, into calls: lines and plans travel in batches, the rest alone. What the intake will
 * have recorded goes into the ledger at the same time.
 */
final class Lane {

    private static final int PLANS_AT_MOST = 100;

    private final Ledger ledger;
    private final Census census;
    private final SplittableRandom random;
    private List<Line> lines = new ArrayList<>();
    private List<Plan> plans = new ArrayList<>();
    private List<Call> calls = new ArrayList<>();
    private int batchSize;
    private int batches;

    private record Plan(Planning deed, ActivityFact fact, LineAnswer answer) {}

    Lane(Ledger ledger, Census census, SplittableRandom random) {
        this.ledger = ledger;
        this.census = census;
        this.random = random;
        batchSize = nextSize();
    }

    private int nextSize() {
        return 50 + random.nextInt(451);
    }

    void accept(Deed deed) {
        if (deed instanceof Planning planning) {
            plan(planning);
            return;
        }
        sendPlans();
        if (deed instanceof Line line) {
            line.record(ledger);
            lines.add(line);
            if (lines.size() >= batchSize) {
                sendLines();
            }
        } else if (deed instanceof Bundle bundle) {
            bundle.lines().forEach(line -> line.record(ledger));
            send(bundle.lines());
        } else if (deed instanceof Calling calling) {
            boolean news = calling.effect().test(ledger);
            calls.add(calling.call().expecting(news ? Done.RECORDED : Done.REPEATED));
        } else if (deed instanceof Refusing refusing) {
            calls.add(refusing.call());
        }
    }

    /** The calls so far; the lane goes on with none. */
    List<Call> finish() {
        sendPlans();
        sendLines();
        List<Call> finished = calls;
        calls = new ArrayList<>();
        return finished;
    }

    private void plan(Planning planning) {
        Item item = planning.item();
        boolean known = ledger.knows(item.id());
        ActivityFact fact =
                planning.change().apply(known ? ledger.activity(item.id()).fact() : item.plan());
        boolean news = !known;
        if (known) {
            news = ledger.activity(item.id()).planned(fact);
        } else {
            ledger.plan(item.id(), fact);
        }
        if (planning.alone()) {
            sendPlans();
            calls.add(Call.put("/api/v1/activities/" + item.id(), json -> ActivityJson.write(json, item, fact))
                    .expecting(news ? Done.RECORDED : Done.REPEATED));
            return;
        }
        if (plans.stream().anyMatch(plan -> plan.deed().item().equals(item))) {
            sendPlans();
        }
        news |= report(planning);
        plans.add(new Plan(planning, fact, news ? LineAnswer.RECORDED : LineAnswer.REPEATED));
        if (plans.size() == PLANS_AT_MOST) {
            sendPlans();
        }
    }

    /** Whether the evening's report says anything new. */
    private boolean report(Planning planning) {
        Deed.Night night = planning.night();
        if (night == null) {
            return false;
        }
        ActivityLedger activity = ledger.activity(planning.item().id());
        boolean news = night.openedAt() != null && activity.opened(night.openedAt());
        news |= night.closedAt() != null && activity.closed(night.closedAt());
        for (Deed.Headcount headcount : night.headcounts()) {
            news |= activity.headcount(headcount.key(), headcount.fact());
        }
        return news;
    }

    private void sendPlans() {
        if (plans.isEmpty()) {
            return;
        }
        List<Plan> batch = plans;
        plans = new ArrayList<>();
        List<LineAnswer> answers = batch.stream().map(Plan::answer).toList();
        add(new Call(
                "POST",
                "/api/v1/activities",
                json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("lines");
                    for (Plan plan : batch) {
                        ActivityJson.writeLine(
                                json,
                                plan.deed().item(),
                                plan.fact(),
                                plan.deed().night());
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                },
                new Expected.Lines(answers),
                batch.size()));
    }

    private void sendLines() {
        if (!lines.isEmpty()) {
            send(lines);
            lines = new ArrayList<>();
            batchSize = nextSize();
        }
    }

    private void send(List<Line> batch) {
        add(new Call(
                "POST",
                "/api/v1/attendance",
                json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("lines");
                    for (Line line : batch) {
                        line.write(json);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                },
                new Expected.Lines(batch.stream().map(Line::answer).toList()),
                batch.size()));
    }

    /** One batch in ten is sent twice: its sender did not get the answer. */
    private void add(Call batch) {
        calls.add(batch);
        if (batches++ % 10 == 3) {
            calls.add(batch.again());
            census.saw(Phenomenon.REPEATED_BATCH);
        }
    }
}
