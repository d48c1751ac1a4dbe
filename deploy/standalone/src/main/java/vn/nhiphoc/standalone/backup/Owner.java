package vn.nhiphoc.standalone.backup;

import java.net.URI;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of the owner of a running log. */
final class Owner {

    private static final int PATIENCE_SECONDS = 5;

    private Owner() {}

    /** @param address as {@code endpoints.json} has it, with user and password */
    static PGSimpleDataSource of(String address) {
        URI uri = URI.create(address);
        String[] user = uri.getUserInfo().split(":", 2);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath());
        source.setUser(user[0]);
        source.setPassword(user[1]);
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setApplicationName("nhiphoc backup");
        return source;
    }
}
