package vn.nhiphoc.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A log in few words. The campaign is {@code hn}, its week 1 to 7 October 2025 with an opening on the first day; units
 * city ← ward ← school and city ← other. Times are {@code DDTHH:mm} of October.
 */
final class Log {
    private final List<LoggedEvent> events = new ArrayList<>();

    static Log ofTheWeek() {
        return new Log()
                .unit("city", "city", null)
                .unit("ward", "ward", "city")
                .unit("school", "school", "ward")
                .unit("other", "commune", "city")
                .campaign("01", "07");
    }

    List<LoggedEvent> events() {
        return events;
    }

    Log unit(String id, String kind, String parent) {
        return unit(id, "Trường Đoàn Thị Điểm", kind, parent, null, null);
    }

    Log unit(String id, String name, String kind, String parent, String validFrom, String validTo) {
        return add("catalogue.unit-defined", """
                {"unit":{"unitId":"%s","officialCode":null,"name":{"vi":"%s","en":null},"kind":"%s","city":"hanoi",
                "parentId":%s,"locatedIn":null,"population":null,"populationAsOf":null,"validFrom":%s,"validTo":%s}}
                """.formatted(
                        id, name, kind, quoted(parent), quoted(validFrom), quoted(validTo)));
    }

    Log campaign(String startsOn, String endsOn) {
        return campaign(startsOn, endsOn, "{\"day\":\"2025-10-01\",\"at\":null,\"type\":\"opening\"}", "[]");
    }

    Log campaign(String startsOn, String endsOn, String opening, String plans) {
        return add("campaign.defined", """
                {"campaign":{"campaignId":"hn","city":"hanoi","year":2025,"theme":null,"startsOn":"2025-10-%s",
                "endsOn":"2025-10-%s","opening":%s,"plans":%s}}""".formatted(startsOn, endsOn, opening, plans));
    }

    Log planned(String activity, String unit, String type, String startsAt, String endsAt, String... jointUnits) {
        return add("activity.planned", """
                {"activityId":"%s","campaignId":"hn","unitId":"%s","type":"%s","details":%s}
                """.formatted(activity, unit, type, details(startsAt, endsAt, jointUnits)));
    }

    Log changed(String activity, String startsAt, String endsAt) {
        return add(
                "activity.changed",
                "{\"activityId\":\"" + activity + "\",\"details\":" + details(startsAt, endsAt) + "}");
    }

    Log moved(String activity, String unit) {
        return add("activity.moved", "{\"activityId\":\"" + activity + "\",\"unitId\":\"" + unit + "\"}");
    }

    Log retyped(String activity, String type) {
        return add("activity.retyped", "{\"activityId\":\"" + activity + "\",\"type\":\"" + type + "\"}");
    }

    /** opened, closed, cancelled or reinstated. */
    Log life(String step, String activity, String at) {
        return add(
                "activity." + step,
                "{\"activityId\":\"" + activity + "\",\"at\":\"" + time(at) + "\",\"reason\":null}");
    }

    /** A headcount of residents, flags not asked; no counts withdraw it. */
    Log headcount(String activity, String at, long... visits) {
        List<String> counts = new ArrayList<>();
        for (long count : visits) {
            counts.add("{\"audience\":\"resident\",\"flags\":null,\"visits\":" + count + "}");
        }
        return add("activity.headcount-reported", """
                {"activityId":"%s","key":"h","at":"%s","counts":%s}
                """.formatted(activity, time(at), counts));
    }

    Log outcome(String activity, String outcome) {
        return add(
                "activity.outcome-reported",
                "{\"activityId\":\"" + activity + "\",\"code\":\"books\",\"outcome\":" + outcome + "}");
    }

    Log in(String activity, String key, String person, String at) {
        return line("checked-in", activity, key, person, "resident", "null", at);
    }

    Log out(String activity, String key, String person, String at) {
        return line("checked-out", activity, key, person, "resident", "null", at);
    }

    Log line(String what, String activity, String key, String person, String audience, String flags, String at) {
        return add("attendance." + what, """
                {"activityId":"%s","key":"%s","person":"%s","audience":"%s","flags":%s,"at":"%s"}
                """.formatted(activity, key, person, audience, flags, time(at)));
    }

    Log voided(String activity, String key, String person) {
        return add("attendance.line-voided", """
                {"activityId":"%s","key":"%s","person":"%s","at":"%s","voidedAt":"%s"}
                """.formatted(activity, key, person, time("01T00:00"), time("30T00:00")));
    }

    /** Of a day, or of the whole week where it is null; visits null are unknown. */
    Log summary(String key, String unit, String type, String day, Long visits) {
        return add("summary.reported", """
                {"campaignId":"hn","key":"%s","unitId":"%s","type":"%s","day":%s,"audience":"teacher",
                "activities":2,"visits":%s,"people":null}""".formatted(key, unit, type, october(day), visits));
    }

    Log summaryVoided(String key, String unit, String type, String day) {
        return add("summary.voided", """
                {"campaignId":"hn","key":"%s","unitId":"%s","type":"%s","day":%s}
                """.formatted(key, unit, type, october(day)));
    }

    private static String october(String day) {
        return quoted(day == null ? null : "2025-10-" + day);
    }

    Log add(String name, String payload) {
        return add(name, "1", payload);
    }

    Log add(String name, String revision, String payload) {
        long position = 100L + events.size();
        events.add(new LoggedEvent(position, position * 2, "aggregate", 0, name, revision, payload));
        return this;
    }

    private static String details(String startsAt, String endsAt, String... jointUnits) {
        List<String> joint = new ArrayList<>();
        for (String unit : jointUnits) {
            joint.add("\"" + unit + "\"");
        }
        return """
                {"form":null,"title":"Lớp","mode":"online","startsAt":"%s","endsAt":"%s","place":null,"capacity":null,
                "audiences":[],"jointUnits":%s,"partners":[{"name":"FPT","kind":null}]}
                """.formatted(time(startsAt), time(endsAt), joint);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String time(String at) {
        int day = Integer.parseInt(at.substring(0, 2));
        int hour = Integer.parseInt(at.substring(3, 5)) - 7;
        String rest = at.substring(5) + (at.length() > 8 ? "" : ":00");
        int utcDay = hour < 0 ? day - 1 : day;
        String month = utcDay == 0 ? "2025-09-30" : String.format(Locale.ROOT, "2025-10-%02d", utcDay);
        return String.format(Locale.ROOT, "%sT%02d%sZ", month, Math.floorMod(hour, 24), rest);
    }
}
