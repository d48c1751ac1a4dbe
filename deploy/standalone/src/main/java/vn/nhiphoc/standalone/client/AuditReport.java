package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Difference;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.run.Audit;
import vn.nhiphoc.audit.run.Explained;
import vn.nhiphoc.audit.run.Step;

/** Prints what an audit came to. */
final class AuditReport {

    private static final String LINE = "%-22s %10s %12s %10s%n";

    private final PrintStream out;

    AuditReport(PrintStream out) {
        this.out = out;
    }

    void print(Audit.Result result) {
        out.printf(LINE, "bảng · view", "dòng·rows", "ô·cells", "lệch·off");
        for (View view : View.values()) {
            Comparison.Counts counts = result.comparison().of(view);
            if (view != View.FRESHNESS || counts.rows() > 0) {
                out.printf(LINE, view.viewName(), counts.rows(), counts.cells(), counts.differing());
            }
        }
        for (Explained explained : result.explained()) {
            difference(explained);
        }
        Comparison.Counts sum = result.comparison().sum();
        if (result.uncounted() > 0) {
            out.printf(
                    "%d sự kiện chưa hiểu nên không tính (deploy/run parked) · %d events are parked and not counted%n",
                    result.uncounted(), result.uncounted());
        }
        out.printf(
                "đã so %d ô, lệch %d, tại vị trí %d · compared %d cells, %d differing, at position %d%n",
                sum.cells(), sum.differing(), result.position(), sum.cells(), sum.differing(), result.position());
    }

    private void difference(Explained explained) {
        Difference difference = explained.difference();
        String kind = switch (difference.kind()) {
            case WRONG -> "sai · wrong";
            case MISSING -> "thiếu · missing";
            case UNEXPECTED -> "thừa · unexpected";
        };
        out.printf(
                "%n%s %s: %s%n", difference.view().viewName(), difference.row().named(), kind);
        for (Difference.Cell cell : difference.cells()) {
            if (difference.kind() == Difference.Kind.WRONG) {
                out.printf(
                        "  %s: đúng ra · expected %s, hiện là · found %s%n",
                        cell.column(), cell.expected(), cell.found());
            }
        }
        if (difference.kind() != Difference.Kind.WRONG) {
            out.println("  " + difference.row().values());
        }
        for (Step step : explained.steps()) {
            out.println("    " + step);
        }
        if (explained.more() > 0) {
            out.printf("    … và %d sự kiện nữa · and %d more events%n", explained.more(), explained.more());
        }
    }
}
