package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Phase;

/** Cells that are a row of a view as they are. */
final class CellRows {
    private CellRows() {}

    static Optional<Row> of(Facts facts, Cell cell, long[] figures) {
        if (cell instanceof Cell.Minute minute) {
            return Optional.of(Row.of(
                    View.UNIT_ACTIVITY_MINUTE,
                    minute.place().campaign(),
                    minute.place().unit(),
                    minute.place().type(),
                    minute.audience(),
                    Text.second(minute.minute()),
                    Text.number(figures[0]),
                    Text.number(figures[1]),
                    Text.number(figures[2])));
        } else if (cell instanceof Cell.Audience audience) {
            return Optional.of(Row.of(
                    View.UNIT_AUDIENCE_DAY,
                    audience.place().campaign(),
                    audience.place().unit(),
                    audience.place().type(),
                    Text.day(audience.day()),
                    audience.audience(),
                    Text.flag(audience.flags().disadvantaged()),
                    Text.flag(audience.flags().remote()),
                    Text.number(figures[0]),
                    Text.number(figures[1])));
        } else if (cell instanceof Cell.People people) {
            return Optional.of(Row.of(
                    View.PEOPLE,
                    people.campaign(),
                    people.subtree() ? "subtree" : "unit",
                    people.scope(),
                    people.type(),
                    Text.optionalDay(people.day()),
                    PhaseText.of(people.phase()),
                    Text.number(figures[0])));
        }
        return Optional.empty();
    }

    /** Phases in the views. */
    static final class PhaseText {
        private PhaseText() {}

        /** A campaign that nothing defined has no week: every day of it shows as one after 1970-01-01, the empty date. */
        static String of(@Nullable Phase phase) {
            return (phase == null ? Phase.AFTER : phase).code();
        }

        static String of(Facts facts, String campaign, LocalDate day) {
            var known = facts.campaigns().get(campaign);
            return of(known == null ? null : known.phaseOf(day));
        }
    }
}
