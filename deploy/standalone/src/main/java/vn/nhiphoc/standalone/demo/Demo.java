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
import vn.nhiphoc.standalone.demo.simulation.ThreeYears;
import vn.nhiphoc.standalone.demo.truth.EarlierYear;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;
import vn.nhiphoc.standalone.demo.truth.years.YearFigures;
import vn.nhiphoc.standalone.demo.truth.years.YearOverYear;

/** Three simulated years, sent through the HTTP intake of a running system and checked against its own truth. */
public final class Demo {

    private final Target target;
    private final Reference reference;
    private final long seed;
    private final Views views;
    private final Report report;
    private final PrintStream out;
    private long recordedAfter;

    private Demo(Target target, Reference reference, long seed, PrintStream out) {
        this.target = target;
        this.reference = reference;
        this.seed = seed;
        this.out = out;
        views = new Views(target.clickhouse());
        report = new Report(out);
    }

    /**
     * Loads the reference data, sends the years, waits until the views hold it, and compares every cell.
     *
     * <p>A system that already holds these very years is only checked; one that holds another is refused with
     * {@link DemoRefused}. A part that cannot be reached is a {@link RuntimeException} that names the act.
     *
     * @param scale 1 is about 3,000 activities and 300,000 attendance lines in 2025, and a tenth more in 2026
     * @param quiet no progress
     * @param out where the comparison goes
     * @param progress where the progress goes
     * @return whether every figure and every answer agreed
     */
    public static boolean run(
            Target target, long seed, double scale, boolean quiet, PrintStream out, PrintStream progress)
            throws InterruptedException {
        Reference reference = Reference.load();
        ThreeYears years = ThreeYears.of(reference, seed, scale);
        long lines = years.stages().stream().mapToLong(Stage::lines).sum();
        Progress shown = new Progress(progress, quiet, Terminal.isStandardError(), lines);
        try {
            return new Demo(target, reference, seed, out).run(years, shown);
        } finally {
            shown.end();
        }
    }

    private boolean run(ThreeYears years, Progress progress) throws InterruptedException {
        Answers answers = new Answers();
        long began = System.nanoTime();
        if (!isLoaded(years)) {
            answers = send(years, progress);
        }
        long sent = System.nanoTime();
        progress.say("Chờ số liệu cập nhật · waiting for the figures");
        new Visible(views).await(recordedAfter);
        long visible = System.nanoTime();
        progress.say("Đối chiếu · comparing");
        List<Comparison> comparisons = compare(years);
        progress.end();
        report.phenomena(years.phenomena());
        boolean agreed = report.comparison(comparisons, answers);
        out.printf(
                Locale.ROOT,
                "Gửi · sending %.1f s, cập nhật · until visible %.1f s, đối chiếu · comparing %.1f s%n",
                (sent - began) / 1e9,
                (visible - sent) / 1e9,
                (System.nanoTime() - visible) / 1e9);
        return agreed;
    }

    private boolean isLoaded(ThreeYears years) throws InterruptedException {
        int asSimulated = 0;
        for (Simulation week : years.weeks()) {
            String campaign = week.week().campaign();
            Loaded.Activities loaded = Loaded.activities(views, campaign, Simulation.idPrefix(seed));
            if (loaded.others() > 0 || (loaded.own() != 0 && loaded.own() != week.activities())) {
                throw new DemoRefused("the data directory already holds other activities of " + campaign
                        + "; give the demo a new one with --data");
            }
            asSimulated += loaded.own() == week.activities() ? 1 : 0;
        }
        if (asSimulated == 0 || asSimulated == years.weeks().size()) {
            return asSimulated > 0;
        }
        throw new DemoRefused(
                "the data directory holds a part of the demo's years; give the demo a new one with --data");
    }

    private Answers send(ThreeYears years, Progress progress) throws InterruptedException {
        try (Sender sender = new Sender(target.http(), target.adminKey(), progress::sent)) {
            for (Stage stage : years.stages()) {
                progress.begin(stage);
                sender.send(stage);
            }
            recordedAfter = sender.lastRecordedAfter();
            return sender.answers();
        }
    }

    private List<Comparison> compare(ThreeYears years) throws InterruptedException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Simulation week : years.weeks()) {
            for (Function<Ledger, Sheet> sheet : Truth.sheets()) {
                comparisons.add(
                        Check.compare(sheet.apply(week.ledger()), week.week().campaign(), views));
            }
        }
        comparisons.add(Check.compare(EarlierYear.totals(years.past()), EarlierYear.CAMPAIGN, views));
        comparisons.add(Check.compare(EarlierYear.summaries(years.past()), EarlierYear.CAMPAIGN, views));
        YearFigures past =
                YearFigures.of(EarlierYear.CAMPAIGN, EarlierYear.FIRST_DAY, years.past(), EarlierYear::goesOnAs);
        YearFigures earlier = figures(years.earlier());
        YearFigures watched = figures(years.watched());
        comparisons.add(yearOverYear(earlier, past));
        comparisons.add(yearOverYear(watched, earlier));
        comparisons.add(yearOverYear(watched, past));
        return comparisons;
    }

    private static YearFigures figures(Simulation week) {
        return YearFigures.of(week.week().campaign(), week.week().firstDay(), week.ledger());
    }

    private Comparison yearOverYear(YearFigures newer, YearFigures older) throws InterruptedException {
        Sheet sheet = YearOverYear.sheet(reference.catalogue(), newer, older);
        return new Compared(views).await(sheet, newer.campaign()).beside(older.campaign());
    }
}
