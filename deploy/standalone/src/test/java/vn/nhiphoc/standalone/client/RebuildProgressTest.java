package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildProgressTest {
    @Test
    void tellsHowFarAndHowFastAndHowLongStill() {
        assertThat(RebuildProgress.line(500, 1_000, 400, 2_000_000_000L))
                .isEqualTo("[############............]  50% giao dịch · transactions 500/1000, 200/s, còn · left 2 s");
    }

    @Test
    void tellsNoTimeThatNobodyKnows() {
        assertThat(RebuildProgress.line(0, 1_000, 0, 0)).endsWith("0/1000, 0/s");
        assertThat(RebuildProgress.line(0, 0, 0, 0)).startsWith("[########################] 100%");
    }
}
