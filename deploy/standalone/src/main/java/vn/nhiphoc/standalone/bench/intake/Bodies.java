package vn.nhiphoc.standalone.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The bodies of batches. On two cores a sender's work is taken from what it measures, so as many as it takes for each
 * person to come once are made beforehand, and a batch is a copy of one of them with its own activity and keys. Thread-safe.
 */
final class Bodies {
    private static final int PERSONS = 100_000;
    private static final int KEY_DIGITS = 12;
    private static final String BEFORE_KEY = "{\"key\":\"";
    private static final String BEFORE_ACTIVITY = "\",\"activityId\":\"";
    private static final String[] AUDIENCES = {"resident", "pupil_student", "worker", "teacher"};

    private final Arrivals arrivals;
    private final Made[] made;

    /** Makes them. */
    Bodies(Arrivals arrivals) {
        this.arrivals = arrivals;
        this.made = new Made[(PERSONS + arrivals.linesPerBatch() - 1) / arrivals.linesPerBatch()];
        Random random = new Random(arrivals.seed());
        for (int i = 0; i < made.length; i++) {
            made[i] = make(random);
        }
    }

    /** The body of a batch as JSON in UTF-8: the same whenever it is asked for. */
    byte[] of(long batch) {
        Made one = made[(int) (batch % made.length)];
        byte[] json = one.json.clone();
        byte[] activity = arrivals.activity(batch).getBytes(StandardCharsets.US_ASCII);
        long key = batch * arrivals.linesPerBatch();
        for (int at : one.keys) {
            digits(key++, json, at);
            System.arraycopy(activity, 0, json, at + KEY_DIGITS + BEFORE_ACTIVITY.length(), activity.length);
        }
        return json;
    }

    private Made make(Random random) {
        int[] keys = new int[arrivals.linesPerBatch()];
        StringBuilder json = new StringBuilder(keys.length * 150).append("{\"lines\":[");
        for (int line = 0; line < keys.length; line++) {
            int minute = random.nextInt(60);
            json.append(line == 0 ? "" : ",").append(BEFORE_KEY);
            keys[line] = json.length();
            json.append("0".repeat(KEY_DIGITS))
                    .append(BEFORE_ACTIVITY)
                    .append(arrivals.activity(0))
                    .append("\",\"person\":\"p")
                    .append(random.nextInt(PERSONS))
                    .append("\",\"audience\":\"")
                    .append(AUDIENCES[random.nextInt(AUDIENCES.length)])
                    .append("\",\"kind\":\"check_in\",\"at\":\"2025-10-02T08:")
                    .append(minute < 10 ? "0" : "")
                    .append(minute)
                    .append(":00+07:00\"}");
        }
        return new Made(json.append("]}").toString().getBytes(StandardCharsets.US_ASCII), keys);
    }

    private static void digits(long number, byte[] json, int at) {
        long rest = number;
        for (int i = at + KEY_DIGITS - 1; i >= at; i--) {
            json[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static final class Made {
        private final byte[] json;
        /** Where the keys of its lines begin. */
        private final int[] keys;

        Made(byte[] json, int[] keys) {
            this.json = json;
            this.keys = keys;
        }
    }
}
