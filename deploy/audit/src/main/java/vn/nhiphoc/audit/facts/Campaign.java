package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as its last definition says. */
public record Campaign(
        String id,
        String city,
        long year,
        @Nullable String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Opening opening,
        List<Plan> plans) {

    /** The common opening; {@code type} is null where any type opens. */
    public record Opening(LocalDate day, @Nullable String type) {

        static @Nullable Opening read(@Nullable Fields fields) throws NotUnderstood {
            if (fields == null) {
                return null;
            }
            Opening opening = new Opening(fields.day("day"), fields.optionalText("type"));
            fields.optionalText("at");
            fields.end();
            return opening;
        }
    }

    static Campaign read(Fields fields) throws NotUnderstood {
        List<Plan> plans = new ArrayList<>();
        for (Fields plan : fields.objects("plans")) {
            plans.add(Plan.read(plan));
        }
        Campaign campaign = new Campaign(
                fields.text("campaignId"),
                fields.text("city"),
                fields.whole("year"),
                fields.optionalText("theme"),
                fields.day("startsOn"),
                fields.day("endsOn"),
                Opening.read(fields.optionalObject("opening")),
                List.copyOf(plans));
        fields.end();
        return campaign;
    }

    public Phase phaseOf(LocalDate day) {
        return day.isBefore(startsOn) ? Phase.BEFORE : day.isAfter(endsOn) ? Phase.AFTER : Phase.WEEK;
    }

    /** Whether the days from {@code first} to {@code last} share one with a phase. */
    public boolean touches(Phase phase, LocalDate first, LocalDate last) {
        return switch (phase) {
            case BEFORE -> first.isBefore(startsOn);
            case WEEK -> !first.isAfter(endsOn) && !last.isBefore(startsOn);
            case AFTER -> last.isAfter(endsOn);
        };
    }
}
