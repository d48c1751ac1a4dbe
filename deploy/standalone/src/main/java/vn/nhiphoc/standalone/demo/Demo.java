package vn.nhiphoc.standalone.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.nhiphoc.standalone.cli.Terminal;
import vn.nhiphoc.standalone.demo.check.Check;
import vn.nhiphoc.standalone.demo.check.Compared;
import vn.nhiphoc.standalone.demo.check.Comparison;
import vn.nhiphoc.standalone.demo.check.Loaded;
import vn.nhiphoc.standalone.demo.check.Views;
import vn.nhiphoc.standalone.demo.check.Visible;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.send.Answers;
import vn.nhiphoc.standalone.demo.send.Sender;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.simulation.Simulation;
import vn.nhiphoc.standalone.demo.truth.EarlierYear;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;
import vn.nhiphoc.standalone.demo.truth.UnitTotals;

/** A simulated week, sent through the HTTP intake of a running system and checked against its own truth. */
public final class Demo {

    private final Target target;
    private final long seed;
    private final Views views;
    private final Report report;
    private final PrintStream out;
    private long recordedAfter;
    private long position;

    private Demo(Target target, long seed, PrintStream out) {
        this.target = target;
        this.seed = seed;
        this.out = out;
        views = new Views(target.clickhouse());
        report = new Report(out);
    }

    /**
     * Loads the reference data, sends the week, waits until the views hold it, and compares every cell.
     *
     * <p>A system that already holds this very week is only checked; one that holds another is refused with
     * {@link DemoRefused}. A part that cannot be reached is a {@link RuntimeException} that names the act.
     *
     * @param scale 1 is about 3,000 activities and 300,000 attendance lines
     * @param quiet no progress
     * @param out where the comparison goes
     * @param progress where the progress goes
     * @return whether every figure and every answer agreed
     */
    public static boolean run(
            Target target, long seed, double scale, boolean quiet, PrintStream out, PrintStream progress)
            throws InterruptedException {
        Simulation simulation = Simulation.of(Reference.load(), seed, scale);
        long lines = simulation.stages().stream().mapToLong(Stage::lines).sum();
        Progress shown = new Progress(progress, quiet, Terminal.isStandardError(), lines);
        try {
            return new Demo(target, seed, out).run(simulation, shown);
        } finally {
            shown.end();
        }
    }

    private boolean run(Simulation simulation, Progress progress) throws InterruptedException {
        Answers answers = new Answers();
        long began = System.nanoTime();
        if (!isLoaded(simulation)) {
            answers = send(simulation, progress);
        }
        long sent = System.nanoTime();
        progress.say("Chờ số liệu cập nhật · waiting for the figures");
        position = new Visible(views).await(recordedAfter);
        long visible = System.nanoTime();
        progress.say("Đối chiếu · comparing");
        List<Comparison> comparisons = compare(simulation);
        progress.end();
        report.phenomena(simulation.phenomena());
        boolean agreed = report.comparison(comparisons, answers);
        out.printf(
                Locale.ROOT,
                "Gửi · sending %.1f s, cập nhật · until visible %.1f s, đối chiếu · comparing %.1f s%n",
                (sent - began) / 1e9,
                (visible - sent) / 1e9,
                (System.nanoTime() - visible) / 1e9);
        return agreed;
    }

    private boolean isLoaded(Simulation simulation) throws InterruptedException {
        Loaded.Activities loaded = Loaded.activities(views, Reference.CAMPAIGN, Simulation.idPrefix(seed));
        if (loaded.own() == 0 && loaded.others() == 0) {
            return false;
        }
        if (loaded.own() == simulation.activities() && loaded.others() == 0) {
            return true;
        }
        throw new DemoRefused("the data directory already holds other activities of " + Reference.CAMPAIGN
                + "; give the demo a new one with --data");
    }

    private Answers send(Simulation simulation, Progress progress) throws InterruptedException {
        try (Sender sender = new Sender(target.http(), target.adminKey(), progress::sent)) {
            for (Stage stage : simulation.stages()) {
                progress.begin(stage);
                sender.send(stage);
            }
            recordedAfter = sender.lastRecordedAfter();
            return sender.answers();
        }
    }

    private List<Comparison> compare(Simulation simulation) throws InterruptedException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Function<Ledger, Sheet> sheet : Truth.sheets()) {
            comparisons.add(Check.compare(sheet.apply(simulation.ledger()), Reference.CAMPAIGN, views));
        }
        comparisons.add(Check.compare(EarlierYear.totals(simulation.past()), EarlierYear.CAMPAIGN, views));
        comparisons.add(Check.compare(EarlierYear.summaries(simulation.past()), EarlierYear.CAMPAIGN, views));
        Sheet now = UnitTotals.sheet(simulation.ledger());
        new Compared(views).await(Reference.CAMPAIGN, EarlierYear.CAMPAIGN, position);
        comparisons.add(Check.compare(EarlierYear.comparison(now, simulation.past()), Reference.CAMPAIGN, views));
        return comparisons;
    }
}
