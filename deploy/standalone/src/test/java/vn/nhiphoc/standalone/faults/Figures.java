package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What ClickHouse shows, asked over HTTP on its own port. */
public final class Figures {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;

    public Figures(int port) {
        this.port = port;
    }

    /** Tab-separated lines; nothing where it does not answer. */
    public String query(String sql) {
        try {
            return ask(sql);
        } catch (IOException e) {
            return "";
        }
    }

    private String ask(String sql) throws IOException {
        Exchange.Answer answer =
                Exchange.send(port, "", "POST", "/?database=nhiphoc", sql.getBytes(StandardCharsets.UTF_8), PATIENCE);
        return answer.status() == 200 ? answer.text().strip() : "";
    }

    /** Whether all below that position is visible and the pipeline's heart beats. */
    boolean show(long recorded) {
        return query("SELECT count() FROM freshness WHERE position > " + recorded
                        + " AND written_at > now64(3) - INTERVAL 1500 MILLISECOND")
                .equals("1");
    }

    boolean answers() {
        return query("SELECT 1").equals("1");
    }
}
