package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateHeapTest {
    @Test
    void growsWithTheMachineWithinBounds() {
        assertThat(StateHeap.of(2_048)).isEqualTo(768);
        assertThat(StateHeap.of(24_576)).isEqualTo(4_096);
        assertThat(StateHeap.of(1 << 20)).isEqualTo(8_192);
    }
}
