package vn.nhiphoc.standalone.launcher;

import vn.nhiphoc.standalone.cli.Endpoints;

/** Whether parts serve, for tests of other packages. */
public final class Readiness {
    private Readiness() {}

    /** Whether the intake at that port takes requests. */
    public static boolean server(int http) {
        return new Ready(new Endpoints("http://127.0.0.1:" + http, "", "", "", "")).server();
    }

    /** Whether the cluster whose REST address has that port runs a job with all its tasks. */
    public static boolean job(int flink) {
        return new Ready(new Endpoints("", "", "", "http://127.0.0.1:" + flink, "")).job();
    }
}
