package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmMemoryTest {
    @Test
    void growsWithTheMachineWithinBounds() {
        assertThat(JvmMemory.ofState(2_048).mostMiB()).isEqualTo(768);
        assertThat(JvmMemory.ofState(24_576).mostMiB()).isEqualTo(4_096);
        assertThat(JvmMemory.ofState(1 << 20).mostMiB()).isEqualTo(8_192);
    }
}
