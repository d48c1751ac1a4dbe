package vn.nhiphoc.aggregates.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Refusal;

/** Lets only the good lines of a batch through to the log, and puts every answer in its place. */
final class Sifting {

    private Sifting() {}

    /**
     * One answer a line, in the order of the lines.
     *
     * @param faults why a line is refused at once; empty where it is not
     * @param record records the others, one answer a line in their order
     */
    static <L> List<Answer> sift(
            List<L> lines, Function<L, List<Refusal>> faults, Function<List<L>, List<Answer>> record) {
        Answer[] answers = new Answer[lines.size()];
        List<L> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            List<Refusal> found = faults.apply(lines.get(i));
            if (found.isEmpty()) {
                good.add(lines.get(i));
                places.add(i);
            } else {
                answers[i] = new Answer.Refused(found);
            }
        }
        List<Answer> decided = good.isEmpty() ? List.of() : record.apply(good);
        for (int i = 0; i < decided.size(); i++) {
            answers[places.get(i)] = decided.get(i);
        }
        return Arrays.asList(answers);
    }
}
