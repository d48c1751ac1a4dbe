package vn.nhiphoc.audit.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Asked;
import vn.nhiphoc.audit.facts.Phase;
import vn.nhiphoc.audit.facts.Place;
import vn.nhiphoc.audit.figures.Cell;

/** Amounts in files. */
record AmountForm(Dictionary texts) implements Spill.Form<Amount> {
    private static final long NO_DAY = Long.MIN_VALUE;
    private static final String NO_PHASE = "";

    @Override
    public void write(Amount amount, DataOutputStream out) throws IOException {
        Cell cell = amount.cell();
        if (cell instanceof Cell.OfActivity of) {
            out.writeByte(0);
            text(out, of.activity());
        } else if (cell instanceof Cell.OfDay of) {
            out.writeByte(1);
            text(out, of.activity());
            day(out, of.day());
        } else if (cell instanceof Cell.OfPhase of) {
            out.writeByte(2);
            text(out, of.activity());
            text(out, of.phase().name());
        } else if (cell instanceof Cell.Outside of) {
            out.writeByte(3);
            text(out, of.activity());
            day(out, of.day());
        } else if (cell instanceof Cell.Minute of) {
            out.writeByte(4);
            place(out, of.place());
            text(out, of.audience());
            out.writeLong(of.minute());
        } else if (cell instanceof Cell.Audience of) {
            out.writeByte(5);
            place(out, of.place());
            day(out, of.day());
            text(out, of.audience());
            text(out, of.flags().name());
        } else if (cell instanceof Cell.People of) {
            out.writeByte(6);
            text(out, of.campaign());
            out.writeBoolean(of.subtree());
            text(out, of.scope());
            text(out, of.type());
            day(out, of.day());
            Phase phase = of.phase();
            text(out, phase == null ? NO_PHASE : phase.name());
        }
        for (long figure : amount.figures()) {
            out.writeLong(figure);
        }
    }

    @Override
    public Amount read(DataInputStream in) throws IOException {
        Cell cell = switch (in.readByte()) {
            case 0 -> new Cell.OfActivity(text(in));
            case 1 -> new Cell.OfDay(text(in), LocalDate.ofEpochDay(in.readLong()));
            case 2 -> new Cell.OfPhase(text(in), Phase.valueOf(text(in)));
            case 3 -> new Cell.Outside(text(in), LocalDate.ofEpochDay(in.readLong()));
            case 4 -> new Cell.Minute(place(in), text(in), in.readLong());
            case 5 ->
                new Cell.Audience(place(in), LocalDate.ofEpochDay(in.readLong()), text(in), Asked.valueOf(text(in)));
            default ->
                new Cell.People(text(in), in.readBoolean(), text(in), text(in), optionalDay(in), optionalPhase(in));
        };
        long[] figures = new long[cell.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = in.readLong();
        }
        return new Amount(cell, figures);
    }

    private void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(texts.number(text));
    }

    private String text(DataInputStream in) throws IOException {
        return texts.text(in.readInt());
    }

    private void place(DataOutputStream out, Place place) throws IOException {
        text(out, place.campaign());
        text(out, place.unit());
        text(out, place.type());
    }

    private Place place(DataInputStream in) throws IOException {
        return new Place(text(in), text(in), text(in));
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? NO_DAY : day.toEpochDay());
    }

    private static @Nullable LocalDate optionalDay(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private @Nullable Phase optionalPhase(DataInputStream in) throws IOException {
        String phase = text(in);
        return phase.equals(NO_PHASE) ? null : Phase.valueOf(phase);
    }
}
