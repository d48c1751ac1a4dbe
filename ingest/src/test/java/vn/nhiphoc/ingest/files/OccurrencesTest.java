package vn.nhiphoc.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    @Test
    void countsLikeAMapAlsoWhileItGrows() {
        Random random = new Random(3);
        Occurrences occurrences = new Occurrences();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long content = random.nextInt(9_000);
            byte[] hash = ByteBuffer.allocate(16)
                    .putLong(content % 7)
                    .putLong(content)
                    .array();

            assertThat(occurrences.before(hash)).isEqualTo(expected.getOrDefault(content, 0));
            expected.merge(content, 1, Integer::sum);
        }
    }
}
