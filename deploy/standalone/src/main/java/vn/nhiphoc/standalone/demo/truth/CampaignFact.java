package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What counting must know of a campaign.
 *
 * @param openingDay null is no opening
 * @param openingType null is an activity of any type
 */
public record CampaignFact(
        String id,
        String city,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate openingDay,
        @Nullable String openingType) {

    String phaseOf(int day) {
        return day < startsOn.toEpochDay() ? "before" : day > endsOn.toEpochDay() ? "after" : "week";
    }

    long campaignDay(int day) {
        return day - startsOn.toEpochDay() + 1;
    }
}
