package vn.nhiphoc.analytics.comparison.job;

import org.jspecify.annotations.Nullable;

/**
 * Stretches of the two years that stand beside each other.
 *
 * @param day as lines say it; '' is the week
 * @param begun whether the newer year has come to it
 * @param beside the older year's day, as lines say it
 * @param until the moment up to which both are compared, as lines say it; '' = to their ends
 * @param otherwise what is compared instead where the older year has no minutes; null = nothing
 */
record PlainSpan(
        String align,
        String day,
        PlainStretch newer,
        PlainStretch older,
        boolean begun,
        String beside,
        String until,
        @Nullable PlainSpan otherwise) {}
