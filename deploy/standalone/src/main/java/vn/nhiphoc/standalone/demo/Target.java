package vn.nhiphoc.standalone.demo;

import java.net.URI;

/**
 * The running system that a demo is sent to.
 *
 * @param http where the intake listens
 * @param adminKey a key with the role admin
 * @param clickhouse ClickHouse's HTTP address
 */
public record Target(URI http, String adminKey, URI clickhouse) {

    /** Without the key. */
    @Override
    public String toString() {
        return "http " + http + ", clickhouse " + clickhouse.getHost() + ":" + clickhouse.getPort();
    }
}
