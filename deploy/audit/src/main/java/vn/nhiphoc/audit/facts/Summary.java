package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A past result that stands; a figure that is null is unknown.
 *
 * @param day null is the whole week
 */
public record Summary(
        Place place,
        String key,
        @Nullable LocalDate day,
        @Nullable Long activities,
        @Nullable Long visits,
        @Nullable Long people) {

    /** Which one it is. */
    record Name(Place place, String key) {}

    static Summary read(Fields fields) throws NotUnderstood {
        Name name = name(fields);
        LocalDate day = fields.optionalDay("day");
        String audience = fields.optionalText("audience");
        if (audience != null) {
            Codes.audience(audience);
        }
        Summary summary = new Summary(
                name.place,
                name.key,
                day,
                fields.optionalWhole("activities"),
                fields.optionalWhole("visits"),
                fields.optionalWhole("people"));
        fields.end();
        if (summary.activities == null && summary.visits == null && summary.people == null) {
            throw new NotUnderstood("the summary knows no figure");
        }
        return summary;
    }

    static Name name(Fields fields) throws NotUnderstood {
        String campaign = fields.text("campaignId").intern();
        String key = fields.text("key");
        return new Name(
                new Place(
                        campaign,
                        fields.text("unitId").intern(),
                        fields.text("type").intern()),
                key);
    }

    Name name() {
        return new Name(place, key);
    }

    /** The phase in whose total it counts; null where the campaign is unknown. */
    public @Nullable Phase phase(@Nullable Campaign campaign) {
        return campaign == null ? null : day == null ? Phase.WEEK : campaign.phaseOf(day);
    }
}
