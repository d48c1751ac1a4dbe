package vn.nhiphoc.standalone.demo.check;

import java.util.List;

/** What a data directory already holds of the campaign. */
public final class Loaded {

    private Loaded() {}

    /**
     * How many activities there are.
     *
     * @param own activities whose ids begin with the prefix
     * @param others all other activities
     */
    public record Activities(long own, long others) {}

    /** Counts the activities of the campaign, by the prefix of their ids. */
    public static Activities activities(Views views, String campaign, String prefix) throws InterruptedException {
        List<String[]> rows = views.rows("SELECT countIf(startsWith(activity_id, '" + prefix
                + "')), countIf(NOT startsWith(activity_id, '" + prefix + "')) FROM activities WHERE campaign_id = '"
                + campaign + "'");
        return new Activities(Long.parseLong(rows.get(0)[0]), Long.parseLong(rows.get(0)[1]));
    }
}
