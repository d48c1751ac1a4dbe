package vn.nhiphoc.standalone.demo.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;
import vn.nhiphoc.standalone.demo.truth.HeadcountFact;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.LineFact;

/** Something that somebody sends at a moment of the simulated time, in epoch milliseconds. */
sealed interface Deed {

    long arrival();

    /** An attendance line, which may travel with others. */
    sealed interface Line extends Deed {

        void write(JsonGenerator json) throws IOException;

        LineAnswer answer();

        /** What the ledger keeps of it. */
        void record(Ledger ledger);
    }

    /** A check-in or check-out; one that is sent again is answered {@code repeated}. */
    record Attending(long arrival, String activityId, LineFact fact, LineAnswer answer) implements Line {
        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.line(json, activityId, fact);
        }

        @Override
        public void record(Ledger ledger) {
            if (answer.equals(LineAnswer.RECORDED)) {
                ledger.activity(activityId).line(fact);
            }
        }
    }

    /** Taking back an earlier line. */
    record Voiding(long arrival, String activityId, String key, String of, LineAnswer answer) implements Line {
        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.voiding(json, activityId, key, of, arrival);
        }

        @Override
        public void record(Ledger ledger) {
            if (answer.equals(LineAnswer.RECORDED)) {
                ledger.activity(activityId).voided(of);
            }
        }
    }

    /** A line that must be refused. */
    record Slip(long arrival, String json, LineAnswer answer) implements Line {
        @Override
        public void write(JsonGenerator generator) throws IOException {
            generator.writeRawValue(json);
        }

        @Override
        public void record(Ledger ledger) {}
    }

    /**
     * Planning or changing an activity, which may travel with others.
     *
     * @param change from what stands to what is sent
     * @param alone sent by itself
     * @param night what the organiser reports with it, if anything
     */
    record Planning(
            long arrival,
            Item item,
            UnaryOperator<ActivityFact> change,
            boolean alone,
            @Nullable Night night) implements Deed {}

    /** An evening's report of an activity: when it opened and closed, and its headcounts by key. */
    record Night(@Nullable Long openedAt, @Nullable Long closedAt, List<Headcount> headcounts) {}

    /** A headcount under its key. */
    record Headcount(String key, HeadcountFact fact) {}

    /**
     * A call of its own.
     *
     * @param effect what the ledger keeps of it, and whether that is news
     */
    record Calling(long arrival, Call call, Predicate<Ledger> effect) implements Deed {}

    /** A call that must be refused. */
    record Refusing(long arrival, Call call) implements Deed {}

    /** Attendance lines that somebody sends as one batch, in this order. */
    record Bundle(long arrival, List<Line> lines) implements Deed {}
}
