package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an activity is, beside its campaign, unit and type; moments in milliseconds. */
public record Details(
        @Nullable String form,
        String title,
        @Nullable String mode,
        long startsAt,
        long endsAt,
        List<String> jointUnits,
        List<Partner> partners) {

    /** Somebody outside the units who takes part. */
    public record Partner(String name, @Nullable String kind) {}

    static Details read(Fields fields) throws NotUnderstood {
        for (String audience : fields.texts("audiences")) {
            Codes.audience(audience);
        }
        fields.optionalText("place");
        fields.optionalWhole("capacity");
        List<Partner> partners = new ArrayList<>();
        for (Fields partner : fields.objects("partners")) {
            partners.add(new Partner(partner.text("name"), partner.optionalText("kind")));
            partner.end();
        }
        String mode = fields.optionalText("mode");
        Details details = new Details(
                fields.optionalText("form"),
                fields.text("title"),
                mode == null ? null : Codes.mode(mode),
                fields.moment("startsAt"),
                fields.moment("endsAt"),
                fields.texts("jointUnits"),
                List.copyOf(partners));
        fields.end();
        return details;
    }

    public LocalDate firstDay() {
        return Clock.day(startsAt);
    }

    public LocalDate lastDay() {
        return Clock.day(endsAt);
    }
}
