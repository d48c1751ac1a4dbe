package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of a campaign with the types that it letters. */
public record Plan(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String parent,
        List<Lettered> types) {

    /** A type under a plan's letter. */
    public record Lettered(String letter, String type) {}

    static Plan read(Fields fields) throws NotUnderstood {
        List<Lettered> types = new ArrayList<>();
        for (Fields type : fields.objects("activityTypes")) {
            types.add(new Lettered(type.text("letter"), type.text("code")));
            type.end();
        }
        for (Fields deadline : fields.objects("deadlines")) {
            deadline.text("from");
            deadline.text("to");
            deadline.optionalDay("dueBefore");
            deadline.end();
        }
        Plan plan = new Plan(
                fields.optionalText("number"),
                fields.optionalDay("issuedOn"),
                fields.optionalText("issuerUnitId"),
                fields.optionalText("parentPlan"),
                List.copyOf(types));
        fields.end();
        return plan;
    }
}
