package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.util.List;
import vn.nhiphoc.audit.run.AuditFailure;
import vn.nhiphoc.audit.run.ParkedEvents;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/** {@code parked}: the events that could not be understood, with the reason; they count nowhere. */
public final class ParkedCommand implements Command {

    private final PrintStream out;

    public ParkedCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public String help() {
        return "lists the events that could not be understood and are not counted";
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        Endpoints endpoints = Endpoints.of(options.data());
        try {
            List<ParkedEvents.Parked> parked = new ParkedEvents(endpoints.postgres(), endpoints.clickhouse()).list();
            if (parked.isEmpty()) {
                out.println("không có sự kiện nào bị gác lại: mọi sự kiện đều được tính"
                        + " · no event is parked: every event counts");
            }
            for (ParkedEvents.Parked event : parked) {
                out.printf(
                        "%s/%s  %s  bản · revision %s  ghi lúc · recorded %s  %s%n",
                        event.transactionId(),
                        event.globalIndex(),
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        event.reason());
            }
            return 0;
        } catch (AuditFailure e) {
            throw Problems.of("parked: " + e.vi(), e.en());
        }
    }
}
