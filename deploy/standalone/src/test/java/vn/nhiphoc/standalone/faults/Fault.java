package vn.nhiphoc.standalone.faults;

/** What is done to the running system. */
enum Fault {
    POSTGRES_KILLED("kill -9 of PostgreSQL's first process"),
    POSTGRES_ALL_KILLED("kill -9 of all processes of PostgreSQL"),
    POSTGRES_PAUSED("PostgreSQL stopped for a while (SIGSTOP)"),
    COMMIT_REPLY_CUT("the intake's connection cut after a COMMIT was done"),
    CLICKHOUSE_KILLED("kill -9 of ClickHouse"),
    CLICKHOUSE_AWAY("kill -9 of ClickHouse, which stays away for a while"),
    CLICKHOUSE_PAUSED("ClickHouse stopped for a while (SIGSTOP)"),
    INSERT_REPLY_CUT("Flink's connections cut after inserts were applied"),
    FLINK_KILLED("kill -9 of the Flink process"),
    FLINK_PAUSED("the Flink process stopped for a while (SIGSTOP)"),
    CHECKPOINTS_LOST("all checkpoints deleted while Flink is killed"),
    CHECKPOINT_DAMAGED("the newest checkpoint damaged while Flink is killed"),
    SERVER_KILLED("kill -9 of the server process"),
    SERVER_PAUSED("the server process stopped for longer than clients wait (SIGSTOP)"),
    ANSWER_CUT("clients' connections cut after their batches were recorded"),
    LAUNCHER_KILLED("kill -9 of up itself, then up again"),
    DISK_FULL("the disk filled up, first to below the reserve, then altogether");

    private final String what;

    Fault(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }
}
