package vn.nhiphoc.standalone.launcher;

import vn.nhiphoc.embedded.EmbeddedServer;

/** One part of the system, started as often as it ends. */
interface Part {
    /** As the user reads it. */
    String name();

    /** Starts it; returns when its process runs, for PostgreSQL and ClickHouse when it answers. */
    EmbeddedServer start();
}
