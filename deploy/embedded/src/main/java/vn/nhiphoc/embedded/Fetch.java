package vn.nhiphoc.embedded;

import vn.nhiphoc.embedded.clickhouse.EngineLibrary;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;

/** Main of the build's last step: fetches and unpacks what a start needs, so that no start fetches anything. */
public final class Fetch {
    private Fetch() {}

    /** Ends with status 2 and one line when something cannot be fetched. */
    public static void main(String[] args) {
        try {
            EmbeddedPostgres.unpack();
            EngineLibrary.fetch();
        } catch (EmbeddedServerException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
