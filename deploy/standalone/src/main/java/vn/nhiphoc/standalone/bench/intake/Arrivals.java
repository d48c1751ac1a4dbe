package vn.nhiphoc.standalone.bench.intake;

import java.io.IOException;
import vn.nhiphoc.standalone.bench.SystemUnderTest;

/**
 * Check-ins in batches; a batch's lines belong to one activity, and its number says which.
 *
 * @param name the beginning of the activities' ids
 * @param campaign the one into which they come; a campaign of that name is their own
 * @param linesPerBatch at most 5,000
 * @param activities how many there are; the batches go round among them
 */
public record Arrivals(String name, String campaign, long seed, int linesPerBatch, int activities) {
    private static final int WARDS = 100;
    private static final int AT_ONCE = 1_000;

    /** Into a campaign of their own. */
    public Arrivals(String name, long seed, int linesPerBatch, int activities) {
        this(name, name, seed, linesPerBatch, activities);
    }

    /** Records what the lines refer to. */
    public void prepare(SystemUnderTest system) throws IOException, InterruptedException {
        system.send("PUT", "/api/v1/catalogue", catalogue());
        if (campaign.equals(name)) {
            system.send(
                    "PUT",
                    "/api/v1/campaigns/" + campaign,
                    "{\"city\":\"bench\",\"year\":2025,\"startsOn\":\"2025-10-01\",\"endsOn\":\"2025-10-07\"}");
        }
        for (int from = 0; from < activities; from += AT_ONCE) {
            system.send("POST", "/api/v1/activities", entered(from, Math.min(from + AT_ONCE, activities)));
        }
    }

    /** The activity of a batch, all equally long; those of the first round sort like the batches. */
    public String activity(long batch) {
        String number = Long.toString(1_000_000 + batch % activities);
        return name + "-" + number.substring(1);
    }

    /** The number of the batch that was the first of an activity. */
    public int batch(String activity) {
        return Integer.parseInt(activity.substring(name.length() + 1));
    }

    private static String catalogue() {
        StringBuilder json = new StringBuilder(
                "{\"units\":[{\"unitId\":\"bench\",\"name\":{\"vi\":\"Thành phố thử\"},\"kind\":\"city\"}");
        for (int ward = 0; ward < WARDS; ward++) {
            json.append(",{\"unitId\":\"bench-")
                    .append(ward)
                    .append("\",\"name\":{\"vi\":\"Phường ")
                    .append(ward)
                    .append("\"},\"kind\":\"ward\",\"parentId\":\"bench\"}");
        }
        return json.append("],\"activityTypes\":[{\"code\":\"other\",\"name\":{\"vi\":\"Khác\"}}]}")
                .toString();
    }

    private String entered(int from, int to) {
        StringBuilder json = new StringBuilder("{\"lines\":[");
        for (int number = from; number < to; number++) {
            json.append(number == from ? "" : ",")
                    .append("{\"activityId\":\"")
                    .append(activity(number))
                    .append("\",\"campaignId\":\"")
                    .append(campaign)
                    .append("\",\"unitId\":\"bench-")
                    .append(number % WARDS)
                    .append("\",\"type\":\"other\",\"title\":\"Thử\",\"startsAt\":\"2025-10-02T08:00:00+07:00\"")
                    .append(",\"endsAt\":\"2025-10-02T10:00:00+07:00\"}");
        }
        return json.append("]}").toString();
    }
}
