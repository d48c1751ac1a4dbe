package vn.nhiphoc.embedded.testing;

import java.util.Map;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The images that {@code deploy/containers/build} makes, in place of the official ones that cannot be pulled. */
public final class LocalImages extends ImageNameSubstitutor {

    private static final Map<String, String> LOCAL = Map.of(
            "postgres:18", "nhiphoc-local/postgres:18",
            "clickhouse/clickhouse-server:26.7", "nhiphoc-local/clickhouse-server:26.7");

    @Override
    public DockerImageName apply(DockerImageName original) {
        String local = LOCAL.get(original.asCanonicalNameString());
        return local == null ? original : DockerImageName.parse(local).asCompatibleSubstituteFor(original);
    }

    @Override
    protected String getDescription() {
        return "images made on this machine";
    }
}
