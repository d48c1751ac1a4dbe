package vn.nhiphoc.standalone.bench;

import java.util.Random;

/**
 * 1,000 attendance lines a second in batches of 50, each batch into an activity of its own, sent by the clock whether
 * or not earlier ones were answered.
 *
 * @param seconds how long it is measured, after the warm-up
 * @param scale of the demo, where a measurement begins with one
 * @param effort of measurements with targets
 * @param campaign which the activities belong to
 */
public record Load(int seconds, long seed, double scale, Effort effort, String campaign) {
    static final int LINES_PER_BATCH = 50;
    static final int BATCHES_PER_SECOND = 20;
    static final int LINES_PER_SECOND = LINES_PER_BATCH * BATCHES_PER_SECOND;
    static final int WARM_UP_SECONDS = 10;
    static final String CAMPAIGN = "bench";
    private static final int PERSONS = 100_000;
    private static final int WARDS = 100;
    private static final String[] AUDIENCES = {"resident", "pupil_student", "worker", "teacher"};

    /** Into a campaign of its own. */
    Load(int seconds, long seed, double scale) {
        this(seconds, seed, scale, Effort.FULL, CAMPAIGN);
    }

    /** Into a campaign that is there. */
    Load into(String other) {
        return new Load(seconds, seed, scale, effort, other);
    }

    int batches() {
        return (WARM_UP_SECONDS + seconds) * BATCHES_PER_SECOND;
    }

    int warmUpBatches() {
        return WARM_UP_SECONDS * BATCHES_PER_SECOND;
    }

    /** Sorts like its number. */
    static String activity(int batch) {
        return String.format("b-%06d", batch);
    }

    static String catalogue() {
        StringBuilder json = new StringBuilder("{\"units\":[")
                .append("{\"unitId\":\"bench\",\"name\":{\"vi\":\"Thành phố thử\"},\"kind\":\"city\"}");
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

    static String ownCampaign() {
        return "{\"city\":\"bench\",\"year\":2025,\"startsOn\":\"2025-10-01\",\"endsOn\":\"2025-10-07\"}";
    }

    /** The activities of the batches from one number to before another. */
    String activities(int from, int to) {
        StringBuilder json = new StringBuilder("{\"lines\":[");
        for (int batch = from; batch < to; batch++) {
            json.append(batch == from ? "" : ",")
                    .append("{\"activityId\":\"")
                    .append(activity(batch))
                    .append("\",\"campaignId\":\"")
                    .append(campaign)
                    .append("\",\"unitId\":\"bench-")
                    .append(batch % WARDS)
                    .append("\",\"type\":\"other\",\"title\":\"Thử\",\"startsAt\":\"2025-10-02T08:00:00+07:00\"")
                    .append(",\"endsAt\":\"2025-10-02T10:00:00+07:00\"}");
        }
        return json.append("]}").toString();
    }

    /** The check-ins of one batch. */
    String attendance(int batch) {
        Random random = new Random(seed * 1_000_003 + batch);
        StringBuilder json = new StringBuilder("{\"lines\":[");
        for (int line = 0; line < LINES_PER_BATCH; line++) {
            json.append(line == 0 ? "" : ",")
                    .append("{\"key\":\"")
                    .append(line)
                    .append("\",\"activityId\":\"")
                    .append(activity(batch))
                    .append("\",\"person\":\"p")
                    .append(random.nextInt(PERSONS))
                    .append("\",\"audience\":\"")
                    .append(AUDIENCES[random.nextInt(AUDIENCES.length)])
                    .append("\",\"kind\":\"check_in\",\"at\":\"2025-10-02T08:")
                    .append(String.format("%02d", random.nextInt(60)))
                    .append(":00+07:00\"}");
        }
        return json.append("]}").toString();
    }
}
