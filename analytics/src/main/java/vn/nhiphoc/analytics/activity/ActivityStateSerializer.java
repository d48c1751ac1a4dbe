package vn.nhiphoc.analytics.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;

/** Activities' state to bytes; copies are deep, because a snapshot reads while the operator goes on. */
public final class ActivityStateSerializer extends ValueSerializer<ActivityState> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public ActivityState copy(ActivityState from) {
        return from.copy();
    }

    @Override
    protected void write(ActivityState state, DataOutputView out) throws IOException {
        ActivityFacts facts = state.facts;
        out.writeBoolean(facts != null);
        if (facts != null) {
            write(facts, out);
        }
        Bytes.writeNumber(state.people, out);
        Bytes.writeNumber(state.inside, out);
        Bytes.writeNumber(state.days.size(), out);
        for (Map.Entry<Integer, DayFigures> day : state.days.entrySet()) {
            Bytes.writeNumber(day.getKey(), out);
            day.getValue().write(out);
        }
        Bytes.writeNumber(state.outcomes.size(), out);
        for (Map.Entry<String, OutcomeFact> outcome : state.outcomes.entrySet()) {
            Bytes.writeText(outcome.getKey(), out);
            out.writeDouble(outcome.getValue().quantity());
            Bytes.writeText(outcome.getValue().unit(), out);
            writeNullable(outcome.getValue().day(), out);
        }
    }

    @Override
    public ActivityState deserialize(DataInputView in) throws IOException {
        ActivityState state = new ActivityState();
        state.facts = in.readBoolean() ? readFacts(in) : null;
        state.people = Bytes.readNumber(in);
        state.inside = Bytes.readNumber(in);
        for (long left = Bytes.readNumber(in); left > 0; left--) {
            int day = (int) Bytes.readNumber(in);
            state.days.put(day, DayFigures.read(in));
        }
        for (long left = Bytes.readNumber(in); left > 0; left--) {
            String code = Bytes.readSharedText(in);
            state.outcomes.put(code, new OutcomeFact(in.readDouble(), Bytes.readNullableText(in), readNullable(in)));
        }
        return state;
    }

    private static void write(ActivityFacts facts, DataOutputView out) throws IOException {
        Bytes.writeText(facts.campaign(), out);
        Bytes.writeText(facts.unit(), out);
        Bytes.writeText(facts.type(), out);
        ActivityFacts.Details details = facts.details();
        Bytes.writeText(details.form(), out);
        Bytes.writeText(details.title(), out);
        Bytes.writeText(details.mode(), out);
        Bytes.writeNumber(details.startsAt(), out);
        Bytes.writeNumber(details.endsAt(), out);
        write(details.jointUnits(), out);
        write(details.partnerNames(), out);
        write(details.partnerKinds(), out);
        out.writeByte(facts.status().number());
        out.writeBoolean(facts.cancelled());
        writeNullable(facts.openedAt(), out);
        writeNullable(facts.closedAt(), out);
    }

    private static ActivityFacts readFacts(DataInputView in) throws IOException {
        String campaign = Bytes.readSharedText(in);
        String unit = Bytes.readSharedText(in);
        String type = Bytes.readSharedText(in);
        String form = Bytes.readNullableText(in);
        String title = Bytes.readText(in);
        String mode = Bytes.readNullableText(in);
        long startsAt = Bytes.readNumber(in);
        long endsAt = Bytes.readNumber(in);
        ActivityFacts.Details details = new ActivityFacts.Details(
                form, title, mode, startsAt, endsAt, readTexts(in), readTexts(in), readTexts(in));
        Status status = Status.numbered(in.readByte());
        boolean cancelled = in.readBoolean();
        return new ActivityFacts(campaign, unit, type, details, status, cancelled, readNullable(in), readNullable(in));
    }

    private static void write(List<String> texts, DataOutputView out) throws IOException {
        Bytes.writeNumber(texts.size(), out);
        for (String text : texts) {
            Bytes.writeText(text, out);
        }
    }

    private static List<String> readTexts(DataInputView in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (long left = Bytes.readNumber(in); left > 0; left--) {
            texts.add(Bytes.readSharedText(in));
        }
        return List.copyOf(texts);
    }

    private static void writeNullable(@Nullable Long number, DataOutputView out) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            Bytes.writeNumber(number, out);
        }
    }

    private static @Nullable Long readNullable(DataInputView in) throws IOException {
        return in.readBoolean() ? Long.valueOf(Bytes.readNumber(in)) : null;
    }
}
