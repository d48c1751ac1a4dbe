package vn.nhiphoc.standalone.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.nhiphoc.standalone.demo.check.Comparison;
import vn.nhiphoc.standalone.demo.check.Difference;
import vn.nhiphoc.standalone.demo.send.Answers;
import vn.nhiphoc.standalone.demo.simulation.Phenomenon;

/** The printed comparison, Vietnamese first. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void phenomena(Map<Phenomenon, Long> counts) {
        out.println("Đã mô phỏng · simulated:");
        new TreeMap<>(counts)
                .forEach((phenomenon, count) ->
                        out.printf(Locale.ROOT, "  %,9d  %s · %s%n", count, phenomenon.vi(), phenomenon.en()));
    }

    /** Whether all agrees. */
    boolean comparison(List<Comparison> comparisons, Answers answers) {
        comparisons.forEach(comparison -> comparison.first().forEach(this::difference));
        answers.first().forEach(text -> out.println("LỆCH · DIFFERS  câu trả lời · answer  " + text));
        out.println();
        out.println("Đối chiếu với số liệu riêng của mô phỏng · compared with the simulation's own truth");
        out.printf(
                "  %-22s %-18s %13s %13s %17s%n",
                "bảng · view", "năm · year", "dòng · rows", "ô · cells", "lệch · differing");
        long differing = answers.differing();
        for (Comparison comparison : comparisons) {
            row(
                    comparison.view(),
                    comparison.campaign(),
                    comparison.rows(),
                    comparison.cells(),
                    comparison.differing());
            differing += comparison.differing();
        }
        row("câu trả lời · answers", "", answers.answered(), answers.answered(), answers.differing());
        out.println(
                differing == 0
                        ? "Mọi con số đều khớp. · Every figure agrees."
                        : String.format(Locale.ROOT, "Có %,d chỗ lệch. · %,d differences.", differing, differing));
        return differing == 0;
    }

    private void row(String name, String campaign, long rows, long cells, long differing) {
        out.printf(Locale.ROOT, "  %-22s %-18s %,13d %,13d %,17d%n", name, campaign, rows, cells, differing);
    }

    private void difference(Difference difference) {
        out.printf(
                "LỆCH · DIFFERS  %s [%s] %s: cần · expected %s, thấy · found %s%n",
                difference.view(),
                difference.key().replace('\t', ' '),
                difference.column(),
                difference.expected().replace('\t', ' '),
                difference.found().replace('\t', ' '));
    }
}
