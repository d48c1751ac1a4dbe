package vn.nhiphoc.aggregates.log;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;

/**
 * What a message must be beside well-formed, so that whoever counts it can keep it: nothing is missing that its record
 * does not call nullable; days and moments lie where stores hold them; numbers are finite and not negative; text is
 * whole characters. The intake refuses everything else at the door, so in the log it is damage. Thread-safe.
 */
final class Sound {

    /** More than any crowd, and so few that no sum of them overflows. */
    private static final long MOST = 1_000_000_000_000L;

    private static final int LAST_YEAR = 0xFFFF;

    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Part[] parts = new Part[components.length];
            for (int i = 0; i < parts.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                parts[i] = new Part(components[i].getName(), accessor, optional);
            }
            return parts;
        }
    };

    private Sound() {}

    private record Part(String name, Method accessor, boolean optional) {}

    /** What is wrong with a record, for a person; null where nothing is. */
    static @Nullable String fault(Record message) {
        if (message instanceof Campaign campaign && campaign.year() > LAST_YEAR) {
            return "year is " + campaign.year();
        }
        if (message instanceof SummaryReported summary && !summary.knowsSomething()) {
            return "it knows no figure";
        }
        for (Part part : PARTS.get(message.getClass())) {
            Object value;
            try {
                value = part.accessor.invoke(message);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + part.name + " of " + message.getClass(), e);
            }
            String fault = value == null ? missing(part) : faultOf(value);
            if (fault != null) {
                return fault.startsWith("is ") ? part.name + " " + fault : fault;
            }
        }
        return null;
    }

    private static @Nullable String missing(Part part) {
        return part.optional ? null : "is missing";
    }

    private static @Nullable String faultOf(Object value) {
        if (value instanceof String text) {
            return isWhole(text) ? null : "is no whole text";
        } else if (value instanceof Instant moment) {
            return LocalTime.holds(moment) ? null : "is out of range: " + moment;
        } else if (value instanceof LocalDate day) {
            return LocalTime.holds(day) ? null : "is out of range: " + day;
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? null : "is " + number;
        } else if (value instanceof Number number) {
            return number.longValue() >= 0 && number.longValue() <= MOST ? null : "is out of range: " + number;
        } else if (value instanceof Collection<?> values) {
            return faultAmong(values);
        } else if (value instanceof Record inner) {
            return fault(inner);
        }
        return null;
    }

    private static @Nullable String faultAmong(Collection<?> values) {
        for (Object value : values) {
            String fault = value == null ? "is incomplete" : faultOf(value);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
