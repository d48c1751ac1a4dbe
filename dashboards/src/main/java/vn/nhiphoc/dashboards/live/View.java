package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see.
 *
 * @param campaignId a campaign, null for the current one
 * @param at a moment, null for now
 * @param unitId a unit whose subtree is shown, null for all
 */
public record View(
        @Nullable String campaignId,
        @Nullable Instant at,
        @Nullable String unitId) {}
