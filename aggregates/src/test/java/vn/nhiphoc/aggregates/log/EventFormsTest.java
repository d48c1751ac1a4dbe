package vn.nhiphoc.aggregates.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.log.SampleEvents.Sample;
import vn.nhiphoc.aggregates.outcome.messages.OutcomeEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;

/** Events are for ever: what any version has written, this one reads; what this one writes was approved. */
class EventFormsTest {

    private final EventCodec codec = new EventCodec();

    static List<Sample> present() {
        return SampleEvents.PRESENT;
    }

    static List<String> approved() throws IOException {
        return ApprovedForms.all();
    }

    /** A difference means: put it back, or raise the revision, add its file, and write the step from the one before. */
    @ParameterizedTest
    @MethodSource("present")
    void writesTheApprovedForm(Sample sample) throws IOException {
        String form = form(EventTypes.of(sample.full().getClass()));
        assertThat(ApprovedForms.file(codec.encode(sample.full()), codec.encode(sample.sparsest())))
                .as(form)
                .isEqualTo(ApprovedForms.read(form));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void readsEveryFormThatWasEverWritten(String form) throws IOException {
        Sample expected = expected().get(form);
        assertThat(expected).as("what events of " + form + " are today").isNotNull();
        int dot = form.lastIndexOf('.');
        String name = form.substring(0, dot);
        String revision = form.substring(dot + 1);
        assertThat(codec.decode(name, revision, ApprovedForms.example(form, "full")))
                .isEqualTo(expected.full());
        assertThat(codec.decode(name, revision, ApprovedForms.example(form, "sparsest")))
                .isEqualTo(expected.sparsest());
    }

    @Test
    void everyRevisionOfEveryNameIsApprovedAndNothingElseIs() throws IOException {
        List<String> forms = new ArrayList<>();
        for (EventType type : EventTypes.ALL) {
            for (int revision = 1; revision <= Integer.parseInt(type.revision()); revision++) {
                forms.add(type.name() + "." + revision);
            }
        }
        assertThat(forms).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ApprovedForms.all());
    }

    @Test
    void noApprovedFileWasEdited() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        ApprovedForms.all().forEach(form -> hashes.put(form, ApprovedForms.hash(form)));
        assertThat(hashes).isEqualTo(ApprovedForms.listed());
    }

    @Test
    void everyEventOfTheDomainHasANameAndASample() {
        List<Class<?>> families = List.of(
                CatalogueEvent.class,
                CampaignEvent.class,
                ActivityEvent.class,
                AttendanceEvent.class,
                OutcomeEvent.class,
                SummaryEvent.class);
        List<String> all = families.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getName)
                .toList();
        assertThat(EventTypes.ALL).extracting(type -> type.payload().getName()).hasSameElementsAs(all);
        assertThat(present())
                .flatExtracting(sample -> Stream.of(sample.full(), sample.sparsest())
                        .map(event -> event.getClass().getName())
                        .toList())
                .hasSameElementsAs(all);
    }

    private static Map<String, Sample> expected() {
        Map<String, Sample> expected = new HashMap<>(SampleEvents.PAST);
        present()
                .forEach(sample -> expected.put(form(EventTypes.of(sample.full().getClass())), sample));
        return expected;
    }

    private static String form(EventType type) {
        return type.name() + "." + type.revision();
    }
}
