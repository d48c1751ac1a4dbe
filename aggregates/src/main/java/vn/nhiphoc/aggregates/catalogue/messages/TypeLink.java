package vn.nhiphoc.aggregates.catalogue.messages;

import java.time.LocalDate;
import vn.nhiphoc.aggregates.shared.TypeCode;

/**
 * An older activity type that goes on under another code: renamed (one to one), merged (several to one) or split (one
 * to several).
 *
 * @param effectiveOn the first day of the newer code
 */
public record TypeLink(TypeCode from, TypeCode to, LocalDate effectiveOn) {}
