package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The view {@code unit_opening}. */
final class Openings {

    private Openings() {}

    static Sheet sheet(Ledger ledger) {
        Sheet sheet = new Sheet(
                "unit_opening",
                List.of(Column.of("campaign_id"), Column.of("unit_id")),
                List.of(Column.of("state"), Column.moment("opened_at"), Column.of("activity_id"), Column.of("joint")));
        CampaignFact campaign = ledger.campaign();
        LocalDate day = campaign.openingDay();
        if (day == null) {
            return sheet;
        }
        List<ActivityLedger> ceremonies = ledger.activities().stream()
                .filter(activity -> isCeremony(activity, campaign, day))
                .toList();
        Set<String> watched = new TreeSet<>();
        ledger.units().stream()
                .filter(unit -> unit.isPlaceOn(campaign.city(), day))
                .forEach(unit -> watched.add(unit.id()));
        ceremonies.forEach(ceremony -> watched.addAll(takingPart(ceremony)));
        for (String unit : watched) {
            addRow(sheet, campaign.id(), unit, ceremonies);
        }
        return sheet;
    }

    private static void addRow(Sheet sheet, String campaign, String unit, List<ActivityLedger> ceremonies) {
        String key = Sheet.line(campaign, unit);
        ceremonies.stream()
                .filter(ceremony ->
                        ceremony.openedAt() != null && takingPart(ceremony).contains(unit))
                .min(Comparator.comparing((ActivityLedger ceremony) -> Objects.requireNonNull(ceremony.openedAt()))
                        .thenComparing(ActivityLedger::id))
                .ifPresentOrElse(
                        ceremony -> sheet.add(
                                key,
                                "opened",
                                ceremony.openedAt(),
                                ceremony.id(),
                                !ceremony.fact().unitId().equals(unit)),
                        () -> sheet.add(key, "no_word", null, null, false));
    }

    private static boolean isCeremony(ActivityLedger activity, CampaignFact campaign, LocalDate day) {
        return !activity.isCancelled()
                && (campaign.openingType() == null
                        || campaign.openingType().equals(activity.fact().type()))
                && Calendar.dayOf(activity.fact().startsAt()) == day.toEpochDay();
    }

    private static List<String> takingPart(ActivityLedger activity) {
        List<String> units = new ArrayList<>(activity.fact().jointUnits());
        units.add(activity.fact().unitId());
        return units;
    }
}
