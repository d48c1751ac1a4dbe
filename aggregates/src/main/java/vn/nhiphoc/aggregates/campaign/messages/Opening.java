package vn.nhiphoc.aggregates.campaign.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.TypeCode;

/**
 * The common opening of a campaign.
 *
 * @param at the local hour, {@code HH:mm}; null where no plan names one
 * @param type the activity type that is an opening; null is any type
 */
public record Opening(
        LocalDate day, @Nullable String at, @Nullable TypeCode type) {}
