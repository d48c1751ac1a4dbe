package vn.nhiphoc.ingest;

import java.util.concurrent.atomic.AtomicInteger;

/** What the tests send: a small city with a campaign, and activities of their own for each test. */
public final class Week {

    public static final String CATALOGUE = """
            {"units":[
              {"unitId":"hn","name":{"vi":"Hà Nội","en":"Hanoi"},"kind":"city","city":"hanoi"},
              {"unitId":"hn-1","officialCode":"00001","name":{"vi":"Phường Một"},"kind":"ward","parentId":"hn"},
              {"unitId":"hn-1-school","name":{"vi":"Trường"},"kind":"school","parentId":"hn-1"},
              {"unitId":"hn-2","name":{"vi":"Phường Hai"},"kind":"ward","parentId":"hn","validFrom":"2025-07-01",
               "population":71234,"populationAsOf":"2025-07-17","locatedIn":null}],
             "activityTypes":[
              {"code":"opening_ceremony","name":{"vi":"Lễ khai mạc","en":"Opening ceremony"}},
              {"code":"digital_skills","name":{"vi":"Kỹ năng số"}}],
             "forms":[{"code":"class","name":{"vi":"Lớp học"}}],
             "outcomeCodes":[{"code":"books","name":{"vi":"Sách"}}]}
            """;

    public static final String CAMPAIGN = """
            {"city":"hanoi","year":2025,"theme":"Học","startsOn":"2025-10-01","endsOn":"2025-10-07",
             "opening":{"day":"2025-10-01","at":"08:00","type":"opening_ceremony"},
             "plans":[{"number":"262/KH-UBND","issuedOn":"2025-09-25","issuerUnitId":"hn","parentPlan":null,
               "activityTypes":[{"letter":"a","code":"opening_ceremony"}],
               "deadlines":[{"from":"*","to":"hn","dueBefore":"2025-10-15"}]}]}
            """;

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static boolean told;

    private Week() {}

    /** The shared server, which knows the city and its week. */
    public static synchronized IntakeServer server() {
        IntakeServer server = IntakeServer.shared();
        if (!told) {
            require(server.admin().put("/api/v1/catalogue", CATALOGUE));
            require(server.admin().put("/api/v1/campaigns/hn-2025", CAMPAIGN));
            told = true;
        }
        return server;
    }

    public static String activityFields(String unit, String more) {
        return "\"campaignId\":\"hn-2025\",\"unitId\":\"" + unit
                + "\",\"type\":\"digital_skills\",\"title\":\"Lớp\",\"startsAt\":\"2025-10-02T08:00:00+07:00\","
                + "\"endsAt\":\"2025-10-02T10:00:00+07:00\"" + more;
    }

    /** A new activity of that unit. */
    public static String activity(String unit) {
        String id = "a-" + NEXT.incrementAndGet();
        require(server().admin().put("/api/v1/activities/" + id, "{" + activityFields(unit, "") + "}"));
        return id;
    }

    public static String checkIn(String activity, String key, String person) {
        return "{\"key\":\"" + key + "\",\"activityId\":\"" + activity
                + "\",\"kind\":\"check_in\",\"person\":\"" + person
                + "\",\"audience\":\"resident\",\"at\":\"2025-10-02T08:05:00+07:00\"}";
    }

    public static String keyFor(String role, String scope) {
        String body = "{\"role\":\"" + role + "\",\"label\":\"test\""
                + (scope == null ? "" : ",\"scope\":\"" + scope + "\"") + "}";
        return require(server().admin().post("/api/v1/keys", body))
                .json()
                .get("key")
                .asText();
    }

    private static Client.Answer require(Client.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
