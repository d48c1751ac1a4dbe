package vn.nhiphoc.standalone.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;

class SimulationTest {

    private static final double SMALL = 0.02;
    private static final Reference REFERENCE = Reference.load();
    private static final Week WEEK = Week.of(2025);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2025})
    void everyPhenomenonOccursAtASmallScale(long seed) {
        assertThat(ThreeYears.of(REFERENCE, seed, SMALL).phenomena().keySet())
                .containsExactlyInAnyOrder(Phenomenon.values());
    }

    @Test
    void everyTypeAndAudienceOccursAtASmallScale() throws IOException {
        String sent = text(Simulation.of(REFERENCE, WEEK, 1, SMALL));

        REFERENCE
                .catalogue()
                .activityTypes()
                .forEach(type -> assertThat(sent).contains("\"type\":\"" + type.code() + "\""));
        Persons.AUDIENCES.forEach(audience -> assertThat(sent).contains("\"audience\":\"" + audience + "\""));
    }

    @Test
    void theSameSeedGivesTheSameWeekAndTheSameTruth() throws IOException {
        Simulation one = Simulation.of(REFERENCE, WEEK, 5, SMALL);
        Simulation other = Simulation.of(REFERENCE, WEEK, 5, SMALL);

        assertThat(text(one)).isEqualTo(text(other));
        for (Function<Ledger, Sheet> sheet : Truth.sheets()) {
            assertThat(sheet.apply(one.ledger()).rows())
                    .isEqualTo(sheet.apply(other.ledger()).rows());
        }
        assertThat(text(one)).isNotEqualTo(text(Simulation.of(REFERENCE, WEEK, 6, SMALL)));
    }

    @Test
    void aLineAfterAnotherConcernsTheSameLane() {
        Simulation simulation = Simulation.of(REFERENCE, WEEK, 1, SMALL);

        assertThat(simulation.stages())
                .allSatisfy(stage -> assertThat(stage.lanes()).hasSizeLessThanOrEqualTo(4));
        assertThat(simulation.stages().stream().mapToLong(Stage::lines).sum()).isBetween(6_000L, 12_000L);
    }

    private static String text(Simulation simulation) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            for (Stage stage : simulation.stages()) {
                for (List<Call> lane : stage.lanes()) {
                    for (Call call : lane) {
                        call.body().write(json);
                        json.writeRaw(call + " " + call.expected() + "\n");
                    }
                }
            }
        }
        return text.toString();
    }
}
