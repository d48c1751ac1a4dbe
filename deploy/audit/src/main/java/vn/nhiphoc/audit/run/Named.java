package vn.nhiphoc.audit.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Code;
import vn.nhiphoc.audit.facts.Facts;

/** What can be asked for, and the nearest to what cannot. */
record Named(Facts facts) {

    void requireUnit(String unit) {
        TreeSet<String> known = new TreeSet<>(facts.units().keySet());
        facts.activities().forEach(activity -> known.add(activity.place().unit()));
        require("đơn vị", "unit", unit, known);
    }

    void requireType(String type) {
        TreeSet<String> known =
                facts.activityTypes().stream().map(Code::code).collect(Collectors.toCollection(TreeSet::new));
        facts.activities().forEach(activity -> known.add(activity.place().type()));
        require("loại hoạt động", "activity type", type, known);
    }

    void requireCampaign(@Nullable String campaign) {
        if (campaign != null) {
            require("Tuần lễ", "campaign", campaign, facts.campaigns().keySet());
        }
    }

    /**
     * There is a unit and a type, but nothing of them on that day.
     *
     * @param days those on which there is something
     */
    static AuditFailure nothingOn(String unit, String type, String day, TreeSet<String> days) {
        String later = days.ceiling(day);
        String near = later == null ? days.floor(day) : later;
        return new AuditFailure(
                unit + " không có gì về " + type + " ngày " + day
                        + (near == null ? "; chưa có hoạt động nào loại này" : "; gần nhất là " + near),
                "nothing of " + type + " at " + unit + " on " + day
                        + (near == null ? "; it never held one" : "; the nearest day is " + near),
                null);
    }

    private static void require(String vi, String en, String asked, Collection<String> known) {
        if (!known.contains(asked)) {
            String near = known.stream()
                    .min(Comparator.comparingInt((String one) -> distance(asked, one))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse("");
            throw new AuditFailure(
                    "không có " + vi + " \"" + asked + "\"" + (near.isEmpty() ? "" : "; gần nhất là \"" + near + "\""),
                    "there is no " + en + " \"" + asked + "\""
                            + (near.isEmpty() ? "" : "; the nearest is \"" + near + "\""),
                    null);
        }
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
